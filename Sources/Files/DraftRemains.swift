import Glibc

/// Drafts that a program left when it was killed or the power failed: they may hold answers, and nobody would find them.
///
/// Each program locks its own draft while it writes, so that one whose lock can be had is nobody's.
package enum DraftRemains {
  private static let start = ".ubique-", end = ".new"

  /// How many names of a folder are looked at.
  private static let most = 100_000

  /// A name for a draft that no other has.
  static var newName: String { start + String(UInt64.random(in: .min ... .max), radix: 36) + end }

  /// Whether this process is now the only one that writes to a draft, and the draft still has its name.
  static func holds(_ descriptor: Int32) -> Bool {
    let isLocked = SystemCall.again { flock(descriptor, LOCK_EX | LOCK_NB) } == 0
    // Disks that know no locks have no one who could take it away either.
    guard isLocked || errno == ENOLCK || errno == ENOSYS || errno == EOPNOTSUPP else { return false }
    var status = stat()
    return fstat(descriptor, &status) == 0 && status.st_nlink > 0
  }

  /// Takes away the drafts of a folder that this account wrote and nobody is writing.
  package static func remove(from folder: String) {
    guard let directory = opendir(folder) else { return }
    defer { closedir(directory) }
    for _ in 0..<most {
      guard let entry = readdir(directory) else { return }
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if isDraft(name) { remove("\(folder)/\(name)") }
    }
  }

  private static func isDraft(_ name: String) -> Bool {
    guard name.hasPrefix(start), name.hasSuffix(end) else { return false }
    let middle = name.utf8.dropFirst(start.utf8.count).dropLast(end.utf8.count)
    return (1...13).contains(middle.count)
      && middle.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }
  }

  private static func remove(_ path: String) {
    let descriptor = open(path, O_WRONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_uid == geteuid(),
      SystemCall.again({ flock(descriptor, LOCK_EX | LOCK_NB) }) == 0
    else { return }
    unlink(path)
  }
}
