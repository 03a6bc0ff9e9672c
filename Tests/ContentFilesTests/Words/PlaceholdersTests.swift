import Knowledge
import Testing

struct PlaceholdersTests {
  @Test func namesAreInOrder() {
    #expect(Placeholders.names(in: "{a} et {b-c}, {a}") == ["a", "b-c", "a"])
    #expect(Placeholders.names(in: "aucun } { ici") == [])
  }

  @Test(arguments: [
    ("{a} et {b}", "1 et {b}"), ("{a}{a}", "11"), ("rien", "rien"), ("{a", "{a"), ("a} {a}", "a} 1"),
    ("{}", "{}"),
  ])
  func marksAreFilledAndUnknownOnesStaySeen(text: String, filled: String) {
    #expect(Placeholders.filled(text) { $0 == "a" ? "1" : nil } == filled)
  }

  @Test(arguments: [
    ("0", "0 lieu"), ("1", "1 lieu"), ("2", "2 lieux"), ("1 234", "1 234 lieux"),
  ])
  func aWordTakesTheFormOfItsNumber(number: String, filled: String) {
    let text = "{count} {count:lieu|lieux}"
    #expect(Placeholders.filled(text, singular: "0 1") { $0 == "count" ? number : nil } == filled)
    #expect(Placeholders.names(in: text) == ["count", "count"])
    #expect(Placeholders.filled(text) { _ in nil } == text)
  }

  @Test func whatIsFilledInIsNotReadAgain() {
    #expect(Placeholders.filled("{a}") { _ in "{a}" } == "{a}")
  }
}
