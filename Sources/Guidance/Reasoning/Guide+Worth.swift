extension Guide {
  /// How many verdicts the answer to a question can still change: schemes, advisers, and what is proposed.
  ///
  /// The answer is tried in each of the ways that the rules tell apart. A fact that can change nothing is not
  /// worth asking.
  public func worth(
    of fact: String, in answers: Answers, surroundings: Surroundings, on date: CalendarDate
  ) -> Int {
    guard let position = sheet.position(of: fact) else { return 0 }
    if shapesProposals(position) { return Self.alwaysWorth }
    let bounds = book.bounds(on: date)
    var profile = AdviceSession.profile(of: answers, in: surroundings, on: sheet)
    let rules = schemes.map(\.person) + advisers.map(\.rule) + questions.compactMap(\.rule)
    let trials = CandidateChanges(
      book: book, answers: answers.without(fact), changeability: [:]
    ).changes(for: rules, bounds).joined().filter { $0.fact == fact }
    guard !trials.isEmpty else { return 0 }
    profile[position] = Profile.unknown
    return rules.count { rule in
      guard book.tests(rule, position) else { return false }
      let now = book.verdict(of: rule, on: profile, bounds: bounds)
      guard now == .unanswered else { return false }
      return trials.contains { trial in
        var copy = profile
        copy[position] = Profile.code(trial.after, of: sheet.facts[position].kind)
        return book.verdict(of: rule, on: copy, bounds: bounds) != now
      }
    }
  }

  /// A worth above that of any question which only moves verdicts.
  private static let alwaysWorth = 1_000

  /// Whether a fact takes part in choosing and ordering proposals, by itself or through what is derived from it.
  private func shapesProposals(_ position: Int) -> Bool {
    if ["level", "fields", "travel", "place"].contains(sheet.facts[position].identifier) { return true }
    let rules = [ranking.admits, ranking.widened] + ranking.criteria.map(\.rule)
    return rules.contains { book.tests($0, position) }
  }
}

extension RuleBook {
  /// Whether a rule looks at a fact, by the fact's position.
  func tests(_ rule: Rule, _ fact: Int) -> Bool {
    let end = max(instructions[rule.start].end, rule.start + 1)
    return instructions[rule.start..<end].contains { instruction in
      if case .test = sources[instruction.source] { instruction.fact == fact } else { false }
    }
  }
}
