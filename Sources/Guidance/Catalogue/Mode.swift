/// How a path is taught.
public enum DeliveryMode: String, CaseIterable, Hashable, Sendable {
  /// In a place, with a teacher in the room (*présentiel*).
  case onSite = "on-site"
  /// Partly in a place, partly at a distance (*hybride*).
  case hybrid
  /// Under a contract with an employer, in turns with the company (*alternance*).
  case alternance
  /// Wholly at a distance, but for some examinations (*à distance*).
  case distance
}
