public import Guidance
import Knowledge

extension Narrator {
  /// What a verdict on a scheme means for a person, in a sentence.
  public func verdict(_ verdict: Verdict, on scheme: Scheme) -> String {
    if let abolition = abolition(of: scheme) { return abolition }
    if scheme.kind == .information { return text("verdict-says-information.\(verdict.word)") }
    return text("verdict-says.\(scheme.standing(verdict).word)")
  }

  /// That a scheme no longer exists, since when, and what to look at instead; nil when it exists.
  public func abolition(of scheme: Scheme) -> String? {
    guard scheme.isAbolished else { return nil }
    let since = scheme.abolishedSince.map { text("rights.abolished", ["date": day($0)]) }
    return [since ?? text("rights.abolished-undated"), seeAlso(scheme)].compactMap { $0 }
      .joined(separator: " ")
  }

  /// The schemes to look at besides; nil when there are none.
  public func seeAlso(_ scheme: Scheme) -> String? {
    scheme.see.isEmpty ? nil : text("rights.see", ["schemes": names(ofSchemes: scheme.see)])
  }

  /// What a scheme has to do with others, a line for each.
  public func stackings(of scheme: String) -> [String] {
    knowledge.guide.stackings(of: scheme).map { stacking in
      text(
        "rights.stacking-with",
        [
          "text": text("stacking.\(stacking.identifier)"),
          "schemes": names(ofSchemes: stacking.schemes.filter { $0 != scheme }),
        ])
    }
  }

  /// The least pay under a scheme, a line for each period of a contract that begins today when the month of birth is
  /// known, else a line for each year of the contract at the age now.
  ///
  /// The age when the contract starts counts where it is known. Empty when the scheme has no scale, or the age or
  /// the minimum wage of the day is not known.
  public func pay(under scheme: String, for answers: Answers, on date: CalendarDate) -> [String] {
    guard let scale = knowledge.guide.payScale(of: scheme),
      case .number(let age)? = ageAtStart(in: answers)
    else { return [] }
    let surroundings = knowledge.surroundings(of: answers)
    let periods = knowledge.guide.payPeriods(under: scale, for: answers, in: surroundings, from: date)
    if !periods.isEmpty { return periods.map(line) + [text("rights.pay-agreement")] }
    let payCase = knowledge.guide.payCase(of: scale, for: answers, in: surroundings, on: date)
    let lines = (1...scale.years).flatMap { year -> [String] in
      // A birthday within the year may raise the pay: both sides of it are said.
      let ages = [age + year - 1, age + year]
      let pays = ages.map {
        scale.pay(atAge: $0, year: year, of: payCase, on: date, in: knowledge.guide.book)
      }
      return zip(ages, pays).enumerated().compactMap { side, entry in
        guard let pay = entry.1, side == 0 || pay != pays[0] else { return nil }
        return line(pay, atAge: entry.0, scale.years == 1 ? nil : year)
      }
    }
    guard !lines.isEmpty else { return [] }
    let turns = scale.bands.contains { $0.oldestAge.map { age <= $0 } ?? false }
    return lines + (turns ? [text("rights.pay-birthday")] : []) + [text("rights.pay-agreement")]
  }

  private func line(_ pay: PayScale.Pay, atAge age: Int, _ year: Int?) -> String {
    text(
      year == nil ? "rights.pay-now" : "rights.pay-year",
      [
        "year": year.map { String($0) } ?? "",
        "age": count(age, of: knowledge.guide.sheet.fact(in: .age)?.identifier ?? ""),
        "share": amount(pay.share, .percent), "amount": amount(pay.month, .euros),
      ])
  }

  /// The least pay under a scheme at the start of a contract, in one line, with that after the next birthday where it
  /// differs; nil where `pay(under:for:on:)` says nothing.
  public func startingPay(under scheme: String, for answers: Answers, on date: CalendarDate) -> String? {
    guard let scale = knowledge.guide.payScale(of: scheme),
      case .number(let age)? = ageAtStart(in: answers)
    else { return nil }
    let payCase = knowledge.guide.payCase(
      of: scale, for: answers, in: knowledge.surroundings(of: answers), on: date)
    let pay = { (age: Int) in scale.pay(atAge: age, year: 1, of: payCase, on: date, in: knowledge.guide.book)
    }
    guard let first = pay(age) else { return nil }
    let values = ["share": amount(first.share, .percent), "amount": amount(first.month, .euros)]
    guard let next = pay(age + 1), next != first else { return text("rights.pay-start", values) }
    return text(
      "rights.pay-start-then",
      values.merging([
        "age": count(age + 1, of: knowledge.guide.sheet.fact(in: .age)?.identifier ?? ""),
        "next": amount(next.month, .euros),
      ]) { first, _ in first })
  }

  /// The age when a contract would start; the age now where that was not said.
  private func ageAtStart(in answers: Answers) -> Answer? {
    let sheet = knowledge.guide.sheet
    let atStart = sheet.answer(in: .ageAtStart, of: answers)
    return atStart == nil || atStart == .declined ? sheet.answer(in: .age, of: answers) : atStart
  }

  private func line(_ period: PayScale.Period) -> String {
    text(
      "rights.pay-period",
      [
        "from": day(period.from), "until": day(period.until), "share": amount(period.pay.share, .percent),
        "amount": amount(period.pay.month, .euros),
      ])
  }

  /// The schemes that are not judged where the person lives, in one sentence; nil for none.
  public func elsewhere(_ findings: [Finding]) -> String? {
    guard let first = findings.first, let ground = grounds(of: first).first else { return nil }
    let names = findings.map { name(ofScheme: $0.scheme) }.joined(separator: text("answer.then"))
    return text("rights.elsewhere", ["why": ground.requirement, "schemes": names])
  }

  private func names(ofSchemes schemes: [String]) -> String {
    schemes.map { name(ofScheme: $0) }.joined(separator: text("answer.then"))
  }
}
