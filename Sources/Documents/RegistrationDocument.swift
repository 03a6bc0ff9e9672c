import Guidance
import Wording

/// What is known of a path's registration on a day.
public struct RegistrationDocument: Codable, Hashable, Sendable {
  /// The number that replaces the one of a path.
  public struct Successor: Codable, Hashable, Sendable {
    /// The number in the national register, without its letters.
    public let rncp: String
    /// The last day of its registration; null when it is not known.
    @OrNull public var ends: String?
    /// When the source was made: a year, a month or a day.
    public let sourceDate: String
    /// The same in words.
    public let text: String
  }

  /// `running`, `to-verify`, `ended` or `historic`.
  public let state: String
  /// The same in words.
  public let text: String
  /// The number in the national register, without its letters; null when none is known.
  @OrNull public var rncp: String?
  /// The last day of the registration, also when it is past; null when it is not known.
  @OrNull public var ends: String?
  /// The number that replaces it; null when none was seen.
  @OrNull public var successor: Successor?
  /// What this means for the training account (CPF): `payable`, `by-successor`, `to-ask` or `none`.
  public let account: String
  /// The same in words; null when there is nothing to say.
  @OrNull public var accountText: String?

  init(_ path: TrainingPath, on date: CalendarDate, _ narrator: Narrator) {
    state = path.registration(on: date).rawValue
    text = narrator.datedRegistration(of: path, on: date)
    account = path.accountOutlook(on: date).rawValue
    let told = narrator.successor(of: path, on: date) ?? ""
    successor = path.successor.map {
      var successor = Successor(rncp: $0.rncp, sourceDate: $0.sourceDate, text: told)
      successor.ends = $0.ends?.description
      return successor
    }
    rncp = path.rncp
    ends = path.registrationEnds?.description
    accountText = narrator.account(of: path, on: date)
  }
}
