import Faults
import Files
import Glibc

/// What is wrong with the files of the folders that a site lays over the content, before anybody reads them: at the
/// start too, so that no one is advised by content that is believed to be there.
struct FolderCheck {
  private let folders: AssetFolders

  /// Looks into these folders.
  init(_ folders: AssetFolders) { self.folders = folders }

  /// What cannot be read, or is no text, besides files of which something is known already.
  func faults(besides known: [Fault]) -> [Fault] {
    guard folders.paths.count > 1 else { return [] }
    let told = Set(known.map(\.file))
    var faults = Faults()
    for folder in folders.paths.dropFirst() { check(folder, depth: 0, told, &faults) }
    return faults.all + incomplete
  }

  private func check(_ folder: String, depth: Int, _ told: Set<String>, _ faults: inout Faults) {
    guard access(folder, R_OK | X_OK) == 0 else { return faults.add(Fault(.fileUnreadable, file: folder)) }
    for name in AssetFolders.names(in: folder) {
      let path = "\(folder)/\(name)"
      let isFolder = Self.isFolder(path)
      if isFolder, !Self.isFile(name) {
        if depth < 2 { check(path, depth: depth + 1, told, &faults) }
      } else if !told.contains(path) {
        let count = faults.all.count
        checkFile(path, &faults)
        // A file in the place of a folder hides that nothing of it is read.
        if depth == 0, !isFolder, faults.all.count == count, let base = folders.paths.first,
          Self.isFolder("\(base)/\(name)")
        {
          faults.add(Fault(.fileUnreadable, file: path))
        }
      }
    }
  }

  private func checkFile(_ path: String, _ faults: inout Faults) {
    // A store of offers may have any size, and is read row by row.
    guard [".csv", ".tsv"].contains(where: path.hasSuffix) else {
      do throws(OpenedFile.Fault) {
        let size = try OpenedFile(path).size
        if path.hasSuffix(".yaml"), size > YamlBudget().bytes { throw .tooLong }
      } catch {
        faults.add(AssetFolders.fault(error, of: path, limit: YamlBudget().bytes))
      }
      return
    }
    let layer = AssetFolders.layer(path, at: path, isNeeded: true, &faults)
    if let layer, path.hasSuffix(".csv") { TextCheck.check(layer.bytes, of: path, &faults) }
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether a name is one that a file of content has.
  private static func isFile(_ name: String) -> Bool {
    [".csv", ".tsv", ".yaml", ".sqlite", ".index"].contains(where: name.hasSuffix)
  }

  /// Folders that have most of the content but lack what says that it is whole: they are no overlay.
  private var incomplete: [Fault] {
    guard let base = folders.paths.first else { return [] }
    let needed = Set(OverlayCheck.files(in: base)).filter(Self.isFile)
    return folders.paths.dropFirst().compactMap { folder in
      let files = Set(OverlayCheck.files(in: folder))
      let isWhole = ["content.yaml", "guidance/facts.yaml"].allSatisfy(files.contains)
      guard !isWhole, files.count >= 8, files.intersection(needed).count * 4 >= needed.count * 3 else {
        return nil
      }
      return Fault(.contentIncomplete, ["folder": .text(folder)])
    }
  }
}
