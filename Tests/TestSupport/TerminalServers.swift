import Foundation

/// The tmux servers of this run, which end when the tests end, however they end.
///
/// A server is a daemon, which whatever ends the tests (Ctrl-C, a crash, a kill) does not reach. So a watcher waits for
/// the end of a socket that this process alone holds, and then ends them.
package enum TerminalServers {
  /// The folder of their sockets, gone with them.
  ///
  /// The path of a socket has at most 107 bytes: where temporary files lie deeper, sockets lie in `/tmp`.
  static let folder: String = {
    let temporary = NSTemporaryDirectory().utf8.count < 60 ? NSTemporaryDirectory() : "/tmp/"
    let folder = "\(temporary)ubique-tmux-\(ProcessInfo.processInfo.processIdentifier)"
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    _ = watch(folder)
    return folder
  }()

  private static let script = """
    trap '' INT TERM HUP QUIT
    read -r end
    for socket in "$1"/*; do tmux -S "$socket" kill-server; done
    rm -rf "$1"
    """

  /// Ends the servers whose sockets are in a folder, and removes it, when the end that is returned is closed.
  ///
  /// - Returns: The end, which the system closes with this process; nil when none can be had.
  package static func watch(_ folder: String) -> Int32? {
    var ends: [Int32] = [-1, -1]
    // Closed in every program that the tests start, from the moment it is there.
    let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { return nil }
    let watcher = Process()
    watcher.executableURL = URL(filePath: "/bin/sh")
    watcher.arguments = ["-c", script, "sh", folder]
    watcher.standardInput = FileHandle(fileDescriptor: ends[0], closeOnDealloc: true)
    watcher.standardOutput = FileHandle.nullDevice
    watcher.standardError = FileHandle.nullDevice
    try? watcher.run()
    return ends[1]
  }
}
