/// The answers worth trying for a rule: for each fact that it tests, the values on the two sides of its tests.
///
/// Only what a person can change is tried, or what they have left out.
struct CandidateChanges {
  let book: RuleBook
  let answers: Answers
  let changeability: [String: Changeability]

  /// The changes worth trying for the given rules, facts in the order of the sheet, nearer values first.
  func changes(for rules: [RuleBook.Rule], _ bounds: Bounds) -> [[Change]] {
    var values: [Int: Set<Int>] = [:]
    for rule in rules { collect(from: rule.start, &values, bounds) }
    return values.keys.sorted().compactMap { position in
      let fact = book.sheet.facts[position]
      guard fact.origin == .asked else { return nil }
      let found = changes(of: fact, to: values[position] ?? [])
      return found.isEmpty ? nil : found
    }
  }

  /// Gathers, by fact, the bounds and choices that a rule tests.
  private func collect(from position: Int, _ values: inout [Int: Set<Int>], _ bounds: Bounds) {
    let instruction = book.instructions[position]
    if case .test = book.sources[instruction.source], instruction.fact >= 0 {
      let operand = instruction.constant >= 0 ? bounds.values[instruction.constant] : instruction.operand
      guard operand != Profile.unknown else { return }
      switch instruction.operation {
      case .atLeast, .atMost, .above, .below:
        // The last whole number on each side of a bound in hundredths.
        let floor = operand >= 0 ? operand / 100 : (operand - 99) / 100
        values[instruction.fact, default: []].formUnion([floor - 1, floor, floor + 1])
      default:
        values[instruction.fact, default: []].formUnion((0..<63).filter { operand & (1 << $0) != 0 })
      }
    }
    var part = position + 1
    while part < instruction.end {
      collect(from: part, &values, bounds)
      part = book.instructions[part].end
    }
  }

  private func changes(of fact: Fact, to values: Set<Int>) -> [Change] {
    let before = answers[fact.identifier]
    let isKnown = answers.isKnown(fact.identifier)
    let freedom = changeability[fact.identifier] ?? .never
    guard !isKnown || freedom != .never else { return [] }
    let after: [Answer]
    switch fact.kind {
    case .number(let range): after = numbers(values.filter(range.contains), before, freedom, isKnown)
    case .scale(let steps):
      after = numbers(
        values.filter { value in steps.contains { $0.value == value } }, before, freedom, isKnown)
    case .oneOf(let choices):
      after = choices.indices.filter { freedom == .free || !isKnown || values.contains($0) }
        .map { .choice(choices[$0]) }
    case .anyOf(let choices):
      after = sets(values.filter(choices.indices.contains).map { choices[$0] }, before)
    case .yesNo: after = [.flag(true), .flag(false)]
    case .place, .date: after = []
    }
    return after.filter { $0 != before }.map { Change(fact: fact.identifier, before: before, after: $0) }
  }

  private func numbers(
    _ values: Set<Int>, _ before: Answer?, _ freedom: Changeability, _ isKnown: Bool
  ) -> [Answer] {
    guard case .number(let now)? = before, isKnown else { return values.sorted().map { .number($0) } }
    return values.filter { freedom == .free || $0 > now }
      .sorted { (abs($0 - now), $0) < (abs($1 - now), $1) }.map { .number($0) }
  }

  /// Each choice added to those taken; a choice is never taken away, which few people would do for a right.
  private func sets(_ choices: [String], _ before: Answer?) -> [Answer] {
    guard case .choices(let taken)? = before else { return choices.sorted().map { .choices([$0]) } }
    return choices.sorted().filter { !taken.contains($0) }.map { .choices(taken.union([$0])) }
  }
}
