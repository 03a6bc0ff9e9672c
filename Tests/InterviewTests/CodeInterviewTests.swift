import Codes
import Guidance
import Interview
import TestSupport
import Testing

/// The code in the conversation: shown at one machine, opened at another.
struct CodeInterviewTests {
  private static let said: [String: [String]] = [
    "age": ["22"], "situation": ["job-seeker"], "level": ["4"], "place": ["52121"], "goals": ["find-job"],
    "fields": ["F01"], "allowance": ["none"], "disability": ["yes"],
  ]

  /// At a desk the plan of an empty case was shown for the answers of a code.
  @Test(arguments: [Setting.home, .kiosk, .publicLibrary, .desk])
  func aCodeBringsAnswersAndTheirAdvice(setting: Setting) throws {
    var visitor = try Someone()
    visitor.answersAll(Self.said)
    let code = visitor.interview.code(of: visitor.state)
    let carried = visitor.interview.carried(by: visitor.state)
    #expect(visitor.state.visit.answers["disability"] == .flag(true) && carried["disability"] == nil)
    var other = try Someone(setting: setting)
    other.does(.open(.enterCode), .type(code.description.lowercased()), .confirm)
    #expect(other.state.visit.answers == carried && other.state.navigation.page == .recap)
    #expect(other.state.visit.lostFacts.isEmpty && other.state.visit.number == 2)
    other.does(.open(.plan))
    #expect(other.state.derived.plan == other.interview.plan(on: carried))
    #expect(other.state.derived.advice == other.interview.advice(on: carried))
  }

  @Test func aCodeThatIsMistypedChangesNothing() throws {
    var someone = try Someone()
    someone.does(.open(.enterCode), .type("1A2B-3C4D"), .confirm)
    #expect(someone.state.navigation.page == .enterCode && someone.state.visit.number == 1)
    #expect(someone.state.navigation.draft.problems.map(\.key) == ["code.problem.mistyped"])
    someone.does(.type("!"), .confirm)
    #expect(someone.state.navigation.draft.problems.map(\.key) == ["code.problem.not-a-code"])
  }

  /// A case that is not saved is named first.
  @Test func aCodeReplacesNoCaseUnasked() throws {
    var visitor = try Someone()
    visitor.answersAll(Self.said)
    let code = visitor.interview.code(of: visitor.state).description
    var counsellor = try Someone(setting: .desk)
    counsellor.does(.open(.question("age")), .type("40"), .confirm)
    let before = counsellor.state.visit.answers
    counsellor.does(.open(.enterCode), .type(code), .confirm)
    #expect(counsellor.state.navigation.page == .unsaved(.code(code)))
    #expect(counsellor.state.visit.answers == before)
    counsellor.does(.confirm)
    #expect(counsellor.state.visit.answers == visitor.interview.carried(by: visitor.state))
  }

  /// A machine left to strangers keeps no file and prints one copy a visit.
  @Test func aKioskKeepsNoFileAndPrintsOnce() throws {
    var someone = try Someone(setting: .kiosk)
    someone.answersAll(Self.said)
    someone.does(.open(.sheet))
    #expect(someone.state.navigation.page == .sheet && someone.state.derived.discreet != nil)
    someone.does(.open(.saveSheet))
    #expect(someone.state.navigation.page == .sheet)
    someone.does(.choose("print"))
    #expect(someone.state.effect == nil, "there is no printer")
    let interview = Interview(
      knowledge: someone.interview.knowledge, date: someone.interview.date, canPrint: true)
    var state = interview.update(someone.state, .choose("print"))
    #expect(state.effect == .printSheet)
    state = interview.update(state, .sheetPrinted)
    #expect(interview.update(state, .choose("print")).effect == nil)
  }
}
