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

  @Test func whatIsFilledInIsNotReadAgain() {
    #expect(Placeholders.filled("{a}") { _ in "{a}" } == "{a}")
  }
}
