import FoundationEssentials

/// Writes the documents of the program as JSON: keys sorted, indented, so that two outputs can be compared line by line.
enum Json {
  /// The document as text, ending with a line feed.
  static func text(of document: some Encodable) throws(Failure) -> String {
    try text(of: document, [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
  }

  /// The document on one line, ending with a line feed.
  static func line(of document: some Encodable) throws(Failure) -> String {
    try text(of: document, [.sortedKeys, .withoutEscapingSlashes])
  }

  private static func text(
    of document: some Encodable, _ formatting: JSONEncoder.OutputFormatting
  ) throws(Failure) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = formatting
    do {
      return String(decoding: try encoder.encode(document), as: UTF8.self) + "\n"
    } catch {
      throw Failure(.failed, ["\(error)"])
    }
  }
}
