/// Writes documents as JSON: keys sorted, indented, so that two outputs can be compared line by line.
public enum Json {
  /// A document that JSON has no form for, such as one with a number that is not finite.
  public struct Unwritable: Error {
    /// What the writer says of it.
    public let message: String
  }

  /// The document as text, ending with a line feed.
  public static func text(of document: some Encodable) throws(Unwritable) -> String {
    try text(of: document, JsonWriter(isIndented: true))
  }

  /// The document on one line, ending with a line feed.
  public static func line(of document: some Encodable) throws(Unwritable) -> String {
    try text(of: document, JsonWriter(isIndented: false))
  }

  private static func text(
    of document: some Encodable, _ writer: JsonWriter
  ) throws(Unwritable) -> String {
    do {
      return try writer.text(of: document) + "\n"
    } catch let error as Unwritable {
      throw error
    } catch {
      throw Unwritable(message: "\(error)")
    }
  }
}

/// A value of a document that may be unknown: its key is always there, and nil is written `null`.
@propertyWrapper
public struct OrNull<Value: Codable & Hashable>: Codable, Hashable {
  /// The value; nil when it is unknown.
  public var wrappedValue: Value?

  /// Wraps a value.
  public init(wrappedValue: Value?) { self.wrappedValue = wrappedValue }

  /// Reads a value that was written before.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    wrappedValue = container.decodeNil() ? nil : try container.decode(Value.self)
  }

  /// Writes the value, or `null`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let wrappedValue { try container.encode(wrappedValue) } else { try container.encodeNil() }
  }
}

extension OrNull: Sendable where Value: Sendable {}
