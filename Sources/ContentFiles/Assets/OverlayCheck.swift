package import Faults

/// Finds files of an overlay that nothing reads: they lie in the wrong folder, or bear the wrong name.
package struct OverlayCheck {
  /// Folders that may hold files of any name with that ending.
  private static let open = [
    "guidance/schemes": ".yaml", "guidance/plan": ".yaml", "words": ".yaml", "contacts": ".csv",
    "offers": ".csv",
  ]
  /// Folders that may hold files of any name with another ending too.
  private static let alsoOpen = ["offers": ".sqlite"]

  private let folders: AssetFolders

  /// Compares these folders.
  package init(_ folders: AssetFolders) { self.folders = folders }

  /// A fault for each file that has no place in the base.
  package var faults: [Fault] {
    guard let base = folders.paths.first else { return [] }
    let known = Set(Self.files(in: base, under: ""))
    return folders.paths.dropFirst().flatMap { overlay in
      Self.files(in: overlay, under: "").filter { !known.contains($0) && !Self.isOpen($0) }.map {
        Fault(.fileUnread, file: "\(overlay)/\($0)")
      }
    }
  }

  private static func isOpen(_ file: String) -> Bool {
    guard let slash = file.lastIndex(of: "/") else { return false }
    let folder = String(file[..<slash])
    return [open[folder], alsoOpen[folder]].contains { $0.map(file.hasSuffix) ?? false }
  }

  /// The files of a folder and of the folders in it, two deep, as content is.
  static func files(in folder: String, under path: String = "", depth: Int = 0) -> [String] {
    AssetFolders.names(in: path.isEmpty ? folder : "\(folder)/\(path)").flatMap { name -> [String] in
      let file = path.isEmpty ? name : "\(path)/\(name)"
      let inside = depth < 2 ? files(in: folder, under: file, depth: depth + 1) : []
      return inside.isEmpty ? [file] : inside
    }
  }
}
