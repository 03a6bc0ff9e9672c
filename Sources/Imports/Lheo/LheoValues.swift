import Guidance
import Matching

/// What the texts and codes of LHEO mean.
enum LheoValues {
  /// A day, a month or a year in `20270104`, `20270100` or `20270000`, and as other exporters write days; nil for an
  /// unknown one (`00000000`, `99999999`) and for what is none.
  static func date(_ text: String) -> PartialDate? {
    let written = text.prefix { $0 != "T" && $0 != " " }
    let parts = written.split { "-/".contains($0) }
    guard parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }) else { return nil }
    // Parted by marks, a day or month may have one digit; the year is the part that has four.
    if parts.count > 1 {
      let numbers = parts.compactMap { Int($0) }
      let ordered = parts[0].utf8.count == 4 ? numbers : numbers.reversed()
      guard numbers.count == parts.count, parts.count < 4, parts.contains(where: { $0.utf8.count == 4 })
      else {
        return nil
      }
      return date(ordered[0], ordered[1], ordered.count > 2 ? ordered[2] : 0)
    }
    guard let digits = parts.first, let number = Int(digits) else { return nil }
    switch digits.utf8.count {
    case 8: return date(number / 10_000, number / 100 % 100, number % 100)
    case 6: return date(number / 100, number % 100, 0)
    case 4: return date(number, 0, 0)
    default: return nil
    }
  }

  private static func date(_ year: Int, _ month: Int, _ day: Int) -> PartialDate? {
    guard (1950...2200).contains(year) else { return nil }
    if day > 0 { return CalendarDate(year: year, month: month, day: day).map { PartialDate($0) } }
    return PartialDate(year: year, month: month > 0 ? month : nil)
  }

  /// The number in `RNCP35924` or `35924`; nil for what is no number of the register.
  static func number(_ text: String) -> Int? {
    var digits = text.uppercased().filter { !$0.isWhitespace }[...]
    if digits.hasPrefix("RNCP") { digits = digits.dropFirst(4) }
    return Int(digits).flatMap { (1...99_999).contains($0) ? $0 : nil }
  }

  /// The level asked, 3 to 8 on the scale of 2019 and 0 for none.
  ///
  /// By the old codes (4 to 8) or the new ones (11 to 18); nil where none is said, and the outer nil for what is no code.
  static func level(_ text: String) -> Int?? {
    switch Int(text) {
    case 0: .some(nil)
    case .some(1...3), .some(11...12): .some(0)
    case .some(let code) where (4...8).contains(code): .some(code - 1)
    case .some(let code) where (13...18).contains(code): .some(code - 10)
    default: nil
    }
  }

  /// A price such as `1250.00`, `1 250,00 €` or `1.250,50`, in hundredths; nil for none and for what is no price.
  static func price(_ text: String) -> Int? {
    let words = text.uppercased().replacingAll("EUROS", with: "").replacingAll("EUR", with: "")
      .replacingAll("TTC", with: "").replacingAll("€", with: "").filter {
        !$0.isWhitespace && $0 != "\u{202F}"
      }
    guard words.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2C }) else {
      return nil
    }
    let groups = words.split(omittingEmptySubsequences: false) { ".,".contains($0) }
    // The last mark is that of decimals when one or two of them follow it.
    let hasDecimals = groups.count > 1 && (1...2).contains(groups[groups.count - 1].utf8.count)
    let whole = (hasDecimals ? groups.dropLast() : groups[...]).joined()
    guard let euros = Int(whole), (0..<1_000_000).contains(euros) else { return nil }
    let decimals = hasDecimals ? groups[groups.count - 1] : ""
    let cents = (Int(decimals) ?? 0) * (decimals.utf8.count == 1 ? 10 : 1)
    return euros * 100 + cents > 0 ? euros * 100 + cents : nil
  }

  /// The form by its code: 0 on site, 1 partly at a distance, 2 wholly; one exporter swaps the last two.
  static func mode(_ text: String, swapped: Bool) -> DeliveryMode? {
    switch text {
    case "0": .onSite
    case "1": swapped ? .distance : .hybrid
    case "2": swapped ? .hybrid : .distance
    default: nil
    }
  }

  /// Whether the text on work-study says that it is so, and not only that it may be.
  static func isAlternance(_ text: String) -> Bool {
    let words = Folding.words(text).map(\.text)
    let denials: Set = [
      "non", "sans", "aucun", "aucune", "pas", "neant", "hors", "possible", "possibilite", "ou", "peut",
    ]
    guard denials.isDisjoint(with: words) else { return false }
    return words.contains { $0 == "alternance" || $0 == "apprentissage" || $0 == "professionnalisation" }
  }

  /// When classes are given, as far as a text says so in words that mean one thing.
  static func rhythms(_ text: String) -> [Offer.Rhythm] {
    let words = Folding.words(text).map(\.text)
    guard Set(["non", "pas", "sans", "hors", "sauf"]).isDisjoint(with: words) else { return [] }
    let said = Set(words + zip(words, words.dropFirst()).map { "\($0) \($1)" })
    return marks.filter { !$0.texts.isDisjoint(with: said) }.map(\.rhythm)
  }

  /// The words, alone or in pairs, that mean one thing.
  private static let marks: [(rhythm: Offer.Rhythm, texts: Set<String>)] = [
    (.day, ["journee", "journees"]), (.evening, ["soir", "soirs", "soiree", "soirees"]),
    (.week, ["en semaine"]),
    (.weekend, ["week end", "week ends", "weekend", "weekends", "samedi", "samedis"]),
    (.fullTime, ["temps plein", "temps complet"]), (.partTime, ["temps partiel"]),
  ]

  /// When classes are given, by the codes 1 to 7 of Mon Compte Formation.
  static let rhythmCodes: [Offer.Rhythm] = [
    .day, .evening, .week, .weekend, .fullTime, .partTime, .several,
  ]
}
