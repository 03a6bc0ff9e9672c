import Matching

/// What was typed, taken apart: words of a name, a postcode or number, an arrondissement.
struct PlaceQuery: Sendable {
  /// What kind of place is announced.
  enum Scope: Sendable { case any, department, region }

  /// The words that can be part of a name, folded.
  private(set) var words: [[UInt8]] = []
  /// The digits of a postcode, of its start, or of a department; nil without digits.
  private(set) var digits: [UInt8]?
  /// An INSEE code typed as one word, Corsican codes included.
  private(set) var code: InseeCode?
  /// A department of Corsica typed as `2a` or `2b`.
  private(set) var corsican: String?
  /// The number of an arrondissement.
  private(set) var arrondissement: Int?
  /// The number that follows `cedex`.
  private(set) var cedex: Int?
  /// Whether the number is announced as an INSEE code.
  private(set) var isCode = false
  /// The kind of place announced by a word such as `région`.
  private(set) var scope = Scope.any
  /// Whether the words begin with those of a street or a building, which says nothing of the town.
  private(set) var isAddress = false

  /// How many letters and words a text may have to be looked for: an address has a hundred letters and fifteen words, and
  /// the ways to read words grow by their square.
  private static let mostLetters = 400, mostWords = 32

  /// Whether a text is short enough to name a place; nothing is looked for in any other.
  static func isShortEnough(_ text: String) -> Bool {
    let words = Folding.words(text)
    return words.count <= mostWords && words.reduce(0) { $0 + $1.letters.count } <= mostLetters
  }

  /// Takes text apart.
  init(_ text: String) {
    guard Self.isShortEnough(text) else { return }
    var rest = Self.words(text)[...]
    var numbers: [FoldedWord] = []
    while let word = rest.popFirst() {
      if word.isNumber {
        readNumber(word, &rest, &numbers)
      } else if word.letters == Words.cedex {
        if let next = rest.first, next.isNumber, next.letters.count <= 2 {
          cedex = next.number
          rest.removeFirst()
        }
      } else if Words.boxes.contains(word.letters), let next = rest.first, next.isNumber {
        rest.removeFirst()
      } else if Words.numberWords.contains(word.letters), !words.isEmpty, rest.first?.isNumber == true {
        continue
      } else {
        words.append(word.letters)
      }
    }
    let postcode = numbers.first { $0.letters.count == 5 }
    isAddress = Self.isAddress(
      words, hasNumber: text.first?.isNumber ?? false, hasPostcode: postcode != nil,
      hasParts: text.contains(","))
    // The number of a house is no department.
    if isAddress, postcode == nil, text.first?.isNumber ?? false, !numbers.isEmpty { numbers.removeFirst() }
    // LYON 07 (69): the arrondissement, then the department.
    if numbers.count == 2, numbers.allSatisfy({ $0.letters.count <= 2 }), arrondissement == nil, !isAddress {
      arrondissement = numbers[0].number
    }
    if let number = postcode ?? numbers.last { digits = number.letters }
    removeArrondissementWords()
    announce(isMarked: text.first == "#")
  }

  /// Whether words are an address: a street or a building is named, and more follows.
  ///
  /// Words that begin the names of communes too count only beside a number or a comma.
  private static func isAddress(
    _ words: [[UInt8]], hasNumber: Bool, hasPostcode: Bool, hasParts: Bool
  ) -> Bool {
    let words =
      words.first.map { Words.houseSuffixes.contains($0) && hasNumber } == true
      ? words.dropFirst() : words[...]
    guard let first = words.first, words.count > 2 || hasPostcode && words.count > 1 else { return false }
    if Words.streets.contains(first) { return true }
    return Words.doubtfulStreets.contains(first) && (hasNumber || hasPostcode || hasParts)
  }

  /// The words of a text, folded; a stroke between two of a name stands for `sur`, as in Vitry/Seine.
  private static func words(_ text: String) -> [FoldedWord] {
    let parts = text.split(separator: "/").map { mended(Folding.words(String($0))) }.filter { !$0.isEmpty }
    let on = FoldedWord(letters: Words.on, isNumber: false, isGlued: false)
    return parts.indices.dropFirst().reduce(parts.first ?? []) { words, next in
      let neighbours = [words.last, parts[next].first].compactMap { $0 }
      let isPartOfName = neighbours.allSatisfy { !$0.isNumber && $0.letters != Words.on }
      return words + (isPartOfName ? [on] : []) + parts[next]
    }
  }

