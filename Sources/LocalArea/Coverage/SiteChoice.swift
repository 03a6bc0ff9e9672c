import Gazetteer

/// Chooses sites one after the other, each time the one whose communes, not yet reached, weigh most.
struct SiteChoice {
  /// A candidate with the most that it can still add: what it added when it was last looked at.
  private struct Bound {
    let candidate: Int
    let weight: Double
  }

  private let candidates: [Site<String>]
  private let communes: [Commune]
  private let weights: [Double]
  private let reach: SiteReach
  private var isReached: [Bool]
  /// The candidates, the one that may add most last.
  private var bounds: [Bound] = []

  /// Looks at every candidate once.
  init(
    of candidates: [Site<String>], for communes: [Commune], within minutes: Double,
    weight: (Commune) -> Double
  ) {
    self.candidates = candidates
    self.communes = communes
    weights = communes.map(weight)
    reach = SiteReach(to: communes.map(\.location), within: minutes)
    isReached = Array(repeating: false, count: communes.count)
    bounds = candidates.indices.map { Bound(candidate: $0, weight: added(by: $0).weight) }
      .filter { $0.weight > 0 }
    bounds.sort(by: isBefore)
  }

  /// The next choice; nil when no candidate adds anything.
  mutating func next() -> CoverageGain? {
    while let first = bounds.popLast() {
      let added = added(by: first.candidate)
      guard added.weight > 0 else { continue }
      let bound = Bound(candidate: first.candidate, weight: added.weight)
      if let second = bounds.last, isBefore(bound, second) {
        // Others may add more than what is left of it.
        bounds.insert(bound, at: bounds.firstIndex { isBefore(bound, $0) } ?? bounds.endIndex)
        continue
      }
      for commune in added.communes { isReached[commune] = true }
      return CoverageGain(
        candidate: candidates[first.candidate].id,
        communes: added.communes.map { communes[$0] }.sorted { $0.code < $1.code })
    }
    return nil
  }

  /// Whether a candidate may add less than another; of equal ones the first by identifier is chosen first.
  private func isBefore(_ left: Bound, _ right: Bound) -> Bool {
    left.weight == right.weight
      ? candidates[left.candidate].id > candidates[right.candidate].id : left.weight < right.weight
  }

  /// The communes that a candidate would newly reach, in the order of their list, and what they weigh together.
  private func added(by candidate: Int) -> (communes: [Int], weight: Double) {
    // In one order, so that the same communes always have the same sum.
    let communes = reach.within(of: candidates[candidate].location).filter { !isReached[$0] }.sorted()
    return (communes, communes.reduce(0) { $0 + weights[$1] })
  }
}
