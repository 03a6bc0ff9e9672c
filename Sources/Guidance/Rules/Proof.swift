/// The verdict of a rule with everything it rests on: a tree of conditions, each with its own verdict.
public struct Proof: Hashable, Sendable {
  /// The condition that this step of the proof is about.
  public let condition: Condition
  /// Its verdict.
  public let verdict: Verdict
  /// The answer that a test looked at; nil when there was none.
  public let answer: Answer?
  /// What a test compared with, in hundredths, when it names a constant in force on the day or a fact that is known.
  public let bound: Int?
  /// The proofs of its parts.
  public let parts: [Proof]

  /// Whether a frame is not met, or lies with somebody else, so that what stands within it was not judged.
  var isOutOfFrame: Bool {
    guard case .within = condition, let frame = parts.first else { return false }
    return frame.verdict == .no || frame.verdict == .thirdParty
  }

  /// Whether it holds only because nobody said otherwise: no ground that could be told.
  private var isPresumed: Bool {
    guard verdict == .yes else { return false }
    switch condition {
    case .unless: return parts.first?.verdict != .no
    case .named, .worded: return parts.first?.isPresumed ?? false
    case .any: return parts.first { $0.verdict == .yes }?.isPresumed ?? false
    case .all: return !parts.isEmpty && parts.allSatisfy(\.isPresumed)
    case .test, .decision, .not, .atLeast, .within: return false
    }
  }

  /// The tests and decisions that made the verdict what it is, each once, in the order of the rule.
  ///
  /// Of *all*, the parts with the verdict of the whole decide; of *any* that holds, the first part that does;
  /// of *any* that fails, all of its parts. A definition and a condition with words of its own stand for
  /// themselves: people know “job seeker” better than its parts.
  public var deciding: [Proof] {
    switch condition {
    case .test, .decision, .worded, .named, .not, .unless: return [self]
    case .any where verdict == .yes:
      return parts.first { $0.verdict == .yes }.map(\.deciding) ?? []
    case .within where isOutOfFrame: return parts[0].deciding
    case .all, .any, .atLeast, .within:
      var seen: Set<Condition> = []
      return parts.filter { $0.verdict == verdict && !$0.isPresumed }.flatMap(\.deciding)
        .filter { seen.insert($0.condition).inserted }
    }
  }
}

extension RuleBook {
  /// The proof of a rule: the same verdict as `verdict(of:on:bounds:)`, with its grounds.
  public func proof(
    of rule: Rule, on profile: borrowing Profile, bounds: borrowing ConstantSnapshot
  ) -> Proof {
    proof(at: rule.start, profile, bounds)
  }

  private func proof(at position: Int, _ profile: borrowing Profile, _ bounds: borrowing ConstantSnapshot)
    -> Proof
  {
    let instruction = instructions[position]
    let condition = sources[instruction.source]
    var parts: [Proof] = []
    var part = position + 1
    while part < instruction.end {
      parts.append(proof(at: part, profile, bounds))
      part = instructions[part].end
    }
    var answer: Answer?
    if case .test = condition, instruction.fact >= 0 {
      answer = Profile.answer(profile[instruction.fact], of: sheet.facts[instruction.fact].kind)
    }
    let bound =
      instruction.constant >= 0 || instruction.other >= 0
      ? operand(of: instruction, profile, bounds) : Profile.unknown
    return Proof(
      condition: condition, verdict: verdict(at: position, profile, bounds), answer: answer,
      bound: bound == Profile.unknown ? nil : bound, parts: parts)
  }
}
