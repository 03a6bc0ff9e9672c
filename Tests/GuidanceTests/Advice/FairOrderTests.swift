import Guidance
import Testing

/// Equal scores are ordered by the day: fixed within it, fair over many.
struct FairOrderTests {
  private static let days = (0..<365).compactMap { number in
    CalendarDate(year: 2026 + number / 336, month: number % 336 / 28 + 1, day: number % 28 + 1)
  }

  @Test func ranksAreThoseOfTheDayAlone() {
    #expect(FairOrder.rank(of: "lg-informatique", on: .example) == 0x4C09B55F0804D32A)
  }

  /// The rank once moved with the day by its lowest bits only, so the same path was first all year.
  @Test func eachOfTwoPathsIsFirstAboutEveryOtherDay() {
    for (left, right) in [("a", "b"), ("lg-informatique", "dut-gea"), ("cp-01", "cp-02")] {
      let first = Self.days.filter { FairOrder.rank(of: left, on: $0) < FairOrder.rank(of: right, on: $0) }
      // Four standard deviations of 365 throws of a coin.
      #expect((144...221).contains(first.count), "\(left) before \(right)")
      let changes = zip(Self.days, Self.days.dropFirst()).filter { today, tomorrow in
        (FairOrder.rank(of: left, on: today) < FairOrder.rank(of: right, on: today))
          != (FairOrder.rank(of: left, on: tomorrow) < FairOrder.rank(of: right, on: tomorrow))
      }
      #expect((144...221).contains(changes.count), "\(left) and \(right) change places")
    }
  }
}
