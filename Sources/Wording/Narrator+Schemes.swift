public import Guidance
import Knowledge

extension Narrator {
  /// What a verdict on a scheme means for a person, in a sentence.
  public func verdict(_ verdict: Verdict, on scheme: Scheme) -> String {
    if let abolition = abolition(of: scheme) { return abolition }
    return text(
      scheme.kind == .information
        ? "verdict-says-information.\(verdict.word)" : "verdict-says.\(verdict.word)")
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
    let lines = (1...scale.years).compactMap { year in
      scale.pay(atAge: age, year: year, of: payCase, on: date, in: knowledge.guide.book).map { pay in
        text(
          scale.years == 1 ? "rights.pay-now" : "rights.pay-year",
          [
            "year": String(year),
            "age": count(age, of: knowledge.guide.sheet.fact(in: .age)?.identifier ?? ""),
            "share": amount(pay.share, .percent),
            "amount": amount(pay.month, .euros),
          ])
      }
    }
    guard !lines.isEmpty else { return [] }
    let turns = scale.bands.contains { $0.oldestAge.map { age <= $0 } ?? false }
    return lines + (turns ? [text("rights.pay-birthday")] : []) + [text("rights.pay-agreement")]
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

  private func names(ofSchemes schemes: [String]) -> String {
    schemes.map { name(ofScheme: $0) }.joined(separator: text("answer.then"))
  }
}
