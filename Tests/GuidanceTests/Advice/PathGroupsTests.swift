import Guidance
import Testing

/// Paths that no condition can tell apart are judged once; all others each for itself.
@Suite struct PathGroupsTests {
  private static let date = CalendarDate.example

  private static func advice(_ paths: [TrainingPath]) -> Advice {
    var answers = Answers()
    answers["level"] = .number(4)
    answers["fields"] = .choices(["F01"])
    answers["travel"] = .number(100)
    return SmallGuide.guide(paths).advise(answers, in: SmallGuide.surroundings(kilometres: 5), on: date)
  }

  /// Paths that each differ from the first in one thing that a condition sees.
  private static let different = [
    SmallGuide.path("plain"), SmallGuide.path("ended", .ended), SmallGuide.path("other-field", field: "F02"),
    SmallGuide.path("yesterday", until: .day(2026, 11, 22)), SmallGuide.path("far-door", entry: .bacPlus3),
    SmallGuide.path("no-door", entry: nil), SmallGuide.path("attested", modes: [.distance]),
  ]

  @Test func aPathIsJudgedAsIfItWereAlone() {
    let together = Self.advice(Self.different)
    for path in Self.different {
      #expect(
        together.path(path.identifier)?.forms == Self.advice([path]).path(path.identifier)?.forms,
        "\(path.identifier)")
    }
    #expect(together.setAside.map(\.path) == ["ended", "yesterday"])
  }

  @Test func ofPathsThatDoNotDifferEachIsProposed() {
    let twins = (1...5).map { SmallGuide.path("twin-\($0)") }
    let advice = Self.advice(twins)
    #expect(Set(advice.paths.map(\.path)) == Set(twins.map(\.identifier)))
    #expect(Set(advice.paths.map(\.forms)).count == 1)
    #expect(advice.modes.allSatisfy { $0.proposals.count == twins.count })
  }
}
