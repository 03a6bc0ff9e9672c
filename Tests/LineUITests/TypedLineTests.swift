import Guidance
import Interview
import LineUI
import ScriptSupport
import Testing

/// What people type on a line, as people type it.
struct TypedLineTests {
  private func session(asking fact: String, setting: Setting = .home) throws -> LinearSession {
    var session = try LinearSession(setting: setting)
    session.model.state = session.face.interview.update(session.model.state, .open(.question(fact)))
    return session
  }

  /// The number of a choice with the sign that lists put behind numbers.
  @Test(arguments: ["1", "1.", "1)", " 1. "]) func aNumberWithItsSignIsTheNumber(typed: String) throws {
    var session = try session(asking: "contract")
    session.type(typed)
    #expect(session.model.state.visit.answers["contract"] == .choice("permanent"))
  }

  @Test func severalNumbersWithTheirSigns() throws {
    var session = try session(asking: "goals")
    session.type("1. 3)")
    #expect(session.model.state.navigation.draft.chosen == ["find-job", "progress"])
  }

  /// “25” was no choice where the second of them is 25 km.
  @Test(arguments: [("25", 25), ("25 km", 25), ("100", 100), ("2", 25), ("5", 1_000)])
  func kilometresAreADistance(typed: String, kilometres: Int) throws {
    var session = try session(asking: "travel")
    session.type(typed)
    #expect(session.model.state.visit.answers["travel"] == .number(kilometres))
  }

  @Test func aNumberThatIsNeitherIsNone() throws {
    var session = try session(asking: "travel")
    session.type("30")
    #expect(session.model.state.visit.answers["travel"] == nil)
    #expect(session.model.lines.joined().contains("30"))
  }

  /// An unknown place was once said to be in a list that was not there.
  @Test func anUnknownPlaceIsSaidToBeUnknown() throws {
    var session = try session(asking: "place")
    session.type("zzzzzz")
    session.type("")
    let said = session.model.lines.joined(separator: " ")
    #expect(!said.contains("dans la liste"), "\(said)")
    #expect(said.contains("inconnu"), "\(said)")
  }

  @Test func whatIsLeftIsKeptAndComesBack() throws {
    var session = try LinearSession()
    session.type("")
    session.type("34")
    session.type("1")
    session.type("<")
    #expect(session.model.lines.contains { $0.contains(">r") }, "\(session.model.lines)")
    session.type(">r")
    #expect(session.model.state.navigation.page == .question("situation"))
    #expect(session.model.state.navigation.draft.chosen == ["employee"])
  }

  @Test func casesAreSavedAtADeskAlone() throws {
    var desk = try LinearSession(setting: .desk)
    desk.type(">e")
    #expect(desk.model.state.navigation.page == .saveCase)
    var home = try LinearSession()
    let state = home.model.state
    home.type(">e")
    #expect(home.model.state == state)
    #expect(home.model.lines.joined(separator: " ").contains("bureau d’un conseiller"))
  }

  /// Several answers in one line, said before they are taken.
  @Test func aCaseIsSaidInOneLine() throws {
    var session = try LinearSession(setting: .desk)
    session.type("34 cdi vitré zzz")
    let said = session.model.lines.joined(separator: " ")
    for words in ["34", "CDI", "Vitré (35)", "zzz", "Prendre ces réponses"] {
      #expect(said.contains(words), "\(words): \(said)")
    }
    #expect(session.model.state.visit.answers.values.isEmpty)
    session.type("")
    #expect(session.model.state.visit.answers["place"] == .place("35360"))
    #expect(session.model.state.visit.answers["contract"] == .choice("permanent"))
  }
}
