/// What makes a French text hard to read, as far as a program can see it.
///
/// After the rules of plain language (FALC): one idea a sentence, no abbreviation that nobody explains, no word of the
/// trade. An abbreviation that stands in brackets behind its words is explained.
public enum PlainFaults {
  /// The most words of a sentence.
  public static let longest = 20

  /// Sentences that are too long, abbreviations and words of the trade.
  public static func faults(in text: String) -> [String] { long(text) + words(in: text) }

  /// Abbreviations and words of the trade alone: amounts that are filled in make sentences longer.
  public static func words(in text: String) -> [String] {
    let open = outsideBrackets(text)
    let abbreviations = words(of: open).filter { word in
      word.count > 1 && word.allSatisfy { $0.isUppercase || $0.isNumber } && word.first?.isLetter == true
        && !common.contains(word)
    }
    let trade = words(of: withoutMarks(text)).map { $0.lowercased() }.filter { ofTheTrade.contains($0) }
    return abbreviations.map { "abbreviation: \($0)" } + trade.map { "word of the trade: \($0)" }
  }

  private static func long(_ text: String) -> [String] {
    withoutMarks(text).split { ".!?…;:\n".contains($0) }.compactMap { sentence in
      let count = words(of: String(sentence)).count
      return count > longest ? "\(count) words: \(sentence)" : nil
    }
  }

  /// A mark counts as a word.
  private static func withoutMarks(_ text: String) -> String { text.replacing(#/\{[^}]*\}/#, with: "x") }

  private static func outsideBrackets(_ text: String) -> String {
    withoutMarks(text).replacing(#/\([^)]*\)/#, with: "")
  }

  private static func words(of text: String) -> [String] {
    text.split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init)
  }

  /// What people say as a word, or read on the papers they hold.
  private static let common: Set = [
    "CPF", "CAP", "BEP", "BTS", "CDI", "CDD", "RSA", "SMIC", "RQTH", "MDPH", "DUT", "BUT", "DEUG", "DEUST",
    "DESS", "PDF", "SAS", "SARL", "OUI", "NON", "CV", "RIB", "LADOM", "VÉRIFIER", "DEMANDER", "SAVOIR",
    "F10", "A1", "ASCII", "II", "III", "IV",
  ]

  /// Words that only those use who give advice.
  private static let ofTheTrade: Set = [
    "certification", "certifications", "abondement", "rémunération", "rémunérée", "indemnité", "indemnités",
    "dispositif", "dispositifs", "assimilé", "dispense", "dispensent", "majoré", "inaptitude", "traitement",
    "avenants", "cofinancement", "financeur", "financeurs", "financement", "financements", "acquis",
    "ancienneté", "internat", "prérequis", "éligible", "habilité", "usure", "promotionnelles", "démarcher",
    "adaptations", "certificateur",
  ]
}
