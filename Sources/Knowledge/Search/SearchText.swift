import Matching

/// Text made alike for searching: lower case, without accents, words apart.
package struct SearchText {
  /// The folded words.
  package let words: [String]

  /// Folds a text.
  package init(_ text: String) {
    words = Folding.words(text).reduce(into: []) { words, word in
      // Letters and figures that were written as one word are looked for as one.
      if word.isGlued, let last = words.popLast() {
        words.append(last + word.text)
      } else {
        words.append(word.text)
      }
    }
  }

  /// The words of something that is looked for, each once.
  static func wanted(_ text: String) -> [String] {
    var known: Set<String> = []
    return SearchText(text).words.filter { known.insert($0).inserted }
  }

  /// Whether each of these words is the start of a word of another text.
  package func isFound(in other: SearchText) -> Bool {
    words.allSatisfy { other.hasWord(from: $0) }
  }

  /// Whether a whole word stands right behind one that begins with some letters; anywhere where none are given.
  package func holds(_ word: String, behind before: String?) -> Bool {
    words.indices.contains { index in
      words[index] == word && (before.map { index > 0 && words[index - 1].hasPrefix($0) } ?? true)
    }
  }

  /// Whether one of the words begins with these letters, folded as they are.
  package func hasWord(from start: String) -> Bool { words.contains { $0.hasPrefix(start) } }
}
