extension Guide {
  /// Whether these answers are enough for a first plan: each fact that content names for it is answered, or declined.
  public func allowsFirstPlan(on answers: Answers) -> Bool {
    planning?.firstFacts.allSatisfy(answers.isAnswered) ?? false
  }

  /// The parts of a plan that answers to these facts could still change.
  ///
  /// As in `openVerdictCounts`, facts of place and path count as not known: rather is a part named in vain than left
  /// out.
  public func openPlanParts(to facts: [String], in answers: Answers, bounds: ConstantSnapshot) -> [Plan.Part]
  {
    guard let planning else { return [] }
    var profile = Profile(answers, on: sheet)
    let open = Set(facts.compactMap(sheet.position(of:)))
    for position in open { profile[position] = Profile.unknown }
    func isOpen(_ part: Plan.Part, to facts: Set<Int>) -> Bool {
      planning.rules(of: part).contains { rule in
        book.verdict(of: rule, on: profile, bounds: bounds).isCheck
          && !book.facts(testedBy: rule).isDisjoint(with: facts)
      }
    }
    // Which paths and places there are follows from these beside the rules, and other parts of the plan from that.
    let selecting = [FactRole.wantedFields, .residence, .travel].compactMap { sheet.fact(in: $0)?.identifier }
    let pathsAreOpen = facts.contains(where: selecting.contains) || isOpen(.paths, to: open)
    let derived = sheet.facts.indices.filter { sheet.facts[$0].origin != .asked }
    let changing = pathsAreOpen ? open.union(derived) : open
    return Plan.Part.allCases.filter { $0 == .paths ? pathsAreOpen : isOpen($0, to: changing) }
  }
}
