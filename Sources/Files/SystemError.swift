import Glibc

/// Why the system did not do what it was asked, by its own number (errno).
package struct SystemError: Error, Hashable {
  /// The number, such as `ENOENT`.
  package let code: Int32

  /// The error that the system reported last.
  package init() { code = errno }

  /// The error of a number.
  package init(_ code: Int32) { self.code = code }

  /// What the system calls it.
  package var message: String { strerror(code).map { String(cString: $0) } ?? "errno \(code)" }
}
