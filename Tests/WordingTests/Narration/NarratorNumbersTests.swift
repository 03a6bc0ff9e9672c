import Guidance
import TestSupport
import Testing
import Wording

/// Numbers, amounts, days and plurals as each language sets them.
struct NarratorNumbersTests {
  private func french() throws -> Narrator { Narrator(try ShippedLibrary.knowledge(), language: "fr") }
  private func english() throws -> Narrator { Narrator(try ShippedLibrary.knowledge(), language: "en") }

  @Test(arguments: [
    (0, "0", "0"), (999, "999", "999"), (1_000, "1\u{202F}000", "1,000"),
    (1_234_567, "1\u{202F}234\u{202F}567", "1,234,567"), (-4_200, "−4\u{202F}200", "−4,200"),
  ])
  func thousandsStandApart(number: Int, fr: String, en: String) throws {
    #expect(try french().grouped(number) == fr)
    #expect(try english().grouped(number) == en)
  }

  @Test(arguments: [
    (15_000, "150", "150"), (1_231, "12,31", "12.31"), (1_205, "12,05", "12.05"), (50, "0,50", "0.50"),
    (102_23, "102,23", "102.23"), (-50, "−0,50", "−0.50"), (-123_456, "−1\u{202F}234,56", "−1,234.56"),
  ])
  func amountsHaveDecimalsOnlyWhenTheyAreNotWhole(hundredths: Int, fr: String, en: String) throws {
    #expect(try french().amount(hundredths) == fr)
    #expect(try english().amount(hundredths) == en)
  }

  @Test func amountsBearTheirUnit() throws {
    #expect(try french().amount(50_000, .euros) == "500\u{A0}€")
    for unit in Constant.Unit.allCases {
      #expect(try french().amount(700, unit).hasPrefix("7"), "\(unit)")
      #expect(try english().amount(700, unit).contains("7"), "\(unit)")
    }
  }

  @Test(arguments: [
    ("2027-01-01", "1er\u{A0}janvier\u{A0}2027", "1\u{A0}January\u{A0}2027"),
    ("2026-08-31", "31\u{A0}août\u{A0}2026", "31\u{A0}August\u{A0}2026"),
    ("2026-12-21", "21\u{A0}décembre\u{A0}2026", "21\u{A0}December\u{A0}2026"),
  ])
  func daysAreWritten(date: String, fr: String, en: String) throws {
    let day = try #require(CalendarDate(date))
    #expect(try french().day(day) == fr)
    #expect(try english().day(day) == en)
  }

  @Test(arguments: [
    ("2024-08", "août\u{A0}2024"), ("2024", "2024"), ("2024-08-01", "1er\u{A0}août\u{A0}2024"),
    ("2024-13", "2024-13"), ("n.d.", "date inconnue"), ("2021-2024", "2021-2024"),
  ])
  func periodsAreWrittenAsFarAsTheyAreKnown(text: String, expected: String) throws {
    #expect(try french().period(text) == expected)
  }

  @Test(arguments: [
    (0, "0\u{A0}jour", "0\u{A0}days"), (1, "1\u{A0}jour", "1\u{A0}day"), (2, "2\u{A0}jours", "2\u{A0}days"),
  ])
  func zeroIsSingularInFrenchAndPluralInEnglish(days: Int, fr: String, en: String) throws {
    #expect(try french().answer(.number(days), to: "days-worked-60") == fr)
    #expect(try english().answer(.number(days), to: "days-worked-60") == en)
  }

  /// “0 an” of experience: the question asks to type 0 for less than a year.
  @Test func noWholeYearOrMonthIsLessThanOne() throws {
    #expect(try french().answer(.number(0), to: "experience-years") == "moins d’un an")
    #expect(try english().answer(.number(0), to: "registered-months") == "less than a month")
    #expect(try french().answer(.number(1), to: "experience-years") == "1\u{A0}an")
  }

  @Test func constantsAreThoseOfTheDay() throws {
    let before = try #require(CalendarDate("2026-04-01"))
    let after = try #require(CalendarDate("2026-04-02"))
    #expect(try french().constant("cpf-participation", on: after) == "150\u{A0}€")
    #expect(try french().constant("cpf-participation", on: before) != "150\u{A0}€")
    #expect(try french().constant("nowhere", on: after) == french().text("condition.not-known"))
  }
}
