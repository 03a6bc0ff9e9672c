import Glibc

/// The right to look at a file and then to write it, which one program at a time has for a folder.
///
/// It only holds among programs that ask for it, as two desks do; it ends with the object, or with the process.
package final class FolderLock {
  private let descriptor: Int32

  /// How long another program is waited for, in hundredths of a second: it takes one to write a case.
  private static let patience = 200

  private init(_ descriptor: Int32) { self.descriptor = descriptor }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Waits for the right to the folder that a file lies in, links followed; fails with `EBUSY` where another program
  /// does not give it up.
  ///
  /// A folder that cannot be opened, or a disk that knows no locks, has nothing to wait for.
  package static func taken(for path: String) throws(SystemError) -> FolderLock {
    let folder = FileDraft.folder(of: try FileDraft.followed(path))
    let lock = FolderLock(SystemCall.again { open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC) })
    guard lock.descriptor >= 0 else { return lock }
    for _ in 0..<patience {
      if flock(lock.descriptor, LOCK_EX | LOCK_NB) == 0 { return lock }
      guard errno == EWOULDBLOCK || errno == EINTR else { return lock }
      poll(nil, 0, 10)
    }
    throw SystemError(EBUSY)
  }
}
