import Glibc

/// A file on its way: it is written beside the one that it will be, piece by piece, and then put in its place, so that
/// whatever happens, the file is either what it was or what it should be.
///
/// A file that is there keeps its mode, a new one gets the mode given. A symbolic link stays: the file it leads to
/// is written. Fails with `EISDIR` on folders, and with `ENXIO`, as opening a socket would, on what else is no
/// ordinary file.
///
/// A draft is locked while somebody writes it: one that is not was left by a program that was killed, and goes when
/// the next draft is begun in its folder (``DraftRemains``).
package final class FileDraft {
  private let target: String
  private let former: stat?
  private let mode: mode_t
  private let path: String
  /// The draft, open for writing; -1 when it is closed.
  private var descriptor: Int32

  /// Begins a draft of the file at a path.
  package init(of path: String, mode: UInt32 = 0o644) throws(SystemError) {
    target = try Self.followed(path)
    former = try Self.status(of: target)
    self.mode = mode
    let folder = Self.folder(of: target)
    DraftRemains.remove(from: folder)
    (self.path, descriptor) = try Self.create(in: folder)
  }

  deinit { discard() }

  /// Takes the draft away, unless it was finished.
  private func discard() {
    guard descriptor >= 0 else { return }
    close(descriptor)
    descriptor = -1
    unlink(path)
  }

  /// Adds a text.
  package func add(_ text: String) throws(SystemError) { try add(Array(text.utf8)) }

  /// Adds bytes.
  package func add(_ bytes: [UInt8]) throws(SystemError) {
    guard bytes.withUnsafeBufferPointer({ Self.write($0, to: descriptor) }) else { throw SystemError() }
  }

  /// Writes all down to the disk, and puts the file in its place.
  ///
  /// - Parameter isNew: Whether nothing may be there yet: fails with `EEXIST`, and changes nothing, where another has
  ///   written a file of that name meanwhile.
  package func finish(isNew: Bool = false) throws(SystemError) {
    var mode = former.map { $0.st_mode & 0o777 } ?? mode
    // Where the file cannot be left to its group, another group must not read in its stead.
    if let former, fchown(descriptor, former.st_uid, former.st_gid) != 0,
      fchown(descriptor, .max, former.st_gid) != 0
    {
      mode &= ~0o070
    }
    guard fchmod(descriptor, mode) == 0, SystemCall.again({ fsync(descriptor) }) == 0 else {
      throw SystemError()
    }
    // Its lock is held until it has its name: a draft that is not locked is taken for one left behind.
    guard isNew ? Self.renameNew(path, target) : rename(path, target) == 0 else {
      let error = SystemError()
      discard()
      throw error
    }
    let isClosed = close(descriptor) == 0 || errno == EINTR
    descriptor = -1
    guard isClosed else { throw SystemError() }
    try Self.settle(Self.folder(of: target))
  }

  /// Gives a file a name that no file has; false, with `errno`, where one has it.
  private static func renameNew(_ path: String, _ target: String) -> Bool {
    if link(path, target) == 0 {
      unlink(path)
      return true
    }
    // Some disks, such as those of cameras, know no second name: an empty file holds it until the draft has it.
    guard errno == EPERM || errno == EOPNOTSUPP || errno == ENOSYS else { return false }
    let holder = open(target, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard holder >= 0 else { return false }
    close(holder)
    guard rename(path, target) == 0 else {
      let reason = errno
      unlink(target)
      errno = reason
      return false
    }
    return true
  }

  // MARK: The system

  /// The path to which symbolic links lead, also when nothing is there yet.
  static func followed(_ path: String) throws(SystemError) -> String {
    var path = path
    var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
    // As many as the system itself follows.
    for _ in 0..<40 {
      let count = readlink(path, &buffer, buffer.count)
      guard count > 0 else { return path }
      guard let next = String(validating: buffer[..<count], as: UTF8.self) else { throw SystemError(EILSEQ) }
      path = next.hasPrefix("/") ? next : "\(folder(of: path))/\(next)"
    }
    throw SystemError(ELOOP)
  }

  /// What is at a path; nil when there is nothing, and a fault when it may not be replaced.
  private static func status(of path: String) throws(SystemError) -> stat? {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      if errno == ENOENT { return nil }
      throw SystemError()
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw SystemError(EISDIR)
    default: throw SystemError(ENXIO)
    }
    // Replacing asks nothing of the file itself, but whoever protected it meant it.
    guard access(path, W_OK) == 0 else { throw SystemError() }
    return status
  }

  /// A new empty file of no one else's, and open for writing.
  private static func create(in folder: String) throws(SystemError) -> (path: String, descriptor: Int32) {
    for _ in 0..<16 {
      let path = "\(folder)/\(DraftRemains.newName)"
      let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else {
        guard errno == EEXIST || errno == EINTR else { throw SystemError() }
        continue
      }
      if DraftRemains.holds(descriptor) { return (path, descriptor) }
      // Somebody took it for one left behind before it was locked.
      close(descriptor)
      unlink(path)
    }
    throw SystemError(EEXIST)
  }

  private static func write(_ bytes: UnsafeBufferPointer<UInt8>, to descriptor: Int32) -> Bool {
    var rest = UnsafeRawBufferPointer(bytes)
    while !rest.isEmpty {
      let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
    return true
  }

  /// Has the folder remember the new name even when the power fails now.
  ///
  /// A folder that cannot be opened, or a disk that does not know this, is no reason to say that nothing was written.
  private static func settle(_ folder: String) throws(SystemError) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    guard SystemCall.again({ fsync(descriptor) }) == 0 || errno != EIO else { throw SystemError() }
  }

  /// The folder that a path lies in.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
