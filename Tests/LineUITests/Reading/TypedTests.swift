import Testing

@testable import LineUI

/// Lines as they were meant.
struct TypedTests {
  @Test(arguments: [
    ("  34 ", "34"), ("\u{1B}[A34", "34"), ("3\u{1B}[1;5D4", "34"), ("\u{1B}OPoui", "oui"), ("a\tb", "a b"),
    ("\u{1B}", ""), ("\u{1B}[", ""), ("\u{7}\u{0}x\u{85}", "x"), ("Vitré\r", "Vitré"), ("\u{FEFF}é", "é"),
  ])
  func onlyWhatWasMeantIsKept(line: String, expected: String) {
    #expect(Typed(line).text == expected)
  }

  @Test func aLineWithoutEndIsCut() {
    #expect(Typed(String(repeating: "a", count: 100_000)).text.count == 400)
  }

  @Test(arguments: [
    ("1", [1]), ("1 3", [1, 3]), ("1,3;4", [1, 3, 4]), ("é", [2]), ("& à", [1, 0]), ("&à", [10]),
    ("007", [7]),
  ])
  func numbersAreRead(line: String, expected: [Int]) {
    #expect(Typed(line).numbers == expected)
  }

  @Test(arguments: ["", ",", "un", "1 un", "1.5", "9999999", "-3", "2026-11-23", "٣", "CDI"])
  func wordsAreNoNumbers(line: String) {
    #expect(Typed(line).numbers == nil)
  }
}
