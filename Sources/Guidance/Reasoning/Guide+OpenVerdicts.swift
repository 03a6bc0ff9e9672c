extension Guide {
  /// How many verdicts are still open that the answer to each question takes part in: schemes, what they pay for,
  /// advisers, what is proposed and in what order, pay, and other questions.
  ///
  /// In Kleene logic a *yes* or a *no* stays what it is whatever else becomes known, so a fact that only settled rules
  /// test can change nothing and is worth 0. Facts of place and path count as not known, so that a fact is rather
  /// asked in vain than left out.
  public func openVerdictCounts(of facts: [String], in answers: Answers, bounds: ConstantSnapshot) -> [String:
    Int]
  {
    var profile = Profile(answers, on: sheet)
    for fact in facts { sheet.position(of: fact).map { profile[$0] = Profile.unknown } }
    var openVerdictCounts: [String: Int] = [:]
    for fact in facts {
      guard let position = sheet.position(of: fact) else { continue }
      openVerdictCounts[fact] = (rulesByFact[position] ?? []).count {
        book.verdict(of: $0, on: profile, bounds: bounds).isCheck
      }
    }
    return openVerdictCounts
  }

  /// The rules that test each fact, by position.
  static func rulesByFact(
    in book: RuleBook, questions: [Question], schemes: [Scheme], advisers: [Adviser], ranking: Ranking,
    payScales: [PayScale], planning: Planning? = nil
  ) -> [Int: [RuleBook.Rule]] {
    let rules =
      schemes.map(\.person) + schemes.compactMap(\.path) + advisers.map(\.rule) + questions.compactMap(\.rule)
      + [ranking.admits, ranking.widened] + ranking.criteria.map(\.rule) + payScales.compactMap(\.qualified)
      + (planning?.rules ?? [])
    var rulesByFact: [Int: [RuleBook.Rule]] = [:]
    for rule in rules {
      for fact in book.facts(testedBy: rule) { rulesByFact[fact, default: []].append(rule) }
    }
    return rulesByFact
  }
}

extension RuleBook {
  /// The facts that a rule looks at, by position, through definitions too.
  package func facts(testedBy rule: Rule?) -> Set<Int> {
    guard let rule else { return [] }
    let end = max(instructions[rule.start].end, rule.start + 1)
    return Set(
      instructions[rule.start..<end].flatMap { instruction in
        guard case .test = sources[instruction.source], instruction.fact >= 0 else { return [Int]() }
        return instruction.other >= 0 ? [instruction.fact, instruction.other] : [instruction.fact]
      })
  }
}
