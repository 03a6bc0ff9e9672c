import Gazetteer
import Guidance
import Interview
import Knowledge
import Testing

/// What is typed and pasted, and where the cursor stands in it.
struct TypingTests {
  private func atTheAge() throws -> Someone {
    var someone = try Someone()
    someone.does(.confirm)
    return someone
  }

  private func atThePlace() throws -> Someone {
    var someone = try atTheAge()
    for _ in 0..<20 where someone.asked != "place" { someone.does(.decline) }
    return someone
  }

  private func typed(_ someone: Someone) -> String {
    var text = someone.state.navigation.draft.text
    text.insert("|", at: text.index(text.endIndex, offsetBy: -someone.state.navigation.draft.behindCursor))
    return text
  }

  @Test func theCursorMovesAndMends() throws {
    var someone = try atThePlace()
    someone.does(.type("saint mal"), .edit(.left), .edit(.left), .edit(.left))
    #expect(typed(someone) == "saint |mal")
    someone.does(.type("x"))
    #expect(typed(someone) == "saint x|mal")
    someone.does(.erase)
    #expect(typed(someone) == "saint |mal")
    someone.does(.edit(.start), .edit(.left))
    #expect(typed(someone) == "|saint mal")
    someone.does(.edit(.deleteForward), .edit(.right))
    #expect(typed(someone) == "a|int mal")
    someone.does(.edit(.end), .edit(.right), .type("o"))
    #expect(typed(someone) == "aint malo|")
    someone.does(.edit(.deleteWord))
    #expect(typed(someone) == "aint |")
    someone.does(.type("malo"), .edit(.left), .edit(.deleteToStart))
    #expect(typed(someone) == "|o")
    someone.does(.type("Ren, "), .edit(.deleteWord))
    #expect(typed(someone) == "|o")
    someone.does(.type("Vitré"), .edit(.start), .edit(.right), .edit(.deleteToEnd), .edit(.deleteForward))
    #expect(typed(someone) == "V|")
    someone.does(.edit(.deleteToStart), .edit(.deleteToStart), .edit(.deleteWord), .erase)
    #expect(typed(someone) == "|")
  }

  /// The cursor stays on its letter, whatever letters are made of.
  @Test func aLetterWithItsMarksIsOne() throws {
    var someone = try atThePlace()
    someone.does(.type("e\u{301}"), .type("日"), .edit(.left), .type("\u{301}"))
    #expect(someone.state.navigation.draft.behindCursor == 1)
    someone.does(.erase, .erase)
    #expect(typed(someone) == "|日")
  }

  @Test func anAnswerGivenBeforeMakesRoomForADigitAndForNothingElse() throws {
    var someone = try atTheAge()
    someone.says("34")
    someone.does(.back, .type(" "), .type("ans"))
    #expect(typed(someone) == "34 ans|")
    someone.does(.confirm, .back, .type("5"))
    #expect(typed(someone) == "5|")
    someone.does(.edit(.end), .type("1"), .confirm)
    #expect(someone.state.visit.answers["age"] == .number(51))
    someone.does(.back, .edit(.deleteForward))
    #expect(typed(someone) == "|")
  }

  // MARK: Pastes

  @Test(arguments: [
    ("34\n", "34|"), ("  34 \r\n", "34|"), ("34 ans", "34 ans|"), ("ans", "12 ans|"), ("\n", "12|"),
    ("12/1980", "12/1980|"), ("1 200", "1 200|"),
  ])
  func aPastedLengthTakesThePlaceOfTheNumber(pasted: String, expected: String) throws {
    var someone = try atTheAge()
    someone.does(.type("12"), .paste(pasted))
    #expect(typed(someone) == expected)
  }

  @Test(arguments: [
    ("", "Le\nMans\n", "Le Mans|"), ("35", "500", "35 500|"), ("Saint", "-Malo", "Saint-Malo|"),
    ("", "\r\n\r\n", "|"), ("Le ", "Mans", "Le Mans|"),
  ])
  func aPastedPlaceIsOnOneLine(before: String, pasted: String, expected: String) throws {
    var someone = try atThePlace()
    if !before.isEmpty { someone.does(.type(before)) }
    someone.does(.paste(pasted))
    #expect(typed(someone) == expected)
  }

  // MARK: Places

  /// An unknown place was once said to be in a list that was not there.
  @Test(arguments: [
    ("", "problem.place-missing"), ("zzzz", "problem.place-unknown"), ("Vitr", "problem.place"),
  ])
  func whyAPlaceIsNotTaken(text: String, problem: String) throws {
    var someone = try atThePlace()
    someone.does(.type(text), .confirm)
    #expect(someone.state.navigation.draft.problems.map(\.key) == [problem])
  }

  /// A slip is mended in the list, and taken only when it is chosen there.
  @Test(arguments: ["Vitréé", "Montpelier"]) func aSlipIsNeverTaken(text: String) throws {
    var someone = try atThePlace()
    someone.does(.type(text))
    #expect(someone.interview.hasPlacesToChoose(someone.state))
    someone.does(.confirm)
    #expect(someone.asked == "place")
  }

  /// The start of a name that fits one place alone is enough.
  @Test func enterTakesTheOnlyPlaceThatFits() throws {
    var someone = try atThePlace()
    let whole = "Vernou-la-Celle-sur-Seine"
    let start = try #require(
      whole.indices.map { String(whole[...$0]) }.first { text in
        let found = someone.interview.matches(of: text, limit: 2)
        return found.count == 1 && found[0].kind != .suggestion
      })
    someone.does(.type(start), .confirm)
    guard case .place(let code)? = someone.state.visit.answers["place"] else {
      Issue.record("\(start) is not taken")
      return
    }
    #expect(someone.interview.knowledge.placeName(code)?.hasPrefix(whole) == true, "\(start)")
  }
}
