/// The smallest change of answers that opens a path in a form of teaching where it is not proposed, or not surely, verified by
/// running the rules again.
public struct PathNearMiss: Hashable, Sendable {
  /// The identifier of the path.
  public let path: String
  /// The mode.
  public let mode: DeliveryMode
  /// The verdict of admission now.
  public let before: Verdict
  /// The changes: one, at most two.
  public let changes: [Change]
  /// The verdict after them: better than before.
  public let after: Verdict
}

extension Guide {
  /// For each form in which a path is refused or uncertain, the smallest change that makes it better; nil for
  /// forms in which no change that a person can make does.
  ///
  /// What admits a path follows from the field, the distance, the level and the contracts open to the person. Each is
  /// tried with the nearest answer that could help: one change first, then two together.
  public func nearMisses(
    ofPath path: String, for answers: Answers, in surroundings: Surroundings, on date: CalendarDate
  ) -> [PathNearMiss] {
    guard let field = catalogue.path(path)?.field else { return [] }
    let before = Dictionary(
      admissions(of: path, for: answers, in: surroundings, on: date).map { ($0.mode, $0.proof.verdict) },
      uniquingKeysWith: { first, _ in first })
    let trials = trials(toOpen: field, for: answers, in: surroundings, on: date)
    var found: [DeliveryMode: PathNearMiss] = [:]
    for whatIf in trials {
      let open = DeliveryMode.allCases.filter { found[$0]?.after != .yes && before[$0] != .yes }
      if open.isEmpty { break }
      let applicable = applicable(answers.with(whatIf), on: date)
      guard contradictions(in: applicable, on: date).isEmpty else { continue }
      for (mode, proof) in admissions(of: path, for: applicable, in: surroundings, on: date)
      where open.contains(mode) {
        guard let now = before[mode], proof.verdict > (found[mode]?.after ?? now) else { continue }
        found[mode] = PathNearMiss(path: path, mode: mode, before: now, changes: whatIf, after: proof.verdict)
      }
    }
    return DeliveryMode.allCases.compactMap { found[$0] }
  }

  /// The changes worth trying, one at a time before two together.
  private func trials(
    toOpen field: String, for answers: Answers, in surroundings: Surroundings, on date: CalendarDate
  ) -> [[Change]] {
    let single = fieldChanges(field, answers) + travelChanges(answers) + levelChanges(answers)
    let contracts = nearMisses(for: answers, in: surroundings, on: date)
      .filter { ranking.contracts.contains($0.scheme) }.map(\.changes)
    let singles = single.map { [$0] } + contracts.filter { $0.count == 1 }
    let pairs = singles.indices.flatMap { first in
      singles.indices.dropFirst(first + 1).compactMap { second -> [Change]? in
        let pair = singles[first] + singles[second]
        return pair[0].fact == pair[1].fact ? nil : pair
      }
    }
    return singles + pairs + contracts.filter { $0.count == 2 }
  }

  private func fieldChanges(_ field: String, _ answers: Answers) -> [Change] {
    guard let fact = sheet.fact(in: .wantedFields) else { return [] }
    guard case .choices(let chosen)? = answers[fact.identifier] else {
      return [Change(fact: fact.identifier, before: nil, after: .choices([field]))]
    }
    let wanted = chosen.filter { $0 != fact.choiceRoles[.noField] }
    return wanted.contains(field)
      ? [] : [Change(fact: fact.identifier, before: .choices(chosen), after: .choices(wanted.union([field])))]
  }

  private func travelChanges(_ answers: Answers) -> [Change] {
    guard let fact = sheet.fact(in: .travel), case .scale(let steps) = fact.kind,
      case .number(let now)? = answers[fact.identifier]
    else { return [] }
    return steps.map(\.value).sorted().filter { $0 > now }
      .map { Change(fact: fact.identifier, before: .number(now), after: .number($0)) }
  }

  /// A level that was not said may be any; one that was said is what it is.
  private func levelChanges(_ answers: Answers) -> [Change] {
    guard let fact = sheet.fact(in: .level), case .scale(let steps) = fact.kind,
      !answers.isKnown(fact.identifier)
    else { return [] }
    return steps.map { Change(fact: fact.identifier, before: nil, after: .number($0.value)) }
  }
}
