extension Guide {
  /// The finding on one scheme for a person, with the whole proof; nil when there is no such scheme.
  public func finding(
    onScheme identifier: String, for answers: Answers, in surroundings: Surroundings,
    on date: CalendarDate
  ) -> Finding? {
    guard let scheme = scheme(identifier) else { return nil }
    let profile = AdviceSession.profile(of: answers, in: surroundings, on: sheet)
    return book.finding(on: scheme, for: profile, includingPath: false, bounds: book.bounds(on: date))
  }

  /// Why a path is proposed or not, in each form: the proof of the condition that admits it.
  public func admissions(
    of path: String, for answers: Answers, in surroundings: Surroundings, on date: CalendarDate
  ) -> [(mode: DeliveryMode, proof: Proof)] {
    var session = AdviceSession(guide: self, answers: answers, surroundings: surroundings, date: date)
    return DeliveryMode.allCases.compactMap { mode in
      session.admission(of: path, in: mode).map { (mode: mode, proof: $0) }
    }
  }
}
