package import Faults
package import Guidance

/// Finds what a plan can never say, and people whom it would leave without a step.
package struct PlanCheck {
  private let guide: Guide

  /// Checks the plans of a guide.
  package init(_ guide: Guide) { self.guide = guide }

  /// A fault for each step that nothing leads to and each situation that cannot be reached, and one when the last
  /// situation does not take everybody in.
  package var faults: [Fault] {
    guard let planning = guide.planning else { return [] }
    var faults: [Fault] = []
    let led = Set(planning.situations.flatMap { $0.steps.map(\.identifier) })
    for step in planning.steps.keys.sorted() where !led.contains(step) {
      faults.append(fault(step, .stepUnreached, ["name": .text(step)]))
    }
    if let first = planning.situations.firstIndex(where: { isForEverybody($0.rule) }) {
      for situation in planning.situations[(first + 1)...] {
        let name = situation.identifier
        let last = planning.situations[first].identifier
        faults.append(
          fault(name, .situationUnreached, ["name": .text(name), "other": .text(last)]))
      }
    }
    let last = planning.situations.last
    let givesAStep = last.map { situation in
      isForEverybody(situation.rule) && situation.steps.first.map { isForEverybody($0.rule) } ?? false
    }
    if givesAStep != true {
      faults.append(
        fault(last?.identifier, .planNotForAll))
    }
    return faults
  }

  /// The situations that none of these people is in, in order.
  package func situations(withoutAnyOf plans: [Plan]) -> [String] {
    let reached = Set(plans.map(\.situation))
    return (guide.planning?.situations ?? []).map(\.identifier).filter { !reached.contains($0) }
  }

  private func isForEverybody(_ rule: RuleBook.Rule) -> Bool {
    guide.book.condition(of: rule) == .all([])
  }

  private func fault(
    _ field: String?, _ code: FaultCode, _ values: [String: FaultValue] = [:]
  ) -> Fault {
    Fault(code, file: "guidance/plan", field: field, values)
  }
}
