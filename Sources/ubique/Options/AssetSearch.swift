import Faults
import Glibc

/// Finds the folders of the content: a whole one to stand on, and those that a site lays over it.
struct AssetSearch {
  /// The folders given with `--assets`, in order.
  let given: [String]
  /// The folder of the variable `UBIQUE_ASSETS`, when it is set and not empty.
  let variable: String?
  /// The program file, with every link followed.
  let program: String?

  /// Looks where this process was told to, and beside its own program.
  init(given: [String]) {
    let variable = getenv("UBIQUE_ASSETS").map { String(cString: $0) }
    self.init(
      given: given, variable: variable.flatMap { $0.isEmpty ? nil : $0 },
      program: Self.resolved("/proc/self/exe"))
  }

  /// Looks in given places only.
  init(given: [String], variable: String?, program: String?) {
    self.given = given
    self.variable = variable
    self.program = program
  }

  /// The folders, base first.
  ///
  /// The first folder given is the base when it holds whole content itself; otherwise it lies over the base
  /// that is found, like those after it.
  func folders() throws(Fault) -> [String] {
    for folder in given where !Self.isFolder(folder) { throw Self.noFolder(folder) }
    if let first = given.first, Self.isWhole(first) { return given }
    return [try base()] + given
  }

  private static func noFolder(_ folder: String) -> Fault {
    Fault(.folderMissing, ["folder": .text(folder)])
  }

  private func base() throws(Fault) -> String {
    if let variable {
      guard Self.isFolder(variable) else { throw Self.noFolder(variable) }
      guard Self.isWhole(variable) else { throw Fault(.contentIncomplete, ["folder": .text(variable)]) }
      return variable
    }
    guard let program else { throw Fault(.contentNowhere) }
    var folder = Self.parent(of: program)
    let installed = Self.parent(of: folder) + "/share/ubique"
    if Self.isWhole(installed) { return installed }
    while folder != "/" && !folder.isEmpty {
      if Self.isFile(folder + "/Package.swift"), Self.isWhole(folder + "/Assets") {
        return folder + "/Assets"
      }
      folder = Self.parent(of: folder)
    }
    throw Fault(.contentNowhere)
  }

  /// Whether a folder holds content that can be read by itself.
  private static func isWhole(_ folder: String) -> Bool {
    isFile(folder + "/content.yaml") && isFile(folder + "/guidance/facts.yaml")
  }

  private static func isFolder(_ path: String) -> Bool { mode(of: path) == S_IFDIR }

  private static func isFile(_ path: String) -> Bool { mode(of: path) == S_IFREG }

  private static func mode(of path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  private static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
