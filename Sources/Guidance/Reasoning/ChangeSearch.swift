/// Finds the fewest answers whose change would lift a rule to a verdict, by walking down its conditions.
///
/// *All* needs what each of its parts needs, *any* what the cheapest of its parts needs. The result is a proposal
/// only: whoever asks runs the rule again with it.
struct ChangeSearch {
  let book: RuleBook
  let profile: Profile
  let bounds: ConstantSnapshot
  let changeability: [String: Changeability]
  /// How many answers may change at most.
  static let most = 2

  /// The new value of each fact that changes, by position; nil when it cannot be done.
  func changes(of rule: RuleBook.Rule, toAtLeast wanted: Verdict) -> [Int: Int]? {
    changes(at: rule.start, toAtLeast: wanted)
  }

  private func changes(at position: Int, toAtLeast wanted: Verdict) -> [Int: Int]? {
    if book.verdict(at: position, profile, bounds) >= wanted { return [:] }
    let instruction = book.instructions[position]
    let parts = parts(of: position)
    switch instruction.operation {
    case .all, .within: return together(parts.map { changes(at: $0, toAtLeast: wanted) })
    case .unless: return parts.first.flatMap { changes(at: $0, toAtMost: .no) }
    case .any: return cheapest(parts.map { changes(at: $0, toAtLeast: wanted) })
    case .atLeastParts:
      let known = parts.compactMap { changes(at: $0, toAtLeast: wanted) }.sorted { $0.count < $1.count }
      return known.count >= instruction.operand
        ? together(known.prefix(instruction.operand).map(Optional.some)) : nil
    case .named, .worded: return parts.first.flatMap { changes(at: $0, toAtLeast: wanted) }
    case .not: return parts.first.flatMap { changes(at: $0, toAtMost: wanted.negated) }
    case .decision: return nil
    default: return value(passing: instruction, true).map { [instruction.fact: $0] }
    }
  }

  /// The same downwards, under a *not*: no is reached where yes was wanted above.
  private func changes(at position: Int, toAtMost wanted: Verdict) -> [Int: Int]? {
    if book.verdict(at: position, profile, bounds) <= wanted { return [:] }
    let instruction = book.instructions[position]
    let parts = parts(of: position)
    switch instruction.operation {
    case .all, .within: return cheapest(parts.map { changes(at: $0, toAtMost: wanted) })
    case .unless: return parts.first.flatMap { changes(at: $0, toAtLeast: .yes) }
    case .any: return together(parts.map { changes(at: $0, toAtMost: wanted) })
    case .named, .worded: return parts.first.flatMap { changes(at: $0, toAtMost: wanted) }
    case .not: return parts.first.flatMap { changes(at: $0, toAtLeast: wanted.negated) }
    case .decision, .atLeastParts: return nil
    default: return value(passing: instruction, false).map { [instruction.fact: $0] }
    }
  }

  private func parts(of position: Int) -> [Int] {
    var parts: [Int] = []
    var part = position + 1
    while part < book.instructions[position].end {
      parts.append(part)
      part = book.instructions[part].end
    }
    return parts
  }

  /// All of the changes at once, unless they contradict one another or are too many.
  private func together(_ sets: [[Int: Int]?]) -> [Int: Int]? {
    var joined: [Int: Int] = [:]
    for set in sets {
      guard let set else { return nil }
      for (fact, value) in set {
        if let other = joined[fact], other != value {
          // Two choices to be added to the same answer are added together.
          guard book.sheet.facts[fact].kind.allowsSeveral else { return nil }
          joined[fact] = other | value
        } else {
          joined[fact] = value
        }
      }
    }
    return joined.count <= Self.most ? joined : nil
  }

  /// The fewest changes; of equally few the first, as the rule puts the usual case first.
  private func cheapest(_ sets: [[Int: Int]?]) -> [Int: Int]? {
    sets.compactMap { $0 }.min { $0.count < $1.count }
  }

  // MARK: One test

  /// The nearest value of a fact with which a test holds, or fails, if the person may come to have it.
  private func value(passing test: RuleBook.Instruction, _ holds: Bool) -> Int? {
    guard test.fact >= 0 else { return nil }
    let fact = book.sheet.facts[test.fact]
    let now = profile[test.fact]
    let isKnown = now != Profile.unknown
    let freedom = changeability[fact.identifier] ?? .never
    // Nobody is invited to give another answer where the law protects it.
    guard fact.origin == .asked, !fact.isSensitive, !isKnown || freedom != .never else { return nil }
    let operand = book.operand(of: test, profile, bounds)
    guard operand != Profile.unknown else { return nil }
    let found: Int? =
      switch fact.kind {
      case .number(let range):
        number(test.operation, operand, holds).flatMap { range.contains($0) ? $0 : nil }
      case .scale(let steps):
        number(test.operation, operand, holds).flatMap { wanted in
          steps.map(\.value).filter { test.operation.holds($0, operand) == holds }
            .min { (abs($0 - wanted), $0) < (abs($1 - wanted), $1) }
        }
      case .oneOf(let choices):
        choices.indices.first { test.operation.holds($0, operand) == holds }
      case .yesNo: [1, 0].first { test.operation.holds($0, operand) == holds }
      case .anyOf(let choices): choice(test.operation, operand, choices.count, holds, isKnown ? now : 0)
      case .place, .date, .occupation: nil
      }
    guard let found, found != now else { return nil }
    if isKnown, freedom == .grows, found < now { return nil }
    return found
  }

  /// The number nearest to the bound on the wanted side of it; the bound is in hundredths.
  private func number(_ operation: RuleBook.Instruction.Operation, _ operand: Int, _ holds: Bool) -> Int? {
    let floor = operand >= 0 ? operand / 100 : (operand - 99) / 100
    let ceiling = -(-operand >= 0 ? -operand / 100 : (-operand - 99) / 100)
    return switch (operation, holds) {
    case (.atLeast, true), (.below, false): ceiling
    case (.atMost, true), (.above, false): floor
    case (.above, true), (.atMost, false): floor + 1
    case (.below, true), (.atLeast, false): ceiling - 1
    default: (0..<63).first { operation.holds($0, operand) == holds }
    }
  }

  /// The choices taken with one more that is wanted; a choice is never taken away.
  private func choice(
    _ operation: RuleBook.Instruction.Operation, _ operand: Int, _ count: Int, _ holds: Bool, _ taken: Int
  ) -> Int? {
    let wantsIncluded = (operation == .includes) == holds
    let bit = (0..<count).first { (operand & (1 << $0) != 0) == wantsIncluded }
    guard let bit, wantsIncluded || taken == 0 else { return nil }
    return taken | 1 << bit
  }
}
