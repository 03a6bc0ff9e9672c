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

  /// Makes a catalogue.
  public init(fields: [Field], awards: [Award], paths: [TrainingPath], links: [PathLink]) {
    self.fields = fields
    self.awards = awards
    self.paths = paths
    self.links = links
  }
}
