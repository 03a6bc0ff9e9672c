// What the conditions of a rule book can come to, beside what was seen of them.

extension RuleBook {
  /// A rule as an item of coverage.
  func coverageItem(
    _ owner: ConditionCoverage.Owner, _ identifier: String, _ rule: Rule, _ record: CoverageRecord
  ) -> ConditionCoverage.Item {
    let end = max(instructions[rule.start].end, rule.start + 1)
    // No profile holds what a test alone makes a contradiction: it could not be read.
    let isRefused = owner == .contradiction && end == rule.start + 1
    let tests = (rule.start..<end).compactMap { position -> ConditionCoverage.Tried? in
      guard case .test(let test) = sources[instructions[position].source] else { return nil }
      return ConditionCoverage.Tried(
        test: test, possible: possible(at: position).subtracting(isRefused ? .yes : []),
        seen: record[position],
        isOfCatalogue: DerivedFact(rawValue: test.fact)?.isOfPathAlone == true)
    }
    return ConditionCoverage.Item(
      owner: owner, identifier: identifier, possible: possible(at: rule.start), seen: record[rule.start],
      tests: tests)
  }

  /// Whether an *any* can never fail, because one of its parts fails only where another holds or is open.
  private func isAlwaysOpen(_ position: Int) -> Bool {
    var flags: [Int: Int] = [:]
    var part = position + 1
    while part < instructions[position].end {
      if let test = soleTest(at: part) { flags[test.fact, default: 0] |= test.operand }
      part = instructions[part].end
    }
    return flags.values.contains { $0 == 0b11 }
  }

  /// The yes/no test on which alone it depends whether a part fails: itself, or the only one of an *all* that can.
  private func soleTest(at position: Int) -> Instruction? {
    let instruction = instructions[position]
    switch instruction.operation {
    case .isOneOf where instruction.fact >= 0 && sheet.facts[instruction.fact].kind == .yesNo:
      return instruction
    case .all:
      var failing: [Int] = []
      var part = position + 1
      while part < instruction.end {
        if possible(at: part).contains(.no) { failing.append(part) }
        part = instructions[part].end
      }
      return failing.count == 1 ? soleTest(at: failing[0]) : nil
    default: return nil
    }
  }

  /// The outcomes that a condition can have, by its form: one that somebody else decides is never *yes*.
  func possible(at position: Int) -> ConditionCoverage.Outcomes {
    let instruction = instructions[position]
    var parts: [ConditionCoverage.Outcomes] = []
    var part = position + 1
    while part < instruction.end {
      parts.append(possible(at: part))
      part = instructions[part].end
    }
    let some = { (outcome: ConditionCoverage.Outcomes) in
      parts.contains { $0.contains(outcome) } ? outcome : ConditionCoverage.Outcomes()
    }
    let every = { (outcome: ConditionCoverage.Outcomes) in
      parts.allSatisfy { $0.contains(outcome) } ? outcome : ConditionCoverage.Outcomes()
    }
    switch instruction.operation {
    case .decision: return .check
    case .all, .within: return [every(.yes), some(.check), some(.no)]
    case .unless:
      let part = parts.first ?? .check
      return [
        part.contains(.no) || part.contains(.check) ? .yes : [], part.contains(.yes) ? .no : [],
      ]
    case .any: return [some(.yes), some(.check), isAlwaysOpen(position) ? [] : every(.no)]
    case .atLeastParts: return [some(.yes), some(.check), some(.no)]
    case .named, .worded: return parts.first ?? .check
    case .not:
      let part = parts.first ?? .check
      return [
        part.contains(.no) ? .yes : [], part.intersection(.check), part.contains(.yes) ? .no : [],
      ]
    default:
      let fact = instruction.fact >= 0 ? DerivedFact(rawValue: sheet.facts[instruction.fact].identifier) : nil
      return fact?.isOnlyAttested == true ? [.yes, .check] : [.yes, .check, .no]
    }
  }
}

extension DerivedFact {
  /// Whether the fact is yes or unknown: sources attest it or are silent, and never deny it.
  var isOnlyAttested: Bool {
    [.pathTrainingAccount, .pathExperience, .pathAlternance].contains(self)
  }

  /// Whether the fact is read off a path, whoever asks.
  var isOfPathAlone: Bool { rawValue.hasPrefix("path-") }
}
