extension TrainingPath {
  /// The number that replaces the one of a path in the national register.
  public struct Successor: Hashable, Sendable {
    /// The number, without its letters.
    public let rncp: String
    /// The last day of its registration, when it was seen.
    public let ends: CalendarDate?
    /// When the source was made: a year, a month or a day.
    public let sourceDate: String

    /// Makes a successor.
    public init(rncp: String, ends: CalendarDate?, sourceDate: String) {
      self.rncp = rncp
      self.ends = ends
      self.sourceDate = sourceDate
    }

    /// Whether it is known to be registered on a day.
    public func isRunning(on date: CalendarDate) -> Bool { ends.map { $0 >= date } ?? false }
  }

  /// What the registration of a path means on a day for whoever wants to pay by the training account (CPF), which pays
  /// only for what is registered.
  public enum AccountOutlook: String, CaseIterable, Hashable, Sendable {
    /// The path’s own number is registered.
    case payable
    /// The path’s own number is not, or not surely; the one that replaces it is.
    case bySuccessor = "by-successor"
    /// No number is known that is registered.
    case toAsk = "to-ask"
    /// The path is taken no more.
    case none
  }

  /// What its registration means for the training account on a day.
  public func accountOutlook(on date: CalendarDate) -> AccountOutlook {
    switch registration(on: date) {
    case .running: .payable
    case .historic: .none
    case .toVerify, .ended:
      if successor?.isRunning(on: date) == true { .bySuccessor } else { .toAsk }
    }
  }
}
