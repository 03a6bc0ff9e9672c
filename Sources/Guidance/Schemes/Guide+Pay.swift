extension Guide {
  /// What the pay of a person depends on besides age and time, where they live and by what they answered.
  public func payCase(
    of scale: PayScale, for answers: Answers, in surroundings: Surroundings, on date: CalendarDate
  ) -> PayScale.Case {
    let profile = AdviceSession.profile(of: answers, in: surroundings, on: sheet)
    let verdict = scale.qualified.map { book.verdict(of: $0, on: profile, bounds: book.bounds(on: date)) }
    return PayScale.Case(isQualified: verdict == .yes, region: surroundings.region)
  }

  /// The pay over a contract that begins on a day, a period for each change, birthdays inside included.
  ///
  /// `nil` when the age or the month of birth is not known. The month is enough: a birthday counts from the first
  /// day of the month that follows it. In the month of the birthday itself it counts as past.
  public func payPeriods(
    under scale: PayScale, for answers: Answers, in surroundings: Surroundings, from start: CalendarDate
  ) -> [PayScale.Period] {
    guard case .number(let age)? = sheet.answer(in: .age, of: answers),
      case .choice(let choice)? = sheet.answer(in: .birthMonth, of: answers),
      let month = Int(choice),
      let birth = CalendarDate(
        year: start.year - age - (month > start.month ? 1 : 0), month: month, day: min(start.day, 28)),
      let end = start.adding(years: scale.years)?.previousDay
    else { return [] }
    return scale.periods(
      from: start, until: end, bornOn: birth,
      of: payCase(of: scale, for: answers, in: surroundings, on: start), in: book)
  }
}
