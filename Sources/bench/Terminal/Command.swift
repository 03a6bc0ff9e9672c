import Glibc

/// A program to start: its path and the words after it.
struct Command: Sendable {
  /// The name that the report prints.
  let name: String
  /// The path of the executable, absolute or relative to the current folder.
  let path: String
  /// The arguments after the program's own name.
  let arguments: [String]

  /// The whole environment of every program measured here: nothing of the person who runs the bench slips in.
  static let environment = [
    "TERM=xterm-256color", "LANG=C.UTF-8", "HOME=/nonexistent", "PATH=/usr/local/bin:/usr/bin:/bin",
  ]

  /// A command at a known path.
  init(name: String, path: String, arguments: [String]) {
    self.name = name
    self.path = path
    self.arguments = arguments
  }

  /// A command looked up once in the usual folders, so that the search is not part of what is measured.
  ///
  /// - Returns: `nil` when no such program is installed.
  init?(installed name: String, arguments: [String]) {
    let folders = ["/usr/local/bin", "/usr/bin", "/bin"]
    guard let folder = folders.first(where: { access("\($0)/\(name)", X_OK) == 0 }) else { return nil }
    self.init(name: name, path: "\(folder)/\(name)", arguments: arguments)
  }
}
