import Interview
import LineUI
import Screen
import ScriptSupport
import TerminalUI
import Testing

/// What holds of every page said line by line, at every width and in both languages: golden transcripts are kept in
/// French at 80 columns alone.
struct LineInvariantTests {
  /// The page line by line, as the full screen has come to it.
  private func session(_ page: ScriptedPage, _ language: String, columns: Int) throws -> LinearSession {
    let seen = try page.session()
    var session = try LinearSession(
      seen.face.interview, language: language, columns: columns, setting: page.setting)
    session.model.state = seen.model.state
    session.model.state.visit.language = language
    session.type("=")
    return session
  }

  /// Whatever a page of the full screen offers can be chosen here too, and does the same.
  @Test(arguments: ScriptedPage.all) func everyPageOffersTheSameOnBothFaces(page: ScriptedPage) throws {
    let session = try session(page, "fr", columns: 80)
    let offered = Set(session.face.events(of: session.model)).subtracting([.confirm])
    let choices = session.face.choices(of: session.model)
    #expect(offered == Set(choices.map(\.event)).subtracting([.confirm]))
    #expect(Set(choices.map(\.name)).count == choices.count)
  }

  /// Nothing is cut, too wide, drawn or lost: at any width the same is said, broken elsewhere.
  @Test(arguments: ScriptedPage.all, ["fr", "en"])
  func everyPageIsSaidWhole(page: ScriptedPage, language: String) throws {
    let said = try session(page, language, columns: 80).said
    #expect(said.count > 10)
    for columns in [20, 40, 132, Linear.widths.upperBound] {
      let session = try session(page, language, columns: columns)
      for line in session.model.lines {
        try #require(TextWidth.cells(of: line) <= columns, "\(line)")
        try #require(!line.unicodeScalars.contains { (0x2500...0x28FF).contains($0.value) }, "\(line)")
      }
      #expect(session.said == said, "at \(columns) columns")
    }
  }

  /// What was typed in French, typed elsewhere: numbers and names are the same in every language and width.
  @Test(arguments: Person.all) func anInterviewIsTheSameInEveryLanguageAndWidth(person: Person) throws {
    var first = try LinearSession()
    try first.play(person.toProposals)
    #expect(first.model.state.navigation.page == .proposals)
    for (language, columns) in [("en", 80), ("fr", 40), ("en", 40)] {
      var second = try LinearSession(language: language, columns: columns)
      for line in first.typed { second.type(line) }
      #expect(second.model.state.visit.answers == first.model.state.visit.answers)
      #expect(second.model.state.navigation.page == .proposals)
      for line in second.transcript where !line.hasPrefix("»") {
        #expect(TextWidth.cells(of: line) <= columns, "\(line)")
      }
    }
  }

  /// What was said last stays in sight until the person has typed something.
  @Test func regressionNoPartIsHigherThanTheTerminal() throws {
    var session = try LinearSession()
    try session.play(Person.employee.toProposals)
    for (columns, rows) in [(40, 20), (80, 24)] {
      var model = session.face.start(language: "fr", setting: .home, columns: columns, rows: rows)
      #expect(model.lines.count < rows)
      for line in session.typed + Array(repeating: "+", count: 40) + [
        "15", "+", "1", "<", "<", "17", "+", "",
      ] {
        model = session.face.update(model, line)
        #expect(model.lines.count < rows, "\(model.lines)")
      }
    }
  }
}

extension LinearSession {
  /// What is said, without the spaces and line breaks, which are the width's.
  fileprivate var said: String { model.lines.joined().filter { !$0.isWhitespace } }
}