  /// The words with what parted them by mistake put together: a digit that stands for a letter (sta1ns), initials with
  /// points (n.d.), a country before a postcode (F-21000).
  private static func mended(_ words: [FoldedWord]) -> [FoldedWord] {
    var mended: [FoldedWord] = []
    var index = 0
    while index < words.count {
      let word = words[index]
      let next = index + 1 < words.count ? words[index + 1] : nil
      if let letter = lookalike(word, next), var last = mended.last, let next, !last.isNumber {
        last.letters += [letter] + next.letters
        mended[mended.count - 1] = last
        index += 2
      } else if word.letters == [UInt8(ascii: "n")], next?.letters == [UInt8(ascii: "d")] {
        mended.append(
          FoldedWord(letters: word.letters + [UInt8(ascii: "d")], isNumber: false, isGlued: false))
        index += 2
      } else if Words.country.contains(word.letters), let next, next.isNumber, next.letters.count == 5 {
        index += 1
      } else {
        mended.append(word)
        index += 1
      }
    }
    return mended
  }

  /// The letter that a single digit within a word stands for; nil when it is a number.
  private static func lookalike(_ word: FoldedWord, _ next: FoldedWord?) -> UInt8? {
    guard word.isNumber, word.isGlued, word.letters.count == 1, let digit = word.letters.first, let next,
      next.isGlued, !next.isNumber, !Words.ordinalEndings.contains(next.letters)
    else { return nil }
    return Words.lookalikes[digit]
  }

  private mutating func readNumber(
    _ word: FoldedWord, _ rest: inout ArraySlice<FoldedWord>, _ numbers: inout [FoldedWord]
  ) {
    if let next = rest.first {
      // 2a and 2b, alone or before the three digits of an INSEE code.
      if word.letters == [50], next.isGlued, next.letters == [97] || next.letters == [98] {
        rest.removeFirst()
        let department = next.letters == [97] ? "2A" : "2B"
        if let last = rest.first, last.isNumber, last.isGlued, last.letters.count == 3 {
          rest.removeFirst()
          code = InseeCode(department + last.text)
        } else {
          corsican = department
        }
        return
      }
      if word.letters.count <= 2, Words.ordinalEndings.contains(next.letters) {
        arrondissement = word.number
        rest.removeFirst()
        return
      }
      // A postcode with a gap, such as 75 018 or 932 00.
      if next.isNumber,
        [word.letters.count, next.letters.count] == [2, 3]
          || [word.letters.count, next.letters.count] == [3, 2]
      {
        rest.removeFirst()
        numbers.append(FoldedWord(letters: word.letters + next.letters, isNumber: true, isGlued: false))
        return
      }
    }
    numbers.append(word)
  }

  /// Drops the word `arrondissement`; a number beside it is the arrondissement's.
  private mutating func removeArrondissementWords() {
    guard words.contains(where: Words.arrondissement.contains) else { return }
    if arrondissement == nil, let digits, digits.count <= 2 {
      arrondissement = Int(String(decoding: digits, as: UTF8.self))
      self.digits = nil
    }
    guard arrondissement != nil || words.count > 1 else { return }
    words.removeAll(where: Words.arrondissement.contains)
  }

  /// Notes what announces a code, a department or a region.
  private mutating func announce(isMarked: Bool) {
    if digits?.count == 5, isMarked || !words.isEmpty, words.allSatisfy(Words.codeWords.contains) {
      isCode = true
      words = []
    }
    guard let first = words.first, words.count > 1 || digits != nil || corsican != nil else { return }
    if first == Words.regionWord {
      scope = .region
    } else if Words.departmentWords.contains(first) {
      scope = .department
    }
    if scope != .any {
      words.removeFirst()
      while words.count > 1, let link = words.first, Words.links.contains(link),
        !Words.articles.contains(link)
      {
        words.removeFirst()
      }
    }
  }
}
