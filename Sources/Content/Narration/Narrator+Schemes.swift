public import Guidance

extension Narrator {
  /// What a verdict on a scheme means for a person, in a sentence.
  public func verdict(_ verdict: Verdict, on scheme: Scheme) -> String {
    if let abolition = abolition(of: scheme) { return abolition }
    return text(
      scheme.kind == .information
        ? "verdict-says-information.\(verdict.word)" : "verdict-says.\(verdict.word)")
  }

  /// That a scheme no longer exists, since when, and what to look at instead; nothing when it exists.
  public func abolition(of scheme: Scheme) -> String? {
    guard scheme.isAbolished else { return nil }
    let since = scheme.abolishedSince.map { text("rights.abolished", ["date": day($0)]) }
    return [since ?? text("rights.abolished-undated"), seeAlso(scheme)].compactMap { $0 }
      .joined(separator: " ")
  }

  /// The schemes to look at besides; nothing when there are none.
  public func seeAlso(_ scheme: Scheme) -> String? {
    scheme.see.isEmpty ? nil : text("rights.see", ["schemes": names(ofSchemes: scheme.see)])
  }

  /// What a scheme has to do with others, a line for each.
  public func stackings(of scheme: String) -> [String] {
    library.guide.stackings(of: scheme).map { stacking in
      text(
        "rights.stacking-with",
        [
          "text": text("stacking.\(stacking.identifier)"),
          "schemes": names(ofSchemes: stacking.schemes.filter { $0 != scheme }),
        ])
    }
  }

  /// The least pay under a scheme for somebody of a known age, a line for each year of the contract.
  ///
  /// The age when the contract starts counts where it is known. Empty when the scheme has no scale, or the age or
  /// the minimum wage of the day is not known.
  public func pay(under scheme: String, for answers: Answers, on date: CalendarDate) -> [String] {
    guard let scale = library.guide.payScale(of: scheme),
      case .number(let age)? = answers.isKnown("age-at-start") ? answers["age-at-start"] : answers["age"]
    else { return [] }
    let payCase = PayScale.Case(
      isQualified: isQualified(answers), isInMayotte: library.surroundings(of: answers).region == "06")
    let lines = (1...scale.years).compactMap { year in
      scale.pay(atAge: age, year: year, of: payCase, on: date, in: library.guide.book).map { pay in
        text(
          scale.years == 1 ? "rights.pay-now" : "rights.pay-year",
          [
            "year": String(year), "age": count(age, of: "age"), "share": amount(pay.share, .percent),
            "amount": amount(pay.month, .euros),
          ])
      }
    }
    guard !lines.isEmpty else { return [] }
    let turns = scale.bands.contains { $0.oldestAge.map { age <= $0 } ?? false }
    return lines + (turns ? [text("rights.pay-birthday")] : []) + [text("rights.pay-agreement")]
  }

  /// Whether the diploma gives the higher share of R-CPRO-02: professional of level 4, or higher.
  private func isQualified(_ answers: Answers) -> Bool {
    guard case .number(let level)? = answers["level"] else { return false }
    return level >= 5 || (level == 4 && answers["diploma-kind"] == .choice("professional"))
  }

  private func names(ofSchemes schemes: [String]) -> String {
    schemes.map { name(ofScheme: $0) }.joined(separator: text("answer.and"))
  }
}
