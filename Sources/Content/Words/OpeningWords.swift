/// Reads the beginning of a file of words without the reader of YAML, which takes a third of the time to the first
/// page.
///
/// Only the plainest form is read: keys that nest by two spaces, and texts in double quotes without a backslash. For
/// anything else there is nothing, and the reader of YAML has to do it. What is read here is read again with the
/// whole file, where every fault is told.
struct OpeningWords {
  /// The texts by key, such as `welcome.title`, in the order of the file.
  let texts: [(key: String, text: String)]

  /// Reads lines; nothing when one of them is of another form.
  init?(_ bytes: ArraySlice<UInt8>) {
    var texts: [(key: String, text: String)] = []
    var path: [String] = []
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let indent = line.prefix { $0 == UInt8(ascii: " ") }.count
      let rest = line.dropFirst(indent)
      guard let first = rest.first, first != UInt8(ascii: "#") else { continue }
      guard indent % 2 == 0, indent / 2 <= path.count,
        let colon = rest.firstIndex(of: UInt8(ascii: ":")), rest[..<colon].allSatisfy(Self.isPlain)
      else { return nil }
      path = path.prefix(indent / 2) + [String(decoding: rest[..<colon], as: UTF8.self)]
      let value = rest[(colon + 1)...]
      guard !value.isEmpty else { continue }
      let quote = UInt8(ascii: "\"")
      guard value.count > 3, value.first == UInt8(ascii: " "), value.dropFirst().first == quote,
        value.last == quote
      else { return nil }
      let text = value.dropFirst(2).dropLast()
      guard !text.contains(quote), !text.contains(UInt8(ascii: "\\")),
        let string = String(validating: text, as: UTF8.self)
      else { return nil }
      texts.append((path.joined(separator: "."), string))
      path.removeLast()
    }
    self.texts = texts
  }

  /// Whether a byte may stand in a key: a letter, a digit, a hyphen or an underscore.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
