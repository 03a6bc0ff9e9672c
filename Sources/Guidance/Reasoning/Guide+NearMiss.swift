extension Guide {
  /// For each scheme that is refused or uncertain, the smallest change of answers that makes it better.
  ///
  /// *Yes* is looked for first, then the surer of the two shades of *check*. What the search proposes counts only
  /// when running the rule again with it does make the verdict better.
  public func nearMisses(
    for answers: Answers, in surroundings: Surroundings, on date: CalendarDate
  ) -> [NearMiss] {
    let bounds = book.bounds(on: date)
    let profile = AdviceSession.profile(of: answers, in: surroundings, on: sheet)
    let search = ChangeSearch(
      book: book, profile: profile, bounds: bounds, changeability: changeability)
    return schemes.compactMap { scheme in
      guard book.isInForce(scheme, on: date), scheme.kind != .information else { return nil }
      let before = book.verdict(of: scheme.person, on: profile, bounds: bounds)
      for wanted in [Verdict.yes, .thirdParty, .unanswered] where wanted > before {
        guard let values = search.changes(of: scheme.person, toAtLeast: wanted), !values.isEmpty else {
          continue
        }
        let changes = changes(values, answers)
        guard let after = verdict(on: scheme, after: changes, of: answers, in: surroundings, bounds),
          after > before
        else { continue }
        // What two parts of a rule ask for may turn out to be had by one of the changes alone.
        for change in changes where changes.count > 1 {
          let alone = verdict(on: scheme, after: [change], of: answers, in: surroundings, bounds)
          if let alone, alone >= after {
            return NearMiss(scheme: scheme.identifier, before: before, changes: [change], after: alone)
          }
        }
        return NearMiss(scheme: scheme.identifier, before: before, changes: changes, after: after)
      }
      return nil
    }
  }

  /// The verdict once the changes are made, by the whole way of an answer: its question has to be asked then, and it
  /// must not contradict another; nil when it could not be given.
  private func verdict(
    on scheme: Scheme, after changes: [Change], of answers: Answers, in surroundings: Surroundings,
    _ bounds: ConstantSnapshot
  ) -> Verdict? {
    let applicable = applicable(answers.with(changes), bounds: bounds)
    guard changes.allSatisfy({ applicable.isKnown($0.fact) }) else { return nil }
    let profile = AdviceSession.profile(of: applicable, in: surroundings, on: sheet)
    let isContradictory = contradictions.contains {
      book.verdict(of: $0.rule, on: profile, bounds: bounds) == .yes
    }
    return isContradictory ? nil : book.verdict(of: scheme.person, on: profile, bounds: bounds)
  }

  /// Near misses by change, the change that opens most first; ties in the order of the schemes.
  public static func ranked(_ misses: [NearMiss]) -> [(changes: [Change], misses: [NearMiss])] {
    var order: [[Change]] = []
    var groups: [[Change]: [NearMiss]] = [:]
    for miss in misses {
      if groups[miss.changes] == nil { order.append(miss.changes) }
      groups[miss.changes, default: []].append(miss)
    }
    return order.enumerated().map { (offset: $0, changes: $1, misses: groups[$1] ?? []) }
      .sorted { ($1.misses.count, $0.offset) < ($0.misses.count, $1.offset) }
      .map { ($0.changes, $0.misses) }
  }

  /// New values as changes of answers, in the order of the questions.
  private func changes(_ values: [Int: Int], _ answers: Answers) -> [Change] {
    values.sorted { $0.key < $1.key }.compactMap { position, value in
      let fact = sheet.facts[position]
      let before = answers.isKnown(fact.identifier) ? answers[fact.identifier] : nil
      return Profile.answer(value, of: fact.kind).map {
        Change(fact: fact.identifier, before: before, after: $0)
      }
    }
  }
}

extension Change {
  /// Whether the answer had not been given.
  public var isLeftOut: Bool { before == nil || before == .declined }
}
