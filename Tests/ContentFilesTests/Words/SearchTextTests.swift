import Testing

@testable import Knowledge

/// Words made alike for searching.
struct SearchTextTests {
  @Test(arguments: [
    ("ingenieur", "Diplôme d’ingénieur", true), ("INGÉ", "ingénieur", true),
    ("oeuvre", "Maître d’œuvre", true),
    ("génieur", "ingénieur", false), ("ingénieur béton", "ingénieur", false), ("", "anything", true),
  ])
  func isFound(_ typed: String, _ text: String, _ expected: Bool) {
    #expect(SearchText(typed).isFound(in: SearchText(text)) == expected)
  }
}
