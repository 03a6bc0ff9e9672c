/// The least pay of a contract, as a share of the minimum wage, by age and by year of the contract.
///
/// Shares and wages are dated constants, so that a scale has its history.
public struct PayScale: Sendable {
  /// The shares up to an age.
  public struct Band: Hashable, Sendable {
    /// The oldest age, in completed years; nil for the last band.
    public let oldestAge: Int?
    /// The share of the minimum wage in each year of the contract, by constant; the last holds from then on.
    public let shares: [String]
    /// The same for those who have a professional diploma of level 4 or a higher one; empty when nothing differs.
    public let qualifiedShares: [String]

    /// Makes a band.
    public init(oldestAge: Int?, shares: [String], qualifiedShares: [String] = []) {
      self.oldestAge = oldestAge
      self.shares = shares
      self.qualifiedShares = qualifiedShares
    }
  }

  /// What the pay depends on besides age and time.
  public struct Case: Hashable, Sendable {
    /// Whether the person has a professional diploma of level 4 or a higher diploma.
    public let isQualified: Bool
    /// The region in which the work is done, by INSEE code; nil when it is not known.
    public let region: String?

    /// Makes a case; the most frequent one unless told otherwise.
    public init(isQualified: Bool = false, region: String? = nil) {
      self.isQualified = isQualified
      self.region = region
    }
  }

  /// The pay of a month at an age in a year of the contract.
  public struct Pay: Hashable, Sendable {
    /// The share of the minimum wage, in hundredths of a percent: 4300 is 43 %.
    public let share: Int
    /// The gross pay of a month at full time, in cents.
    public let month: Int
  }

  /// A part of a contract over which the pay does not change.
  public struct Period: Hashable, Sendable {
    /// The first day.
    public let from: CalendarDate
    /// The last day.
    public let until: CalendarDate
    /// The pay.
    public let pay: Pay
  }

  /// The identifier, such as `apprentices`.
  public let identifier: String
  /// The schemes that it is the scale of, by identifier.
  public let schemes: [String]
  /// The rule, such as `R-APP-05`.
  public let rule: String
  /// The constant that holds the minimum wage of a month.
  public let wage: String
  /// The constants that hold it in regions with a minimum wage of their own, by INSEE code.
  public let regionalWages: [String: String]
  /// The bands, youngest first.
  public let bands: [Band]
  /// How many years the contract lasts at most.
  public let years: Int
  /// Who has the shares of the qualified; nil when they do not differ.
  public let qualified: RuleBook.Rule?
  /// Where it comes from.
  public let source: String
  /// When that was last checked.
  public let checked: CalendarDate

  /// Makes a scale.
  public init(
    identifier: String, schemes: [String], rule: String, wage: String, regionalWages: [String: String] = [:],
    bands: [Band], years: Int, qualified: RuleBook.Rule? = nil, source: String, checked: CalendarDate
  ) {
    self.identifier = identifier
    self.schemes = schemes
    self.rule = rule
    self.wage = wage
    self.regionalWages = regionalWages
    self.bands = bands
    self.years = years
    self.qualified = qualified
    self.source = source
    self.checked = checked
  }

  /// The pay at an age in a year of the contract, from 1, by the amounts in force on a day.
  ///
  /// `nil` when an amount is not in force on that day. Cents are rounded to the nearest.
  public func pay(
    atAge age: Int, year: Int, of payCase: Case = Case(), on date: CalendarDate, in book: RuleBook
  ) -> Pay? {
    guard year >= 1, let band = band(forAge: age) else { return nil }
    let shares = payCase.isQualified && !band.qualifiedShares.isEmpty ? band.qualifiedShares : band.shares
    guard !shares.isEmpty,
      let share = book.constant(shares[min(year, shares.count) - 1])?.value(on: date)?.hundredths,
      let wage = book.constant(payCase.region.flatMap { regionalWages[$0] } ?? wage)?.value(on: date)?
        .hundredths
    else { return nil }
    return Pay(share: share, month: (share * wage + 5_000) / 10_000)
  }

  /// The pay over a contract of somebody born on a day: one period for each change.
  ///
  /// The age at the start counts from the start; a birthday within the contract counts from the first day of the
  /// month that follows it (R-APP-05). An amount that changes on a known day changes the pay from that day.
  /// Parts for which no amount is known are left out.
  public func periods(
    from start: CalendarDate, until end: CalendarDate, bornOn birth: CalendarDate, of payCase: Case = Case(),
    in book: RuleBook
  ) -> [Period] {
    guard start <= end else { return [] }
    let turns = Set(
      [start] + anniversaries(of: start, until: end) + birthdays(birth, start, end)
        + amountChanges(start, end, in: book)
    ).sorted()
    var periods: [Period] = []
    for (position, from) in turns.enumerated() {
      let until = position + 1 < turns.count ? turns[position + 1].previousDay ?? end : end
      let year = start.completedYears(on: from) + 1
      guard
        let pay = pay(
          atAge: payAge(on: from, from: start, bornOn: birth), year: year, of: payCase, on: from, in: book)
      else { continue }
      if let last = periods.last, last.pay == pay, last.until.nextDay == from {
        periods[periods.count - 1] = Period(from: last.from, until: until, pay: pay)
      } else {
        periods.append(Period(from: from, until: until, pay: pay))
      }
    }
    return periods
  }

  private func band(forAge age: Int) -> Band? {
    bands.first { $0.oldestAge.map { age <= $0 } ?? true }
  }

  /// The age that counts for pay: a birthday counts from the first of the next month, unless it lies before the
  /// contract.
  private func payAge(on date: CalendarDate, from start: CalendarDate, bornOn birth: CalendarDate) -> Int {
    let age = birth.completedYears(on: date)
    guard age > birth.completedYears(on: start), let birthday = birth.adding(years: age),
      let counts = birthday.firstOfNextMonth
    else { return age }
    return counts <= date ? age : age - 1
  }

  private func anniversaries(of start: CalendarDate, until end: CalendarDate) -> [CalendarDate] {
    (1...max(1, end.year - start.year + 1)).compactMap { start.adding(years: $0) }.filter { $0 <= end }
  }

  /// The days from which a birthday within the contract counts.
  private func birthdays(_ birth: CalendarDate, _ start: CalendarDate, _ end: CalendarDate) -> [CalendarDate]
  {
    (start.year...end.year).compactMap { birth.adding(years: $0 - birth.year) }
      .filter { start < $0 }.compactMap(\.firstOfNextMonth).filter { $0 <= end }
  }

  /// The days on which an amount that the scale names changes.
  private func amountChanges(
    _ start: CalendarDate, _ end: CalendarDate, in book: RuleBook
  ) -> [CalendarDate] {
    ([wage] + regionalWages.values.sorted() + bands.flatMap { $0.shares + $0.qualifiedShares })
      .compactMap { book.constant($0) }.flatMap { $0.values.compactMap(\.from) }
      .filter { start < $0 && $0 <= end }
  }
}
