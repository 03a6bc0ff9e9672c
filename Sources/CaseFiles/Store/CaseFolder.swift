import ContentFiles
import Faults
import Files
import Glibc
import Guidance
import Interview

/// The folder in which cases are looked for and kept, and what is done with their files.
package struct CaseFolder: Sendable {
  /// How many names a list shows at most.
  static let longestListing = 200
  /// How many files are looked into for a list at most.
  static let mostLookedInto = 5_000

  /// The folder, from the root.
  package let path: String
  /// The person's own folder, for which `~` stands.
  private let home: String?

  /// Looks in a folder; the current one unless told otherwise.
  package init(_ path: String = ".", home: String? = getenv("HOME").map { String(cString: $0) }) {
    self.home = home.flatMap { $0.hasPrefix("/") ? $0 : nil }
    let current = getcwd(nil, 0)
    defer { free(current) }
    // A folder that is gone has no path: what is looked for in it is not found, and nothing is written elsewhere.
    let start = current.map { String(cString: $0) }.flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "."
    self.path = Self.joined(start, path == "." ? "" : path)
  }

  /// The names of the files in the folder that look like cases, sorted; at most 200.
  package func listing() -> [String] {
    let names = AssetFolders.names(in: path).filter { name in
      // A name could otherwise move the cursor of a terminal, or be shown as another.
      (name.hasSuffix(".yaml") || name.hasSuffix(".yml")) && name.harmless == name
    }
    let cases = names.prefix(Self.mostLookedInto).lazy.filter { header(Self.joined(path, $0)) != nil }
    return Array(cases.prefix(Self.longestListing))
  }

  /// The path that a person means, from the root.
  ///
  /// `~` is their own folder; a name is one in the folder of the cases, and a name without an ending is one of YAML.
  ///
  /// - Parameter endings: The endings that a name may have.
  package func resolve(_ typed: String, endings: [String] = CaseFolder.endings) -> String {
    let trimmed = typed.drop { $0.isWhitespace }
    let name = String(trimmed.dropLast(trimmed.reversed().prefix { $0.isWhitespace }.count))
    let whole =
      if let home, name == "~" || name.hasPrefix("~/") { home + name.dropFirst() } else {
        Self.joined(path, name)
      }
    let last = whole.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    let isFolder = name.isEmpty || name == "~" || ["", ".", ".."].contains(last)
    // In “M. B”, “M.Petit” and “12.03” the dot is part of the name.
    let hasEnding = endings.contains { last.lowercased().hasSuffix($0) && last.count > $0.count }
    return isFolder || hasEnding ? whole : "\(whole).yaml"
  }

  /// How the names of files of answers end.
  package static let endings = [".yaml", ".yml", ".json", ".txt"]

  /// What is at a path.
  package func existing(_ path: String) -> CaseOccupant {
    var status = stat()
    guard stat(path, &status) == 0 else { return errno == ENOENT ? .nothing : .notACase }
    guard let header = header(path) else { return .notACase }
    return header.isNewer ? .newerCase : .aCase(saved: header.saved)
  }

  /// Writes a case whole or not at all, for the person alone to read when the file is new.
  ///
  /// Refuses to replace what this program cannot read: nothing is lost.
  package func save(_ text: String, to path: String) throws(CaseFileFault) {
    // It could never be opened again.
    guard text.utf8.count <= CaseFile.limit else { throw .tooLarge }
    if let status = try Self.status(of: path) { try Self.expectRegular(status) }
    let occupant = existing(path)
    switch occupant {
    case .newerCase: throw .newerCase
    case .notACase: throw .notACase
    case .nothing, .aCase: break
    }
    do throws(SystemError) {
      try TextFile.write(text, to: path, mode: 0o600, isNew: occupant == .nothing)
    } catch {
      throw CaseFileFault(error)
    }
  }

  /// The bytes of a case file; whatever is no ordinary file is refused rather than waited for.
  package func read(_ path: String) throws(CaseFileFault) -> [UInt8] {
    if let status = try Self.status(of: path) { try Self.expectRegular(status) }
    do throws(OpenedFile.Fault) {
      return try OpenedFile(path).bytes(upTo: CaseFile.limit)
    } catch {
      throw CaseFileFault(error)
    }
  }
}

extension CaseFolder {
  /// What the first lines of a file say; nil when it is no case or cannot be read.
  private func header(_ path: String) -> CaseHeader? {
    guard let file = try? OpenedFile(path) else { return nil }
    var bytes = [UInt8](repeating: 0, count: CaseHeader.length)
    let count = pread(file.descriptor, &bytes, bytes.count, 0)
    return count > 0 ? CaseHeader(bytes[..<count]) : nil
  }

  /// What is at a path, links followed; nil when there is nothing.
  private static func status(of path: String) throws(CaseFileFault) -> stat? {
    var status = stat()
    if stat(path, &status) == 0 { return status }
    guard errno != ENOENT else { return nil }
    throw CaseFileFault(SystemError())
  }

  private static func expectRegular(_ status: stat) throws(CaseFileFault) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: return
    case S_IFDIR: throw .isFolder
    default: throw .notRegular
    }
  }

  private static func joined(_ folder: String, _ name: String) -> String {
    if name.hasPrefix("/") { return name }
    guard !name.isEmpty else { return folder }
    return folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }
}
