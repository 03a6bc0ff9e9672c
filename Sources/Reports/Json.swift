import FoundationEssentials

/// Writes the documents of the program as JSON: keys sorted, indented, so that two outputs can be compared line by line.
package enum Json {
  /// A document that JSON has no form for, such as a number that is none.
  package struct Unwritable: Error {
    /// What the writer says of it.
    package let message: String
  }

  /// The document as text, ending with a line feed.
  package static func text(of document: some Encodable) throws(Unwritable) -> String {
    try text(of: document, [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
  }

  /// The document on one line, ending with a line feed.
  package static func line(of document: some Encodable) throws(Unwritable) -> String {
    try text(of: document, [.sortedKeys, .withoutEscapingSlashes])
  }

  private static func text(
    of document: some Encodable, _ formatting: JSONEncoder.OutputFormatting
  ) throws(Unwritable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = formatting
    do {
      return String(decoding: try encoder.encode(document), as: UTF8.self) + "\n"
    } catch {
      throw Unwritable(message: "\(error)")
    }
  }
}
