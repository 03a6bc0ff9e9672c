/// What is wrong in a French sentence, as far as a program can see it.
enum FrenchFaults {
  /// The words that stay as they are after one or none, though they end like a plural.
  private static let invariable: Set<String> = [
    "mois", "fois", "dans", "sous", "plus", "vers", "puis", "pas", "sans", "des", "dès", "les", "ans",
    "depuis",
    "parmi", "jours", "parcours",
  ]

  /// Contractions and elisions that were not made, a plural after one, two colons in one sentence, straight
  /// apostrophes and spaces where a line must not break.
  static func faults(in text: String) -> [String] {
    spacing(text) + contractions(text) + plurals(text) + colons(text)
  }

  /// Straight apostrophes, and ordinary spaces before tall punctuation or inside guillemets.
  static func spacing(_ text: String) -> [String] {
    var faults = text.contains("'") ? ["straight apostrophe"] : []
    for wrong in [" ;", " !", " ?", " %", " €", " »", "« ", " : "] where text.contains(wrong) {
      faults.append("ordinary space in “\(wrong)”")
    }
    if text.hasSuffix(" :") { faults.append("ordinary space before the last colon") }
    return faults
  }

  private static func contractions(_ text: String) -> [String] {
    let padded = " \(text)"
    var faults = [
      " de Le ", " de Les ", " à Le ", " à Les ", " De Le ", " De Les ", " À Le ", " À Les ", " du Le ",
      " au Le ",
    ].filter { padded.contains($0) }.map { "not contracted: “\($0)”" }
    for article in [" de ", " De ", " le ", " la ", " que "] {
      for rest in padded.components(after: article) {
        // Names only: “de A4 à A3” is no sentence of ours, “le onze” would be right.
        if let first = rest.first, "AEIOUÉÈÊÎÔŒ".contains(first),
          let second = rest.dropFirst().first, second.isLowercase
        {
          faults.append("not elided: “\(article)\(rest.prefix(12))”")
        }
      }
    }
    return faults
  }

  /// A plural right behind a 0 or 1 that stands alone.
  private static func plurals(_ text: String) -> [String] {
    let words = text.split { $0 == " " || $0 == "\u{A0}" || $0 == "\u{202F}" }
    return zip(words, words.dropFirst()).compactMap { number, word in
      guard number == "0" || number == "1" else { return nil }
      let bare = word.prefix { $0.isLetter }
      guard bare.count == word.count || word.dropFirst(bare.count).allSatisfy({ ".,;)".contains($0) }),
        bare.count > 2, bare.hasSuffix("s") || bare.hasSuffix("x"), !invariable.contains(String(bare))
      else { return nil }
      return "plural after one: “\(number) \(bare)”"
    }
  }

  private static func colons(_ text: String) -> [String] {
    let sentences = text.split { ".!?\n(".contains($0) }
    return sentences.filter { $0.components(after: "\u{A0}:").count > 1 }.map { "two colons: “\($0)”" }
  }
}

extension StringProtocol {
  /// What follows each place where a text stands.
  fileprivate func components(after part: String) -> [Substring] {
    var found: [Substring] = []
    var rest = Substring(self)
    while let range = rest.firstRange(of: part) {
      rest = rest[range.upperBound...]
      found.append(rest)
    }
    return found
  }
}
