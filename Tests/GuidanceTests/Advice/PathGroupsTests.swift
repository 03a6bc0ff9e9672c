import Guidance
import Testing

/// Paths that no condition can tell apart are judged once; all others each for itself.
@Suite struct PathGroupsTests {
  private static let date = CalendarDate.example

  private static func advice(_ paths: [TrainingPath], offers: OfferForms = OfferForms()) -> Advice {
    let answers = Answers([
      "level": .number(4), "fields": .choices(["F01"]), "travel": .number(100), "job": .occupation("M1805"),
    ])
    var surroundings = SmallGuide.surroundings(kilometres: 5)
    surroundings.offers = offers
    return SmallGuide.guide(paths).advise(answers, in: surroundings, on: date)
  }

  /// Paths that each differ from the first in one thing that a condition sees.
  private static let different = [
    SmallGuide.path("plain"), SmallGuide.path("ended", .ended), SmallGuide.path("other-field", field: "F02"),
    SmallGuide.path("yesterday", until: .day(2026, 11, 22)), SmallGuide.path("far-door", entry: .bacPlus3),
    SmallGuide.path("no-door", entry: nil), SmallGuide.path("attested", modes: [.distance]),
    SmallGuide.path("job", occupation: "M1805"), SmallGuide.path("other-job", occupation: "K2204"),
  ]

  @Test func aPathIsJudgedAsIfItWereAlone() {
    let together = Self.advice(Self.different)
    for path in Self.different {
      #expect(
        together.path(path.identifier)?.forms == Self.advice([path]).path(path.identifier)?.forms,
        "\(path.identifier)")
    }
    #expect(together.setAside.map(\.path) == ["ended", "yesterday"])
    let points = { (path: String) in together.path(path)?.forms.first?.score }
    #expect(points("job") != points("other-job") && points("other-job") == points("plain"))
  }

  @Test func ofPathsThatDoNotDifferEachIsProposed() {
    let twins = (1...5).map { SmallGuide.path("twin-\($0)") }
    let advice = Self.advice(twins)
    #expect(Set(advice.paths.map(\.path)) == Set(twins.map(\.identifier)))
    #expect(Set(advice.paths.map(\.forms)).count == 1)
    #expect(advice.modes.allSatisfy { $0.proposals.count == twins.count })
  }

  /// What is offered of a path sets it apart from its twins.
  @Test func anOfferedPathIsJudgedByItself() {
    var offers = OfferForms()
    offers.add("twin-2", .distance, until: Self.date)
    let advice = Self.advice((1...3).map { SmallGuide.path("twin-\($0)") }, offers: offers)
    let attested = (1...3).map { advice.path("twin-\($0)")?.form(.distance)?.isAttested }
    #expect(attested == [false, true, false])
  }
}
