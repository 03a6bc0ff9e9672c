import Testing

@testable import Matching

/// Texts within texts.
struct StringPartsTests {
  @Test(arguments: [
    ("a-b-c", "-", "+", "a+b+c"), ("aaa", "aa", "b", "ba"), ("", "a", "b", ""), ("abc", "", "x", "abc"),
    ("l'été d'où", "'", "’", "l’été d’où"), ("éèé", "é", "", "è"), ("abc", "abcd", "x", "abc"),
    ("ab", "ab", "", ""),
  ])
  func everyOccurrenceIsReplaced(text: String, part: String, other: String, expected: String) {
    #expect(text.replacingAll(part, with: other) == expected)
    if !part.isEmpty { #expect(text.replacingAll(part, with: other) == text.replacing(part, with: other)) }
  }

  @Test func partsAreFound() {
    #expect("une expérience".holds("expérience") && "http://x".holds("://"))
    #expect(!"abc".holds("ac") && !"abc".holds("") && !"".holds("a") && "aab".holds("ab"))
    let text = "é – é"
    #expect(text.firstOccurrence(of: "é") == text.startIndex)
    #expect(
      text.firstOccurrence(of: "é", from: text.index(after: text.startIndex))
        == text.index(before: text.endIndex))
  }
}
