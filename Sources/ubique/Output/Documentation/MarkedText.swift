import Faults

/// A text with marked parts that the program writes, as a README has: all between `<!-- screen fr … -->` and
/// `<!-- /screen -->` is renewed, the rest is left alone.
struct MarkedText {
  /// The first line of a marked part.
  struct Mark: Hashable {
    /// What the part shows, such as `screen`.
    let kind: String
    /// The words behind, such as the language.
    let words: [String]

    /// The words from the given one on, as one text.
    func text(from position: Int) -> String { words.dropFirst(position).joined(separator: " ") }
  }

  let text: String

  /// The text with each marked part as it should be; a part that is never closed is left alone.
  func renewed<Fault: Error>(_ content: (Mark) throws(Fault) -> String?) throws(Fault) -> String {
    var lines: [Substring] = []
    var rest = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    while let line = rest.popFirst() {
      lines.append(line)
      guard let mark = Self.mark(in: line),
        let end = rest.firstIndex(of: "<!-- /\(mark.kind) -->"), let part = try content(mark)
      else { continue }
      lines += part.split(separator: "\n", omittingEmptySubsequences: false)
      rest = rest[end...]
    }
    return lines.joined(separator: "\n")
  }

  private static func mark(in line: Substring) -> Mark? {
    guard line.hasPrefix("<!-- "), line.hasSuffix(" -->"), !line.hasPrefix("<!-- /") else { return nil }
    let words = line.dropFirst("<!-- ".count).dropLast(" -->".count).split(separator: " ").map(String.init)
    return words.first.map { Mark(kind: $0, words: Array(words.dropFirst())) }
  }
}
