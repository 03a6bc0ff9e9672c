import Guidance
import Testing

/// What a registration means for the training account, whose payments end with it.
struct AccountOutlookTests {
  private static let lastDay = CalendarDate.day(2026, 12, 31)

  private func path(
    _ registration: TrainingPath.Registration, until end: CalendarDate?, then successor: CalendarDate?
  ) -> TrainingPath {
    SmallGuide.path(
      "a", registration, until: end,
      successor: successor.map { TrainingPath.Successor(rncp: "2", ends: $0, sourceDate: "2025-01") })
  }

  @Test func whatRunsIsPaidForUntilItsLastDay() {
    let running = path(.running, until: Self.lastDay, then: nil)
    #expect(running.accountOutlook(on: Self.lastDay) == .payable)
    #expect(running.accountOutlook(on: .day(2027, 1, 1)) == .toAsk)
  }

  @Test(arguments: [TrainingPath.Registration.toVerify, .ended])
  func whatIsReplacedIsPaidForUnderTheNewNumberWhileThatRuns(registration: TrainingPath.Registration) {
    let replaced = path(registration, until: .day(2024, 1, 1), then: Self.lastDay)
    #expect(replaced.accountOutlook(on: Self.lastDay) == .bySuccessor)
    #expect(replaced.accountOutlook(on: .day(2027, 1, 1)) == .toAsk)
    #expect(path(registration, until: nil, then: nil).accountOutlook(on: Self.lastDay) == .toAsk)
  }

  /// A number whose end nobody has read is not said to run.
  @Test func aSuccessorWithoutAnEndIsToBeAskedFor() {
    let path = SmallGuide.path(
      "a", .toVerify,
      successor: TrainingPath.Successor(rncp: "2", ends: nil, sourceDate: "2025-01"))
    #expect(path.accountOutlook(on: Self.lastDay) == .toAsk)
  }

  @Test func whatIsNoMoreIsNoMatterOfTheAccount() {
    #expect(path(.historic, until: nil, then: Self.lastDay).accountOutlook(on: Self.lastDay) == .none)
  }
}
