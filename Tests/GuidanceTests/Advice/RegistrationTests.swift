import Guidance
import Testing

/// A registration that the catalogue saw running ends one day; the day after, the path is proposed no more.
struct RegistrationTests {
  private static let lastDay = CalendarDate.day(2026, 12, 31)

  @Test(arguments: [
    (CalendarDate.day(2026, 12, 30), TrainingPath.Registration.running), (.day(2026, 12, 31), .running),
    (.day(2027, 1, 1), .ended),
  ])
  func aRunningRegistrationEndsAfterItsLastDay(date: CalendarDate, expected: TrainingPath.Registration) {
    #expect(SmallGuide.path("a", .running, until: Self.lastDay).registration(on: date) == expected)
  }

  @Test(arguments: TrainingPath.Registration.allCases)
  func withoutADayOrNotRunningItStaysAsWritten(registration: TrainingPath.Registration) {
    let far = CalendarDate.day(2040, 1, 1)
    #expect(SmallGuide.path("a", registration).registration(on: far) == registration)
    guard registration != .running else { return }
    #expect(SmallGuide.path("a", registration, until: Self.lastDay).registration(on: far) == registration)
  }

  @Test func anEndedRegistrationIsSetAsideAndNeverProposed() {
    let guide = SmallGuide.guide([
      SmallGuide.path("ending", .running, until: Self.lastDay), SmallGuide.path("lasting"),
      SmallGuide.path("past", .historic), SmallGuide.path("other-field", .ended, field: "F02"),
    ])
    let answers = Answers(["fields": .choices(["F01"])])
    let before = guide.advise(answers, in: Surroundings(), on: Self.lastDay)
    let after = guide.advise(answers, in: Surroundings(), on: .day(2027, 1, 1))
    for form in before.modes { #expect(Set(form.proposals.map(\.path)) == ["ending", "lasting"]) }
    for form in after.modes { #expect(form.proposals.map(\.path) == ["lasting"]) }
    #expect(before.setAside.map(\.path) == ["past"])
    #expect(after.setAside.map(\.path) == ["ending", "past"])
    #expect(after.setAside.map(\.registration) == [.ended, .historic])
  }

  @Test func whatIsPaidForFollowsTheRegistrationOfTheDay() {
    let guide = SmallGuide.guide([
      SmallGuide.path("ending", .running, until: Self.lastDay), SmallGuide.path("unsure", .toVerify),
    ])
    let advice = guide.advise(
      Answers(["fields": .choices(["F01"])]), in: Surroundings(), on: Self.lastDay)
    let verdicts = advice.modes.first?.proposals.map { ($0.path, $0.funding.map(\.verdict)) } ?? []
    #expect(Dictionary(uniqueKeysWithValues: verdicts) == ["ending": [.yes], "unsure": [.unanswered]])
  }

  @Test func aPathThatHasEndedIsNoStepOfAWay() throws {
    let links = ["ending", "lasting"].map {
      PathLink(origin: "goal", relation: .followedBy, target: .path($0), detail: nil, isDeduced: false)
    }
    let guide = SmallGuide.guide(
      [
        SmallGuide.path("goal"), SmallGuide.path("ending", .running, until: Self.lastDay),
        SmallGuide.path("lasting"),
      ], links: links)
    func next(on date: CalendarDate) throws -> [String] {
      let way = try #require(guide.way(to: "goal", for: Answers(), in: Surroundings(), on: date))
      return way.steps.filter { $0.kind == .continuation }.map(\.identifier)
    }
    #expect(try next(on: Self.lastDay) == ["ending", "lasting"])
    #expect(try next(on: .day(2027, 1, 1)) == ["lasting"])
  }
}
