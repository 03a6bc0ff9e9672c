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
  public var deciding: [Proof] { grounds.map(\.proof) }

  /// The tests and decisions that made the verdict what it is, each once, in the order of the rule, and which of them are
  /// alternatives.
  ///
  /// Of *all*, the parts with the verdict of the whole decide; of *any* that holds, the first part that does;
  /// of *any* that fails, all of its parts, one of which would do. A definition and a condition with words of its own stand
  /// for themselves: people know “job seeker” better than its parts.
  package var grounds: [Ground] {
    switch condition {
    case .test, .decision, .worded, .named, .not, .unless: return [Ground(proof: self)]
    case .any where verdict == .yes:
      return parts.first { $0.verdict == .yes }.map(\.grounds) ?? []
    case .within where isOutOfFrame: return parts[0].grounds
    case .any:
      let alternatives = decidingParts.map(\.grounds).filter { !$0.isEmpty }
      return Self.eachOnce(
        alternatives.enumerated().flatMap { position, grounds in
          grounds.enumerated().map {
            [Ground(proof: $1.proof, isAlternative: $1.isAlternative || position > 0 && $0 == 0)]
          }
        })
    case .all, .atLeast, .within: return Self.eachOnce(decidingParts.map(\.grounds))
    }
  }

  /// One ground of a verdict.
  package struct Ground: Hashable, Sendable {
    /// The condition with its verdict.
    package let proof: Proof
    /// Whether it would do instead of the ground before it.
    package var isAlternative = false
  }

  private var decidingParts: [Proof] { parts.filter { $0.verdict == verdict && !$0.isPresumed } }

  /// The grounds of parts without those that were told before; alternatives stay together, or go together.
  private static func eachOnce(_ parts: [[Ground]]) -> [Ground] {
    var seen: Set<Condition> = []
    return parts.flatMap { grounds in
      let isNew = { (ground: Ground) in !seen.contains(ground.proof.condition) }
      let kept =
        grounds.contains(where: \.isAlternative) && grounds.contains(where: isNew)
        ? grounds : grounds.filter(isNew)
      var once: [Ground] = []
      for ground in kept where !once.contains(where: { $0.proof.condition == ground.proof.condition }) {
        once.append(ground)
      }
      seen.formUnion(once.map(\.proof.condition))
      return once
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
