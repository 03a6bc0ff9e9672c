import Guidance
import Knowledge

/// What the rule engine takes: one scheme with and without its proof, and whole advices for random people.
struct EngineFigures {
  private static let people = 1_000
  private static let seed: UInt64 = 20_261_123

  let knowledge: Knowledge
  let date: CalendarDate

  /// Adds a line for each figure.
  func add(to report: inout Report) {
    var random = RandomPeople(knowledge: knowledge, seed: Self.seed)
    let people = (0..<Self.people).map { _ in random.next() }
    let advices = people.map { answers in
      ContinuousClock().measure { precondition(knowledge.advise(answers, on: date).modes.count == 4) }
        / .milliseconds(1)
    }
    let sorted = advices.sorted()
    report.add(line("whole advice, median of 1,000", advices, "ms", goal: 3))
    report.add(line("whole advice, 99th percentile", [sorted[sorted.count * 99 / 100]], "ms", goal: 5))
    let profiles = people.prefix(100).map { Profile($0, on: knowledge.guide.sheet) }
    report.add(line("one scheme, verdict", times(of: profiles, isProof: false), "ns", goal: 200))
    report.add(line("one scheme, proof", times(of: profiles, isProof: true), "ns", goal: nil))
    report.note(
      "Whole advice: every scheme, path and form, ranking and near misses, for random people of seed \(Self.seed)."
    )
  }

  /// Nanoseconds per scheme, one figure for each profile.
  private func times(of profiles: [Profile], isProof: Bool) -> [Double] {
    let book = knowledge.guide.book
    let bounds = book.bounds(on: date)
    let schemes = knowledge.guide.schemes
    let rounds = 50
    return profiles.map { profile in
      var seen = 0
      let time = ContinuousClock().measure {
        for _ in 0..<rounds {
          for scheme in schemes {
            seen &+=
              isProof
              ? book.proof(of: scheme.person, on: profile, bounds: bounds).parts.count
              : Int(book.verdict(of: scheme.person, on: profile, bounds: bounds).rawValue)
          }
        }
      }
      // What was worked out is looked at, so that the work cannot be left out.
      precondition(seen >= 0)
      return time / .nanoseconds(1) / Double(rounds * schemes.count)
    }
  }

  private func line(_ name: String, _ times: [Double], _ unit: String, goal: Double?) -> Report.Line? {
    Sample(times).map {
      Report.Line(name: name, value: $0, unit: unit, goal: goal.map { .value($0) })
    }
  }
}
