import Matching

/// The texts of offers as they may be kept: plain, short, and without what belongs to persons.
enum LheoText {
  /// How many characters of a text are kept.
  static let longest = 300

  /// A text without marks of HTML; the same text again when it has none.
  static func plain(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
      return text.singleSpaced
    }
    var text = text
    // Some exporters write HTML of HTML.
    for _ in 0..<4 {
      let next = decoded(stripped(text))
      if next == text { break }
      text = next
    }
    return text.singleSpaced
  }

  /// Without tags: each ends a word.
  private static func stripped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "<")) else { return text }
    var kept = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "<") {
      kept += rest[..<start]
      let after = rest[rest.index(after: start)...]
      // A sign that begins no tag is a sign.
      guard let first = after.first, first.isLetter || first == "/" || first == "!" else {
        kept += "<"
        rest = after
        continue
      }
      // Without an end there are no tags any more.
      guard let end = after.firstIndex(of: ">") else { return kept + rest[start...] }
      kept += " "
      rest = after[after.index(after: end)...]
    }
    return kept + rest
  }

  private static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var kept = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "&") {
      kept += rest[..<start]
      let after = rest[rest.index(after: start)...]
      let name = after.prefix(10).prefix { $0 != ";" }
      let end = after.index(after.startIndex, offsetBy: name.count)
      guard end < after.endIndex, after[end] == ";", let character = character(String(name)) else {
        kept += "&"
        rest = after
        continue
      }
      kept += character
      rest = after[after.index(after: end)...]
    }
    return kept + rest
  }

  private static func character(_ name: String) -> String? {
    if name.hasPrefix("#") {
      let digits = name.dropFirst()
      let number = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return number.flatMap { $0 >= 0x20 ? Unicode.Scalar($0) : nil }.map { String($0) }
    }
    return names[name]
  }

  private static let names = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "eacute": "é", "egrave": "è",
    "ecirc": "ê", "euml": "ë", "agrave": "à", "acirc": "â", "ccedil": "ç", "icirc": "î", "iuml": "ï",
    "ocirc": "ô",
    "ugrave": "ù", "ucirc": "û", "uuml": "ü", "oelig": "œ", "Eacute": "É", "Egrave": "È", "Ecirc": "Ê",
    "Agrave": "À", "Ccedil": "Ç", "OElig": "Œ", "laquo": "«", "raquo": "»", "rsquo": "’", "lsquo": "‘",
    "ldquo": "“", "rdquo": "”", "ndash": "–", "mdash": "—", "hellip": "…", "bull": "•", "middot": "·",
    "euro": "€",
    "deg": "°",
  ]

  /// Whether a text says in words that nothing is said.
  static func saysNothing(_ text: String) -> Bool {
    guard text.utf8.count <= 24 else { return false }
    let words = Folding.words(text).map(\.text).joined(separator: " ")
    return ["non renseigne", "non renseignee", "non communique", "non communiquee", "nc", "n a"].contains(
      words)
  }

  /// A text as long as may be kept, ended at a word.
  static func cut(_ text: String, to limit: Int = longest) -> String {
    guard text.count > limit else { return text }
    let start = text.prefix(limit - 1)
    let words = start.lastIndex(of: " ").map { start[..<$0] } ?? start
    return words + "…"
  }

  /// Whether a line or sentence tells of a person: a title before a name, a mail address that is no role, or a mobile
  /// number.
  static func isPersonal(_ text: some StringProtocol, of organisation: String, in town: String?) -> Bool {
    let words = Array(text.utf8).split { marks.contains($0) }
    for (position, word) in words.enumerated() {
      if word.contains(UInt8(ascii: "@")) {
        // What ends a sentence, or stands for what was cut, is no part of it.
        let letters = UInt8(ascii: "0")...UInt8(ascii: "z")
        let address = word.lastIndex(where: letters.contains).map { word[...$0] } ?? word
        if !RoleAddress.isRole(String(decoding: address, as: UTF8.self), of: organisation, in: town) {
          return true
        }
      }
      guard word.count <= 12, let first = word.first, "mdMD".utf8.contains(first), position + 1 < words.count,
        let next = String(decoding: words[position + 1], as: UTF8.self).first, next.isUppercase
      else { continue }
      let written = String(decoding: word, as: UTF8.self)
      let title = written.lowercased().filter { $0.isLetter }
      if titles.contains(title), title.count > 1 || written.hasSuffix(".") { return true }
    }
    return hasMobile(text)
  }

  /// What parts words: no letter of several bytes has any of these.
  private static let marks = Set(" (),;:\"\n\t".utf8)

  private static let titles: Set = [
    "m", "mr", "mme", "mmes", "mlle", "monsieur", "madame", "mademoiselle", "dr", "docteur",
  ]

  /// Whether there are the digits of a mobile number, whatever stands between them.
  private static func hasMobile(_ text: some StringProtocol) -> Bool {
    var digits: [UInt8] = []
    for byte in text.utf8 {
      if (0x30...0x39).contains(byte) {
        digits.append(byte - 0x30)
        let last = digits.suffix(10)
        if last.count == 10, last.starts(with: [0, 6]) || last.starts(with: [0, 7]) { return true }
        let abroad = digits.suffix(11)
        if abroad.count == 11, abroad.starts(with: [3, 3, 6]) || abroad.starts(with: [3, 3, 7]) {
          return true
        }
      } else if byte < 0x80, !gaps.contains(byte) {
        digits.removeAll(keepingCapacity: true)
      }
    }
    return false
  }

  /// What may stand between the digits of a number, besides the spaces that have several bytes.
  private static let gaps = Set(" .-+()/".utf8)

  /// A text without the sentences that tell of persons, and how many those were.
  static func withoutPersons(
    _ text: String, of organisation: String, in town: String?
  ) -> (text: String, persons: Int) {
    guard isPersonal(text, of: organisation, in: town) else { return (text, 0) }
    var kept: [Substring] = []
    var persons = 0
    for sentence in sentences(of: text) {
      if isPersonal(sentence, of: organisation, in: town) { persons += 1 } else { kept.append(sentence) }
    }
    let rest = kept.joined(separator: " ")
    // A title and its name may be parted by what looks like an end.
    return isPersonal(rest, of: organisation, in: town) || persons == 0
      ? ("", max(persons, 1)) : (rest, persons)
  }

  private static func sentences(of text: String) -> [Substring] {
    var sentences: [Substring] = []
    var start = text.startIndex
    var before: Character?
    for index in text.indices {
      if text[index] == " ", let end = before, ".!?;".contains(end), !endsWithTitle(text[start..<index]) {
        sentences.append(text[start..<index])
        start = text.index(after: index)
      }
      before = text[index]
    }
    if start < text.endIndex { sentences.append(text[start...]) }
    return sentences
  }

  private static func endsWithTitle(_ text: Substring) -> Bool {
    let last = text.lastIndex(of: " ").map { text[text.index(after: $0)...] } ?? text
    return titles.contains(last.lowercased().filter { $0.isLetter })
  }
}
