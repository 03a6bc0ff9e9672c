/// What is left of a folded word without its plural and its feminine: `infirmières` and `infirmier` are one word.
enum WordStem {
  /// Endings with what stands for them, the longest first; the plural goes before them.
  private static let feminine: [(ending: [UInt8], stem: [UInt8])] = [
    ("trice", "teur"), ("ienne", "ien"), ("euse", "eur"), ("iere", "ier"), ("onne", "on"), ("enne", "en"),
    ("anne", "an"), ("elle", "el"), ("ffe", "f"), ("ere", "er"), ("ve", "f"), ("e", ""),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

  /// The letters that a stem keeps at least.
  private static let shortest = 3

  /// The stem of a folded word; numbers and short words are their own.
  static func of(_ word: [UInt8]) -> [UInt8] {
    var stem = singular(word)
    guard stem.count > shortest + 1 else { return stem }
    for (ending, replacement) in feminine
    where stem.count - ending.count >= shortest && stem.suffix(ending.count).elementsEqual(ending) {
      stem.removeLast(ending.count)
      return stem + replacement
    }
    return stem
  }

  private static func singular(_ word: [UInt8]) -> [UInt8] {
    guard word.count > shortest, let last = word.last else { return word }
    let end = word.suffix(3)
    if end.elementsEqual("aux".utf8), word.count > 4, word[word.count - 4] != UInt8(ascii: "e") {
      return word.dropLast(2) + [UInt8(ascii: "l")]
    }
    return last == UInt8(ascii: "s") || last == UInt8(ascii: "x") ? Array(word.dropLast()) : word
  }
}
