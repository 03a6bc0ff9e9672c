import Reports

extension Json {
  /// The document as what a command writes.
  static func output(of document: some Encodable) throws(Failure) -> String {
    try output { () throws(Unwritable) in try text(of: document) }
  }

  /// The document as a line of what a command writes.
  static func outputLine(of document: some Encodable) throws(Failure) -> String {
    try output { () throws(Unwritable) in try line(of: document) }
  }

  private static func output(_ write: () throws(Unwritable) -> String) throws(Failure) -> String {
    do {
      return try write()
    } catch {
      throw Failure(.failed, [error.message])
    }
  }
}
