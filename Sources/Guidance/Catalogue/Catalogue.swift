/// All that is known of the training on offer.
public struct Catalogue: Hashable, Sendable {
  /// The fields of training, in the order of the content.
  public let fields: [Field]
  /// The kinds of award, from the nearest to the farthest.
  public let awards: [Award]
  /// The paths, in the order of the content.
  public let paths: [TrainingPath]
  /// The links between paths.
  public let links: [PathLink]
  private let positions: [String: Int]

  /// Makes a catalogue; of two paths with one identifier the first counts.
  public init(fields: [Field], awards: [Award], paths: [TrainingPath], links: [PathLink]) {
    self.fields = fields
    self.awards = awards
    self.paths = paths
    self.links = links
    positions = Dictionary(
      paths.enumerated().map { ($1.identifier, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The path of that identifier.
  public func path(_ identifier: String) -> TrainingPath? { positions[identifier].map { paths[$0] } }

  /// The position of the path of that identifier.
  func position(of identifier: String) -> Int? { positions[identifier] }

  /// The field of that identifier.
  public func field(_ identifier: String) -> Field? { fields.first { $0.identifier == identifier } }

  /// The kind of award of that identifier.
  public func award(_ identifier: String) -> Award? { awards.first { $0.identifier == identifier } }

  /// The kind of award in a role; nil when the content gives it to none.
  public func award(in role: AwardRole) -> Award? { awards.first { $0.role == role } }

  /// The links that start from a path.
  public func links(from identifier: String) -> [PathLink] { links.filter { $0.origin == identifier } }
}
