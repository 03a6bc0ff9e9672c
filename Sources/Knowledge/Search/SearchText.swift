/// Text made alike for searching: lower case, without accents, words apart.
package struct SearchText {
  /// The folded words.
  package let words: [String]

  /// Folds a text.
  package init(_ text: String) {
    words = Self.folded(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// Whether each of these words is the start of a word of another text.
  package func isFound(in other: SearchText) -> Bool {
    words.allSatisfy { other.hasWord(from: $0) }
  }

  /// Whether one of the words begins with these letters, folded as they are.
  package func hasWord(from start: String) -> Bool { words.contains { $0.hasPrefix(start) } }

  private static func folded(_ text: String) -> String {
    text.lowercased().map { letters[$0] ?? String($0) }.joined()
  }

  /// The letters of French beyond a to z.
  private static let letters: [Character: String] = [
    "à": "a", "â": "a", "ä": "a", "æ": "ae", "ç": "c", "é": "e", "è": "e", "ê": "e", "ë": "e", "î": "i",
    "ï": "i", "ô": "o", "ö": "o", "œ": "oe", "ù": "u", "û": "u", "ü": "u", "ÿ": "y", "ñ": "n",
  ]
}
