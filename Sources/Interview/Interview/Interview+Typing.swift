import Guidance
import Knowledge

extension Interview {
  /// Adds what is typed to the answer of a question; in a number or a day what cannot belong to it is refused, and
  /// said, and changes nothing.
  func type(_ text: String, into fact: String, _ kind: FactKind, _ draft: inout Draft) {
    let written = text.filter { !$0.isNewline }
    draft.problems = []
    switch kind {
    case .place: put(written, limit: Self.longestText, &draft)
    case .number where knowledge.guide.sheet[fact]?.measure != nil: typeLength(written, kind, &draft)
    case .number(let range):
      let isFirst = draft.isFresh || draft.behindCursor == draft.text.count
      let wanted = written.filter { $0.isDigit || $0 == "-" && range.lowerBound < 0 && isFirst }
      put(wanted, limit: Self.longestNumber(in: kind), &draft)
      if wanted.count < written.filter({ !$0.isWhitespace }).count {
        draft.problems = [number(range, key: "problem.number")]
      }
    case .date:
      let wanted = written.filter { $0.isDigit || "/-. ".contains($0) }
      put(wanted, limit: Self.longestDate, &draft)
      if wanted.count < written.count { draft.problems = [Problem(key: "problem.date")] }
    case .scale, .oneOf, .anyOf, .yesNo, .occupation: break
    }
  }

  /// Takes a pasted text in: a number or a day takes the place of what was typed, so that two never run into one.
  func paste(_ text: String, into fact: String, _ kind: FactKind, _ draft: inout Draft) {
    let pasted = Self.onOneLine(text)
    guard !pasted.isEmpty else { return }
    switch kind {
    case .number, .date:
      let written = pasted.filter { !$0.isWhitespace }
      let isLength = knowledge.guide.sheet[fact]?.measure != nil
      if case .number(let range) = kind, !isLength, Int(written) == nil {
        draft.problems = [number(range, key: "problem.number")]
      } else if !pasted.contains(where: \.isDigit) {
        // Words such as “ans”, which go with the number that stands there.
        type(isLength && !draft.text.isEmpty ? " " + pasted : pasted, into: fact, kind, &draft)
      } else {
        draft.emptyText()
        type(pasted, into: fact, kind, &draft)
      }
    case .place: type(Self.parted(pasted, from: draft), into: fact, kind, &draft)
    case .scale, .oneOf, .anyOf, .yesNo, .occupation: break
    }
  }

  /// A pasted text on one line: its line ends part words, as spaces do.
  static func onOneLine(_ text: String) -> String {
    String(text.map { $0.isNewline ? " " : $0 }.split { $0 == " " }.joined(separator: " "))
  }

  /// A pasted text with a space before it where its number would run into one that stands there.
  static func parted(_ pasted: String, from draft: Draft) -> String {
    let last = draft.text.dropLast(draft.behindCursor).last
    let runsOn = !draft.isFresh && last?.isDigit == true && pasted.first?.isDigit == true
    return runsOn ? " " + pasted : pasted
  }

  /// A length of time may be said in words, which only the whole text can be judged by; a word goes behind the number
  /// given before, and a number takes its place.
  private func typeLength(_ written: String, _ kind: FactKind, _ draft: inout Draft) {
    if draft.isFresh, written.first?.isDigit == false { draft.isFresh = false }
    let isPlain = ((draft.isFresh ? "" : draft.text) + written).allSatisfy(\.isDigit)
    put(written, limit: isPlain ? Self.longestNumber(in: kind) : Self.longestLength, &draft)
  }

  /// Puts a text at the cursor; the answer given before, untouched, makes room for it.
  private func put(_ written: String, limit: Int, _ draft: inout Draft) {
    guard !written.isEmpty else { return }
    if draft.isFresh { draft.emptyText() }
    draft.isFresh = false
    _ = draft.insert(written, limit: limit)
  }

  /// The most digits that are kept of a number, with its sign.
  private static func longestNumber(in kind: FactKind) -> Int {
    guard case .number(let range) = kind else { return 0 }
    return max(6, String(range.lowerBound).count, String(range.upperBound).count + 1)
  }

  /// The longest text that is kept of a length of time, in characters.
  private static let longestLength = 40

  /// The longest text that is kept of a day: 23/11/2026.
  private static let longestDate = 10

  /// The longest text that is kept of what is typed, in characters: longer than any name of a place.
  private static let longestText = 80

  func number(_ range: ClosedRange<Int>, key: String) -> Problem {
    Problem(key: key, values: ["from": String(range.lowerBound), "to": String(range.upperBound)])
  }
}
