package import Files
import Glibc
package import Interview

/// Why a case file cannot be read or written.
package enum CaseFileFault: Error, Hashable {
  /// There is no such file, or no such folder to put it in.
  case missing
  /// It is a folder.
  case isFolder
  /// It is a device, a pipe or a socket.
  case notRegular
  /// The system does not allow it.
  case noPermission
  /// It takes more bytes than a case may.
  case tooLarge
  /// The disk, or the person's part of it, is full.
  case noSpace
  /// The disk can only be read.
  case readOnly
  /// Something is there that is not to be replaced: a case of a newer program.
  case newerCase
  /// Something is there that is not to be replaced: no case at all.
  case notACase
  /// Another program has written a file of that name meanwhile.
  case written
  /// Anything else; what the system calls it.
  case failed(String)

  /// The fault that an error of the system comes to.
  package init(_ error: SystemError) {
    switch error.code {
    case ENOENT, ENOTDIR: self = .missing
    case EISDIR: self = .isFolder
    case EEXIST: self = .written
    case ENXIO, ENODEV: self = .notRegular
    case EACCES, EPERM: self = .noPermission
    case EFBIG: self = .tooLarge
    case ENOSPC, EDQUOT: self = .noSpace
    case EROFS: self = .readOnly
    default: self = .failed(error.message)
    }
  }

  /// The fault that a file which cannot be taken comes to.
  package init(_ fault: OpenedFile.Fault) {
    switch fault {
    case .missing, .brokenLink: self = .missing
    case .notOrdinary: self = .notRegular
    case .unreadable(let error): self.init(error)
    case .tooLong: self = .tooLarge
    }
  }

  /// The key of the words for it; `{file}` is the file, `{what}` what the system calls it.
  var key: String {
    switch self {
    case .missing: "case-file.disk.missing"
    case .isFolder: "case-file.disk.is-folder"
    case .notRegular: "case-file.disk.not-regular"
    case .noPermission: "case-file.disk.no-permission"
    case .tooLarge: "case-file.disk.too-large"
    case .noSpace: "case-file.disk.no-space"
    case .readOnly: "case-file.disk.read-only"
    case .newerCase: "case-file.disk.newer-case"
    case .notACase, .written: "case-file.disk.not-a-case"
    case .failed: "case-file.disk.failed"
    }
  }

  /// The fault as a problem with a file, whose words are in whatever language it is told in.
  package func problem(file: String) -> Problem {
    guard case .failed(let what) = self else { return Problem(key: key, values: ["file": file]) }
    return Problem(key: key, values: ["file": file, "what": what])
  }
}
