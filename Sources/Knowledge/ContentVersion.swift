public import Guidance

/// What the content calls itself.
public struct ContentVersion: Hashable, Sendable {
  /// The version of the content.
  public let version: String
  /// The day to which the rules were last seen, all of them.
  public let rulesSeen: CalendarDate
  /// When the catalogue was put together.
  public let catalogueSeen: CalendarDate
  /// When the list of places was put together.
  public let centresSeen: CalendarDate

  /// Makes what the content calls itself.
  package init(
    version: String, rulesSeen: CalendarDate, catalogueSeen: CalendarDate, centresSeen: CalendarDate
  ) {
    self.version = version
    self.rulesSeen = rulesSeen
    self.catalogueSeen = catalogueSeen
    self.centresSeen = centresSeen
  }
}
