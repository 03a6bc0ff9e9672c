/// The training paths, their fields, and the links between them.
public struct Catalogue: Sendable {
  /// The fields, in order.
  public let fields: [Field]
  /// The paths, in the order of the catalogue.
  public let paths: [TrainingPath]
  /// The links.
  public let links: [PathLink]
  private let positions: [String: Int]

  /// Makes a catalogue; of two paths with one identifier the first counts.
  public init(fields: [Field], paths: [TrainingPath], links: [PathLink]) {
    self.fields = fields
    self.paths = paths
    self.links = links
    positions = Dictionary(
      paths.enumerated().map { ($1.identifier, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The path of that identifier.
  public func path(_ identifier: String) -> TrainingPath? { positions[identifier].map { paths[$0] } }

  /// The field of that identifier.
  public func field(_ identifier: String) -> Field? { fields.first { $0.identifier == identifier } }

  /// The links that start from a path.
  public func links(from identifier: String) -> [PathLink] { links.filter { $0.origin == identifier } }
}
