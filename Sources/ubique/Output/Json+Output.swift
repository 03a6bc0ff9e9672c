import Reports

extension Json {
  /// The document as what a command writes.
  static func output(of document: some Encodable) throws(Failure) -> String {
    do {
      return try text(of: document)
    } catch {
      throw Failure(.failed, [error.message])
    }
  }
}
