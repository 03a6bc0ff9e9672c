import FoundationEssentials

/// Writes the documents of the program as JSON: keys sorted, indented, so that two outputs can be compared line by line.
enum Json {
  /// The document as text, ending with a line feed.
  static func text(of document: some Encodable) throws(Failure) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      return String(decoding: try encoder.encode(document), as: UTF8.self) + "\n"
    } catch {
      throw Failure(.failed, ["\(error)"])
    }
  }
}
