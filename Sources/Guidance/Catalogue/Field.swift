/// A field of training (*filière*), such as accounting.
public struct Field: Hashable, Sendable {
  /// The identifier, `F01` to `F18`.
  public let identifier: String
  /// The name, by language code: `fr` always, others when the content has them.
  public let names: [String: String]

  /// Makes a field.
  public init(identifier: String, names: [String: String]) {
    self.identifier = identifier
    self.names = names
  }
}
