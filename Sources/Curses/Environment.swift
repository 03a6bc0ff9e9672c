internal import Glibc

/// The environment variables of the program.
enum Environment {
  /// A variable that is there and not empty.
  static subscript(name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }
}
