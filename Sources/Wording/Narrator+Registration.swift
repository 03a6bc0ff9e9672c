public import Guidance

extension Narrator {
  /// What is known of the registration of a path on a day, for a line of a list; without a day, as the catalogue was
  /// written.
  public func registration(of path: TrainingPath, on date: CalendarDate? = nil) -> String {
    registration(of: path, date.map { path.registration(on: $0) } ?? path.registration, after: [])
  }

  /// The same with the day on which the registration ends, also when that is past.
  public func datedRegistration(of path: TrainingPath, on date: CalendarDate) -> String {
    let registration = path.registration(on: date)
    // One that runs tells its end in any case, and what is no more needs none.
    let isTold = registration == .toVerify || registration == .ended
    let end = path.registrationEnds.map { ended($0, on: date) }
    return self.registration(of: path, registration, after: isTold ? [end].compactMap { $0 } : [])
  }

  private func registration(
    of path: TrainingPath, _ registration: TrainingPath.Registration, after end: [String]
  ) -> String {
    let state =
      switch (registration, path.registrationEnds) {
      case (.running, let end?): text("registration.running", ["date": day(end)])
      case (.running, nil): text("registration.running-undated")
      default: text("registration.\(registration.rawValue)")
      }
    let number = path.rncp.map { "RNCP\($0)" }
    return ([number].compactMap { $0 } + end + [state]).joined(separator: text("answer.and"))
  }

  /// The number that replaces the one of a path, and until when it is registered; nil when none was seen.
  public func successor(of path: TrainingPath, on date: CalendarDate) -> String? {
    path.successor.map { successor in
      let end = successor.ends.map { ended($0, on: date) } ?? text("registration.end-unknown")
      return text(
        "registration.successor",
        ["number": successor.rncp, "end": end, "seen": period(successor.sourceDate)])
    }
  }

  /// What the registration of a path means on a day for the training account (CPF); nil for one that is no more.
  public func account(of path: TrainingPath, on date: CalendarDate) -> String? {
    let outlook = path.accountOutlook(on: date)
    let isNumbered = path.rncp != nil || path.successor != nil
    return switch outlook {
    case .none: nil
    case .toAsk where !isNumbered: text("registration.account.without-number")
    case .payable, .bySuccessor, .toAsk:
      text("registration.account.\(outlook.rawValue)", ["number": path.successor?.rncp ?? path.rncp ?? ""])
    }
  }

  /// Everything that is said of the registration of a path on a day.
  public func registrationLines(of path: TrainingPath, on date: CalendarDate) -> [String] {
    [datedRegistration(of: path, on: date)]
      + [successor(of: path, on: date), account(of: path, on: date)].compactMap { $0 }
  }

  /// Until when something is registered, and whether that day is past.
  private func ended(_ end: CalendarDate, on date: CalendarDate) -> String {
    text(end < date ? "registration.until-past" : "registration.until", ["date": day(end)])
  }
}
