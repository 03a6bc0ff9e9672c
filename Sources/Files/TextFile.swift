import Glibc

/// A file, written whole or not at all.
package enum TextFile {
  /// Writes a text, as `write(_:to:mode:)` writes bytes.
  package static func write(_ text: String, to path: String, mode: UInt32 = 0o644) throws(SystemError) {
    try write(Array(text.utf8), to: path, mode: mode)
  }

  /// Writes bytes beside the file first and then puts it in its place, so that whatever happens, the file is either
  /// what it was or what it should be.
  ///
  /// A file that is there keeps its mode, a new one gets the mode given. A symbolic link stays: the file it leads to
  /// is written. Fails with `EISDIR` on folders, and with `ENXIO`, as opening a socket would, on what else is no
  /// ordinary file.
  package static func write(_ bytes: [UInt8], to path: String, mode: UInt32 = 0o644) throws(SystemError) {
    let target = try followed(path)
    let folder = Self.folder(of: target)
    let former = try status(of: target)
    let (draft, descriptor) = try self.draft(in: folder)
    do throws(SystemError) {
      try fill(descriptor, with: bytes, like: former, mode: mode)
      guard rename(draft, target) == 0 else { throw SystemError() }
    } catch {
      unlink(draft)
      throw error
    }
    try settle(folder)
  }

  /// The path to which symbolic links lead, also when nothing is there yet.
  private static func followed(_ path: String) throws(SystemError) -> String {
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
  private static func draft(in folder: String) throws(SystemError) -> (path: String, descriptor: Int32) {
    for _ in 0..<16 {
      let path = "\(folder)/.ubique-\(String(UInt64.random(in: .min ... .max), radix: 36)).new"
      let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
      if descriptor >= 0 { return (path, descriptor) }
      guard errno == EEXIST || errno == EINTR else { throw SystemError() }
    }
    throw SystemError(EEXIST)
  }

  /// Writes all bytes down to the disk, and closes the file in any case.
  private static func fill(
    _ descriptor: Int32, with bytes: [UInt8], like former: stat?, mode: mode_t
  ) throws(SystemError) {
    do throws(SystemError) {
      guard bytes.withUnsafeBufferPointer({ write($0, to: descriptor) }) else { throw SystemError() }
      var mode = former.map { $0.st_mode & 0o777 } ?? mode
      // Where the file cannot be left to its group, another group must not read in its stead.
      if let former, fchown(descriptor, former.st_uid, former.st_gid) != 0,
        fchown(descriptor, .max, former.st_gid) != 0
      {
        mode &= ~0o070
      }
      guard fchmod(descriptor, mode) == 0, fsync(descriptor) == 0 else { throw SystemError() }
    } catch {
      close(descriptor)
      throw error
    }
    guard close(descriptor) == 0 else { throw SystemError() }
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
    guard fsync(descriptor) == 0 || errno != EIO else { throw SystemError() }
  }

  /// The folder that a path lies in.
  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
