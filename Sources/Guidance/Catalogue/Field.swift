/// A field of training (*filière*), such as accounting.
public struct Field: Hashable, Sendable {
  /// The identifier, `F01` to `F18`.
  public let identifier: String
  /// The name, by language code: `fr` always, others when the content has them.
  public let names: [String: String]
  /// What it covers, in a few words, by language code.
  public let scopes: [String: String]

  /// Makes a field.
  public init(identifier: String, names: [String: String], scopes: [String: String] = [:]) {
    self.identifier = identifier
    self.names = names
    self.scopes = scopes
  }
}
