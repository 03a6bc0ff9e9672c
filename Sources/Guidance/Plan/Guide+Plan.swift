extension Guide {
  /// The plan for a person who lives in these surroundings, for a day; nothing when the content makes no plans.
  ///
  /// Pure and total: the same answers, place and day give the same plan.
  public func plan(for answers: Answers, in surroundings: Surroundings, on date: CalendarDate) -> Plan? {
    guard let planning else { return nil }
    let session = AdviceSession(guide: self, answers: answers, surroundings: surroundings, date: date)
    var maker = PlanMaker(planning: planning, session: session, answers: answers)
    return maker.plan()
  }
}
