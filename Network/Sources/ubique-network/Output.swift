import Glibc

/// What the program writes.
enum Output {
  /// What the system said last.
  static var lastError: String { strerror(errno).map { String(cString: $0) } ?? "" }

  /// Says a line in the language of the system on standard error, where it is in the way of no output.
  ///
  /// What a server, an URL or a certificate put into it cannot steer the terminal.
  static func say(_ french: String, _ english: String) {
    var line = String.UnicodeScalarView()
    for scalar in (NetworkFault.speaksFrench ? french : english).unicodeScalars {
      line.append(steering.contains(scalar.properties.generalCategory) ? "\u{FFFD}" : scalar)
    }
    _ = write("ubique-network: \(String(line))\n", to: STDERR_FILENO)
  }

  /// What is no letter, sign or space: controls, and what turns the direction of writing.
  private static let steering: [Unicode.GeneralCategory] = [
    .control, .format, .lineSeparator, .paragraphSeparator, .surrogate,
  ]

  /// Writes a text; false when that cannot be done.
  static func write(_ text: String, to descriptor: Int32) -> Bool {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// Puts a text in the place of a file: a reader sees the former or the new one, never a part.
  static func replace(_ path: String, with text: String) throws(NetworkFault) {
    let draft = "\(path).\(getpid()).new"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .file(draft, lastError) }
    let isWritten = write(text, to: descriptor) && fsync(descriptor) == 0
    let why = lastError
    guard close(descriptor) == 0, isWritten, rename(draft, path) == 0 else {
      unlink(draft)
      throw .file(path, isWritten ? lastError : why)
    }
  }
}
