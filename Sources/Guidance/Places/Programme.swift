/// A local programme of training, under way or told as history.
public struct Programme: Hashable, Sendable {
  /// Whether it runs.
  public enum State: String, CaseIterable, Hashable, Sendable {
    case running
    /// It belongs to the past, and points to what exists today.
    case historic
  }

  /// A stable identifier.
  public let identifier: String
  /// The name, by language code.
  public let names: [String: String]
  /// What it is or was, by language code.
  public let descriptions: [String: String]
  /// Whether it runs.
  public let state: State
  /// The INSEE code of the commune it belongs to.
  public let commune: String
  /// The centre it belongs to, by identifier.
  public let centre: String?
  /// The modes of teaching.
  public let modes: Set<DeliveryMode>
  /// The fields it covers, by identifier.
  public let fields: [String]
  /// The paths to look at today, nearest equivalent first, by identifier.
  public let equivalents: [String]
  /// When it ran, in the words of the source: a year, a day or a period.
  public let period: String
  /// Where this comes from.
  public let source: String
  /// When that source was made.
  public let sourceDate: String

  /// Makes a programme.
  public init(
    identifier: String, names: [String: String], descriptions: [String: String], state: State,
    commune: String, centre: String?, modes: Set<DeliveryMode>, fields: [String], equivalents: [String],
    period: String, source: String, sourceDate: String
  ) {
    self.identifier = identifier
    self.names = names
    self.descriptions = descriptions
    self.state = state
    self.commune = commune
    self.centre = centre
    self.modes = modes
    self.fields = fields
    self.equivalents = equivalents
    self.period = period
    self.source = source
    self.sourceDate = sourceDate
  }
}
