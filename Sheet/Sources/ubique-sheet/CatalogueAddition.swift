/// What cairo cannot say of a document: its language, that a window shows its title rather than its file, and what its
/// figure shows.
///
/// Added as PDF foresees it, by an incremental update (PDF 1.4, 3.4.5): the objects are written once more behind
/// everything else, with a table of references of their own.
struct CatalogueAddition {
  /// The language, by code.
  let language: String
  /// What the one figure shows, for whoever does not see it; empty where there is none.
  var figure = ""

  /// The document with the addition; as it was, where its catalogue cannot be found.
  func added(to document: [UInt8]) -> [UInt8] {
    guard let start = Self.last("startxref", in: document).flatMap({ Self.number(after: $0, document) }),
      let trailer = Self.last("trailer", in: document),
      let size = Self.number(of: "/Size ", from: trailer, document),
      let root = Self.number(of: "/Root ", from: trailer, document),
      let info = Self.number(of: "/Info ", from: trailer, document),
      let catalogue = Self.open(root, in: document)
    else { return document }
    var objects = [
      root: catalogue
        + Array(
          "   /Lang (\(language))\n   /ViewerPreferences << /DisplayDocTitle true >>\n>>\nendobj\n".utf8)
    ]
    if !figure.isEmpty, let number = Self.figure(in: document), let element = Self.open(number, in: document)
    {
      objects[number] = element + Array("   /Alt <\(Self.hexadecimal(figure))>\n>>\nendobj\n".utf8)
    }
    var whole = document
    var sections = ""
    for (number, bytes) in objects.sorted(by: { $0.key < $1.key }) {
      let digits = String(whole.count)
      sections +=
        "\(number) 1\n\(String(repeating: "0", count: max(0, 10 - digits.count)))\(digits) 00000 n \n"
      whole += bytes
    }
    let table = whole.count
    whole += Array(
      """
      xref
      \(sections)trailer
      << /Size \(size)
         /Root \(root) 0 R
         /Info \(info) 0 R
         /Prev \(start)
      >>
      startxref
      \(table)
      %%EOF

      """.utf8)
    return whole
  }

  /// A text as PDF writes those that are not ASCII: UTF-16, the high byte first, behind its mark.
  private static func hexadecimal(_ text: String) -> String {
    ([0xFEFF] + Array(text.utf16)).map { unit in
      let digits = String(unit, radix: 16, uppercase: true)
      return String(repeating: "0", count: 4 - digits.count) + digits
    }.joined()
  }

  /// An object from its number to before the brackets that close it; nil where there is none.
  private static func open(_ number: Int, in document: [UInt8]) -> [UInt8]? {
    guard let object = last("\n\(number) 0 obj", in: document),
      let end = first("endobj", from: object, in: document),
      let close = last(">>", in: Array(document[object..<end]))
    else { return nil }
    return Array(document[(object + 1)..<(object + close)])
  }

  /// The number of the element of the structure that is a figure.
  private static func figure(in document: [UInt8]) -> Int? {
    guard let figure = first("/S /Figure", from: 0, in: document),
      let object = last(" 0 obj", in: Array(document[..<figure]))
    else { return nil }
    let digits = document[..<object].reversed().prefix { (48...57).contains($0) }
    return Int(String(decoding: digits.reversed(), as: UTF8.self))
  }

  // MARK: Looking for words

  /// Where a word begins for the last time.
  private static func last(_ word: String, in bytes: [UInt8]) -> Int? {
    let word = Array(word.utf8)
    guard bytes.count >= word.count else { return nil }
    return (0...(bytes.count - word.count)).reversed().first {
      bytes[$0..<($0 + word.count)].elementsEqual(word)
    }
  }

  /// Where a word begins first behind a place.
  private static func first(_ word: String, from start: Int, in bytes: [UInt8]) -> Int? {
    let word = Array(word.utf8)
    guard bytes.count - word.count >= start else { return nil }
    return (start...(bytes.count - word.count)).first { bytes[$0..<($0 + word.count)].elementsEqual(word) }
  }

  /// The number behind a word.
  private static func number(of word: String, from start: Int, _ bytes: [UInt8]) -> Int? {
    first(word, from: start, in: bytes).flatMap { number(after: $0, bytes) }
  }

  /// The first number behind a place.
  private static func number(after start: Int, _ bytes: [UInt8]) -> Int? {
    let digits = bytes[start...].drop { !(48...57).contains($0) }.prefix { (48...57).contains($0) }
    return Int(String(decoding: digits, as: UTF8.self))
  }
}
