/// Something that a kind of place offers, as far as the sources say.
///
/// It describes the kind, not each place: a person is told to ask the place first.
public struct CentreService: Hashable, Sendable {
  /// A stable identifier, such as `exam-welcome`.
  public let identifier: String
  /// The kind of place.
  public let kind: Centre.Kind
  /// What is offered, by language code: `fr` always, others when the content has them.
  public let names: [String: String]
  /// Where this comes from.
  public let sources: [String]
  /// When the source was made: a year, a month or a day; `n.d.` when it bears no date.
  public let sourceDate: String

  /// Makes a service.
  public init(
    identifier: String, kind: Centre.Kind, names: [String: String], sources: [String], sourceDate: String
  ) {
    self.identifier = identifier
    self.kind = kind
    self.names = names
    self.sources = sources
    self.sourceDate = sourceDate
  }
}
