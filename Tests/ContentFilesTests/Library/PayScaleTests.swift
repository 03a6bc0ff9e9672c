import Guidance
import Knowledge
import TestSupport
import Testing

/// The least pay of contracts, by the figures of R-APP-05 and R-CPRO-02, on the minimum wage of 1 June 2026.
struct PayScaleTests {
  private static func month(
    _ scheme: String, age: Int, year: Int = 1, isQualified: Bool = false, region: String? = nil
  ) throws -> Int? {
    let guide = try ShippedLibrary.knowledge().guide
    let scale = try #require(guide.payScale(of: scheme))
    let payCase = PayScale.Case(isQualified: isQualified, region: region)
    return scale.pay(
      atAge: age, year: year, of: payCase, on: try ShippedLibrary.day("2026-11-23"), in: guide.book)?.month
  }

  @Test(arguments: [
    (17, 1, 504_10), (17, 2, 728_14), (17, 3, 1_026_86), (18, 1, 802_82), (20, 2, 952_18), (20, 3, 1_250_90),
    (21, 1, 989_52), (25, 2, 1_138_88), (25, 3, 1_456_28), (26, 1, 1_867_02), (29, 3, 1_867_02),
    // A fourth year, as with a recognised disability, is paid like the third.
    (19, 4, 1_250_90),
  ])
  func apprentices(age: Int, year: Int, cents: Int) throws {
    #expect(try Self.month("apprenticeship", age: age, year: year) == cents)
  }

  @Test func mayotteHasItsOwnMinimumWage() throws {
    #expect(try Self.month("apprenticeship", age: 19, region: "06") == 623_47)
  }

  @Test(arguments: [
    (20, false, 1_026_86), (20, true, 1_213_56), (21, false, 1_306_91), (25, true, 1_493_62),
    (26, false, 1_867_02), (40, true, 1_867_02),
  ])
  func professionalisation(age: Int, isQualified: Bool, cents: Int) throws {
    #expect(try Self.month("professionalisation-contract", age: age, isQualified: isQualified) == cents)
  }

  /// Periods as `from share month`, shares in percent.
  private static func periods(
    _ from: String, _ until: String, born: String, region: String? = nil
  ) throws -> [String] {
    let guide = try ShippedLibrary.knowledge().guide
    let scale = try #require(guide.payScale(of: "apprenticeship"))
    return scale.periods(
      from: try ShippedLibrary.day(from), until: try ShippedLibrary.day(until),
      bornOn: try ShippedLibrary.day(born), of: PayScale.Case(region: region), in: guide.book
    ).map { "\($0.from) \($0.until) \($0.pay.share / 100) \($0.pay.month)" }
  }

  @Test func aBirthdayInsideCountsFromTheFirstOfTheNextMonth() throws {
    #expect(
      try Self.periods("2026-09-01", "2028-08-31", born: "2009-01-15") == [
        "2026-09-01 2027-01-31 27 50410", "2027-02-01 2027-08-31 43 80282", "2027-09-01 2028-08-31 51 95218",
      ])
  }

  @Test func aBirthdayOnTheFirstOfAMonthCountsAMonthLater() throws {
    #expect(
      try Self.periods("2026-09-01", "2027-08-31", born: "2006-03-01") == [
        "2026-09-01 2027-03-31 43 80282", "2027-04-01 2027-08-31 53 98952",
      ])
  }

  @Test func severalBirthdaysInOneBandChangeNothing() throws {
    #expect(
      try Self.periods("2026-09-01", "2028-08-31", born: "2008-06-10") == [
        "2026-09-01 2027-08-31 43 80282", "2027-09-01 2028-08-31 51 95218",
      ])
  }

  @Test func theAgeOnTheDayOfTheStartCountsAtOnce() throws {
    #expect(
      try Self.periods("2026-09-15", "2027-09-14", born: "2008-09-10") == [
        "2026-09-15 2027-09-14 43 80282"
      ])
  }

  @Test func theMinimumWageChangesInside() throws {
    // 53 % of 1 823.03, then of 1 867.02.
    #expect(
      try Self.periods("2026-03-01", "2026-12-31", born: "2004-01-01") == [
        "2026-03-01 2026-05-31 53 96621", "2026-06-01 2026-12-31 53 98952",
      ])
  }

  @Test func whatIsNotKnownIsLeftOut() throws {
    #expect(
      try Self.periods("2026-03-01", "2026-12-31", born: "2004-01-01", region: "06") == [
        "2026-06-01 2026-12-31 53 76846"
      ])
    #expect(try Self.periods("2026-03-02", "2026-03-01", born: "2004-01-01") == [])
  }

  @Test func aStartOnTheLastDayOfFebruaryHasAnniversaries() throws {
    #expect(
      try Self.periods("2028-02-29", "2029-03-31", born: "2000-05-05") == [
        "2028-02-29 2029-03-31 100 186702"
      ])
    #expect(
      try Self.periods("2028-02-29", "2029-03-31", born: "2009-05-05").map { $0.prefix(10) } == [
        "2028-02-29", "2029-03-01",
      ])
  }
}
