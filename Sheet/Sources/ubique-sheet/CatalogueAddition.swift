/// What cairo cannot say of a document: its language, and that a window shows its title rather than its file.
///
/// Added as PDF foresees it, by an incremental update (PDF 1.4, 3.4.5): the catalogue is written once more behind
/// everything else, with a table of references of its own.
struct CatalogueAddition {
  /// The language, by code.
  let language: String

  /// The document with the addition; as it was, where its catalogue cannot be found.
  func added(to document: [UInt8]) -> [UInt8] {
    guard let start = Self.last("startxref", in: document).flatMap({ Self.number(after: $0, document) }),
      let trailer = Self.last("trailer", in: document),
      let size = Self.number(of: "/Size ", from: trailer, document),
      let root = Self.number(of: "/Root ", from: trailer, document),
      let info = Self.number(of: "/Info ", from: trailer, document),
      let object = Self.last("\n\(root) 0 obj", in: document),
      let end = Self.first("endobj", from: object, in: document),
      let close = Self.last(">>", in: Array(document[object..<end]))
    else { return document }
    let catalogue = document[(object + 1)..<(object + close)]
    var whole = document
    let offset = whole.count
    whole += catalogue
    whole += Array(
      "   /Lang (\(language))\n   /ViewerPreferences << /DisplayDocTitle true >>\n>>\nendobj\n".utf8)
    let table = whole.count
    let digits = String(offset)
    let padded = String(repeating: "0", count: 10 - digits.count) + digits
    whole += Array(
      """
      xref
      \(root) 1
      \(padded) 00000 n\u{20}
      trailer
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
