import Knowledge
import TestSupport
import Testing

/// Lengths of time as people say them, whole or not at all.
struct LengthTests {
  /// The fact, what is typed, and the number that it means; nil for none.
  static let typed: [(fact: String, text: String, number: Int?)] = [
    ("company-months", "9", 9), ("company-months", "9 ans", 108), ("company-months", "18 mois", 18),
    ("company-months", "2 ans et demi", 30), ("company-months", "2,5 ans", 30),
    ("company-months", "1 an et 6 mois", 18), ("company-months", "1 an 6 mois", 18),
    ("company-months", "un an", 12), ("company-months", "Deux années et demie", 30),
    ("company-months", "environ 3 ans", 36), ("company-months", "2 and a half years", 30),
    ("company-months", "six months", 6), ("company-months", "26 semaines", 5),
    ("company-months", "9\u{202F}ans", 108),
    ("experience-years", "9 ans", 9), ("experience-years", "18 mois", 1), ("experience-years", "11 mois", 0),
    ("experience-years", "2 ans et demi", 2), ("experience-years", "moins d’un an", 0),
    ("experience-years", "less than a year", 0), ("experience-years", "moins de 3 ans", nil),
    ("experience-years", "presque 3 ans", nil), ("experience-years", "3 chats", nil),
    ("experience-years", "10-12 ans", nil), ("experience-years", "", nil), ("experience-years", "ans", nil),
    ("experience-years", "-3", nil), ("experience-years", "3.", nil),
    ("agency-hours", "1 600 heures", 1600), ("agency-hours", "1600h", 1600), ("agency-hours", "10 mois", nil),
    ("days-worked-60", "1 300 jours", 1300), ("days-worked-60", "5 ans", nil), ("age", "34 ans", 34),
  ]

  @Test(arguments: typed.indices)
  func isNeverCutToAWrongNumber(of case_: Int) throws {
    let (fact, text, number) = Self.typed[case_]
    #expect(try ShippedLibrary.knowledge().number(typed: text, for: fact) == number, "\(fact): \(text)")
  }
}
