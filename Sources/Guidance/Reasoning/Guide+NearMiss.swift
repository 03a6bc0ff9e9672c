extension Guide {
  /// For each scheme that is refused or uncertain, the smallest change of answers that makes it better.
  ///
  /// One change is looked for first, then two; of equally small ones those that lead to *yes* come first, then
  /// those that only give an answer left out, then the order of the questions. Each is found by running the
  /// rules again.
  public func nearMisses(
    for answers: Answers, in surroundings: Surroundings, on date: CalendarDate
  ) -> [NearMiss] {
    let bounds = book.bounds(on: date)
    let profile = AdviceSession.profile(of: answers, in: surroundings, on: sheet)
    let candidates = CandidateChanges(book: book, answers: answers, changeability: changeability)
    return schemes.compactMap { scheme in
      guard scheme.isInForce(on: date), scheme.kind != .information else { return nil }
      let before = book.verdict(of: scheme.person, on: profile, bounds: bounds)
      guard before != .yes else { return nil }
      let changes = candidates.changes(for: [scheme.person], bounds)
      return nearMiss(scheme, before, changes, profile, bounds)
    }
  }

  /// Near misses by change, the change that opens most first; ties in the order of the questions.
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

  private func nearMiss(
    _ scheme: Scheme, _ before: Verdict, _ changes: [[Change]], _ profile: Profile, _ bounds: Bounds
  ) -> NearMiss? {
    var best: NearMiss?
    var trial = profile
    let keep = { (made: [Change], after: Verdict, best: inout NearMiss?) in
      guard after > before, best.map({ after > $0.after }) ?? true else { return }
      best = NearMiss(scheme: scheme.identifier, before: before, changes: made, after: after)
    }
    for change in changes.joined().sorted(by: Self.isGentler) {
      let old = set(change, &trial)
      keep([change], book.verdict(of: scheme.person, on: trial, bounds: bounds), &best)
      restore(old, &trial)
    }
    guard best == nil || best?.after == .unanswered else { return best }
    let single = best
    for (position, first) in changes.enumerated() {
      for second in changes.dropFirst(position + 1) {
        for one in first {
          let oldOne = set(one, &trial)
          for other in second {
            let oldOther = set(other, &trial)
            keep([one, other], book.verdict(of: scheme.person, on: trial, bounds: bounds), &best)
            restore(oldOther, &trial)
          }
          restore(oldOne, &trial)
        }
      }
    }
    return best?.after == single?.after ? single : best
  }

  /// Giving an answer left out asks less of a person than changing one.
  private static func isGentler(_ left: Change, _ right: Change) -> Bool {
    left.isLeftOut && !right.isLeftOut
  }

  private func set(_ change: Change, _ profile: inout Profile) -> (position: Int, value: Int) {
    guard let position = sheet.position(of: change.fact) else { return (-1, 0) }
    let old = (position: position, value: profile[position])
    profile[position] = Profile.code(change.after, of: sheet.facts[position].kind)
    return old
  }

  private func restore(_ old: (position: Int, value: Int), _ profile: inout Profile) {
    if old.position >= 0 { profile[old.position] = old.value }
  }
}

extension Change {
  /// Whether the answer had not been given.
  public var isLeftOut: Bool { before == nil || before == .declined }
}
