import Matching

/// The words of a name or of what was typed that tell one occupation from another.
enum NameWords {
  /// Words that join others, and those with which people say that they want a trade.
  private static let silent: Set<[UInt8]> = Set(
    [
      "a", "au", "aux", "avec", "bosser", "boulot", "c", "chez", "comme", "d", "dans", "de", "des", "devenir",
      "du",
      "en", "est", "et", "etre", "faire", "fais", "j", "aime", "aimerai", "aimerais", "je", "job", "l",
      "la",
      "le", "les", "ma", "me", "mes", "metier", "metiers", "mon", "n", "ou", "par", "pour", "que",
      "qui",
      "s", "serai", "souhaite", "sur", "travail", "travaille", "travailler", "un", "une", "veux", "voudrai",
      "voudrais", "aimer", "suis", "to", "be", "want", "i", "an", "the", "of",
    ].map { Array($0.utf8) })

  /// What stands behind a point or a bracket for the other gender, as in `infirmier(ère)`.
  private static let endings: Set<[UInt8]> = Set(
    ["e", "es", "ere", "iere", "euse", "rice", "trice", "ne", "ienne", "se", "ve", "le", "te"].map {
      Array($0.utf8)
    })

  /// The words of a text without accents and links, each as it stands.
  static func typed(_ text: String) -> [[UInt8]] {
    let marked = text.split { "(·.".contains($0) }
    var words: [[UInt8]] = []
    for (position, part) in marked.enumerated() {
      var found = Folding.words(String(part)).map(\.letters)
      if position > 0, let first = found.first, endings.contains(first) { found.removeFirst() }
      words += found
    }
    return words.filter { !silent.contains($0) }
  }

  /// The stems of the words of a name, each once, in order.
  static func stems(of name: String) -> [[UInt8]] {
    typed(name).map(WordStem.of).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
