/// The rights of a person sorted by their use for a plan: who pays, what matters besides, and the rest by subject.
public struct RightsOverview: Hashable, Sendable {
  /// The rest of one subject, what is open first.
  public struct Group: Hashable, Sendable {
    /// The subject.
    public let subject: Scheme.Subject
    /// The findings.
    public let findings: [Finding]
  }

  /// The payers of the plan, in the order to ask.
  public let payers: [Finding]
  /// What matters most for the plan besides, at most five.
  public let useful: [Finding]
  /// The rest, by subject, in the order of the subjects; none is empty.
  public let groups: [Group]
  /// What is not judged where the person lives, because other rules hold there.
  public let elsewhere: [Finding]
  /// The rules to know, which give nothing by themselves.
  public let toKnow: [Finding]

  /// How many rights are told first besides the payers, at most.
  public static let mostUseful = 5

  /// The group of a subject; nil when nothing is left for it.
  public func group(_ subject: Scheme.Subject) -> Group? { groups.first { $0.subject == subject } }
}

extension Guide {
  /// The rights of an advice sorted for a plan; without one, nothing pays first.
  public func overview(of advice: Advice, for plan: Plan?) -> RightsOverview {
    let payers = plan?.payers.filter { payer in advice.rights.contains { $0.scheme == payer.scheme } } ?? []
    let others = advice.rights.filter { finding in !payers.contains { $0.scheme == finding.scheme } }
    let useful = useful(others, for: plan)
    let rest = others.filter { finding in
      !finding.isElsewhere && !useful.contains { $0.scheme == finding.scheme }
    }
    let groups = Scheme.Subject.allCases.compactMap { subject -> RightsOverview.Group? in
      let findings = rest.filter { scheme($0.scheme)?.subject == subject }.enumerated()
        .sorted { ($1.element.verdict, $0.offset) < ($0.element.verdict, $1.offset) }.map(\.element)
      return findings.isEmpty ? nil : RightsOverview.Group(subject: subject, findings: findings)
    }
    return RightsOverview(
      payers: payers, useful: useful, groups: groups,
      elsewhere: others.filter(\.isElsewhere), toKnow: advice.toKnow)
  }

  /// What a plan leads to: the schemes whose rules its steps carry out, in the order of the steps, then those of whom
  /// the steps lead to, then what is open.
  private func useful(_ findings: [Finding], for plan: Plan?) -> [Finding] {
    let steps = plan?.steps ?? []
    let ranked = findings.enumerated().compactMap { position, finding -> (rank: [Int], finding: Finding)? in
      guard finding.verdict != .no, !finding.isElsewhere, let scheme = scheme(finding.scheme) else {
        return nil
      }
      let carried = steps.firstIndex { step in scheme.rules.contains { step.names(rule: $0) } }
      let met = steps.firstIndex { $0.contact == scheme.contact }
      let isOpen = finding.verdict == .yes
      guard carried != nil || met != nil || isOpen else { return nil }
      let rank = [carried ?? steps.count, met ?? steps.count, isOpen ? 0 : 1, position]
      return (rank, finding)
    }
    return ranked.sorted { $0.rank.lexicographicallyPrecedes($1.rank) }
      .prefix(RightsOverview.mostUseful).map(\.finding)
  }
}

extension Plan.Step {
  /// Whether the step carries out a rule, by its source.
  fileprivate func names(rule: String) -> Bool {
    source.split { $0 == " " || $0 == ";" }.contains { $0 == rule }
  }
}
