/// What is wrong in a French sentence, as far as a program can see it.
public enum FrenchFaults {
  /// The words that stay as they are after one or none, though they end like a plural.
  private static let invariable: Set<String> = [
    "mois", "fois", "dans", "sous", "plus", "vers", "puis", "pas", "sans", "des", "dès", "les", "ans",
    "depuis",
    "parmi", "jours", "parcours",
  ]

  /// Contractions and elisions that were not made, a plural after one, two colons in one sentence, straight
  /// apostrophes and spaces where a line must not break.
  public static func faults(in text: String) -> [String] {
    spacing(text) + contractions(text) + numbers(text) + colons(text)
  }

  /// Straight apostrophes, and ordinary spaces before tall punctuation or inside guillemets.
  public static func spacing(_ text: String) -> [String] {
    var faults = text.contains("'") ? ["straight apostrophe"] : []
    faults += text.matches(of: #/\d (ans?|mois|jours?|heures?|minutes?|h|min|km|€|%|\d{3})\b/#).map {
      "a line may part “\($0.output.0)”"
    }
    faults += text.matches(
      of:
        #/\b(\d|1er) (janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\b/#
    )
    .map { "a line may part “\($0.output.0)”" }
    faults += text.matches(of: #/[Bb]ac( \+|\+\d|\u{A0}\+ )/#).map { "a line may part “\($0.output.0)”" }
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
      " au Le ", " de le ", " de du ", " de des ", " de au ", " à le ", " à au ", " à aux ", " à du ",
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

  /// A plural right behind a 0 or 1 that stands alone, and a singular behind more.
  public static func numbers(_ text: String) -> [String] {
    let words = text.split { $0 == " " || $0 == "\u{A0}" || $0 == "\u{202F}" }
    return zip(words, words.dropFirst()).enumerated().compactMap { position, pair in
      let (number, word) = pair
      // The thousands of a number stand apart from its hundreds.
      let isWhole = position == 0 || Int(words[position - 1]) == nil
      let bare = word.prefix { $0.isLetter }
      guard let count = Int(number),
        bare.count == word.count || word.dropFirst(bare.count).allSatisfy({ ".,;)".contains($0) })
      else { return nil }
      let isPlural = bare.count > 2 && (bare.hasSuffix("s") || bare.hasSuffix("x"))
      if count < 2 && isWhole && isPlural && !invariable.contains(String(bare)) {
        return "plural after one: “\(number) \(bare)”"
      }
      return count > 1 && counted.contains(String(bare)) ? "singular after many: “\(number) \(bare)”" : nil
    }
  }

  /// The things that sentences count.
  private static let counted: Set<String> = [
    "an", "jour", "heure", "minute", "seconde", "habitant", "embauche", "erreur", "lieu", "commune",
    "formation", "crédit", "question", "centre", "adresse", "profil", "droit", "offre", "unité", "personne",
  ]

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
