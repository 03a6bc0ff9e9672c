import Guidance
import Interview
import Knowledge
import Testing

/// Going back, changing an answer, and starting anew.
struct RevisionTests {
  private func atTheRecap(_ answers: [String: [String]] = ["age": ["34"], "situation": ["employee"]]) throws
    -> Someone
  {
    var someone = try Someone()
    someone.answersAll(answers)
    #expect(someone.state.page == .recap)
    return someone
  }

  @Test func backIsExactFromTheRecapToTheWelcome() throws {
    var someone = try Someone()
    let answers = ["age": ["34"], "situation": ["employee", "student"], "place": ["35360"], "level": ["5"]]
    var visited: [(page: Page, draft: Draft)] = []
    someone.does(.confirm)
    var pages: [Page] = [.welcome]
    while let fact = someone.asked {
      pages.append(someone.state.page)
      if let given = answers[fact] {
        if given.count > 1 {
          given.forEach { someone.does(.toggle($0)) }
          someone.does(.confirm)
        } else {
          someone.says(given[0])
        }
      } else {
        someone.does(.decline)
      }
      visited.append((someone.state.page, someone.state.draft))
    }
    let all = someone.state.answers
    for page in pages.reversed() {
      someone.does(.back)
      #expect(someone.state.page == page)
      #expect(someone.state.answers == all)
      switch page {
      case .question("age"): #expect(someone.state.draft.text == "34")
      case .question("situation"): #expect(someone.state.draft.chosen == ["employee", "student"])
      case .question("place"): #expect(someone.state.draft.text == "Vitré (35)")
      default: #expect(someone.state.draft == Draft())
      }
    }
    someone.does(.back)
    #expect(someone.state.page == .welcome)
    #expect(someone.state.trail.isEmpty)
  }

  /// To ask to leave, and then stay, once lost what was being typed.
  @Test func stayingAfterAllLosesNothing() throws {
    var someone = try Someone()
    someone.does(.confirm, .type("3"), .leave)
    #expect(someone.state.page == .leaving)
    let trail = someone.state.trail
    someone.does(.leave)
    #expect(someone.state.trail == trail)
    someone.does(.back)
    #expect(someone.asked == "age")
    #expect(someone.state.draft.text == "3")
    #expect(!someone.state.isOver)
    someone.does(.leave, .confirm)
    #expect(someone.state.isOver)
  }

  @Test func aChangeFromTheRecapReturnsThere() throws {
    var someone = try atTheRecap()
    let trail = someone.state.trail
    someone.does(.change("age"))
    #expect(someone.asked == "age")
    #expect(someone.state.draft.text == "34")
    someone.says("35")
    #expect(someone.state.page == .recap)
    #expect(!someone.state.isRevising)
    #expect(someone.state.trail == trail)
    #expect(someone.state.answers["age"] == .number(35))
    someone.does(.change("age"), .back)
    #expect(someone.state.page == .recap)
    #expect(!someone.state.isRevising)
  }

  @Test func aChangeThatCallsForNewQuestionsAsksThemFirst() throws {
    var someone = try atTheRecap()
    someone.does(.change("situation"))
    someone.does(.toggle("public-agent"), .confirm)
    #expect(someone.asked == "public-status")
    someone.does(.back)
    #expect(someone.asked == "situation")
    #expect(someone.state.draft.chosen == ["employee", "public-agent"])
    someone.does(.confirm)
    someone.says("contractual")
    #expect(someone.asked == "public-category")
    someone.says("b")
    #expect(someone.asked == "public-years")
    someone.says("4")
    #expect(someone.state.page == .recap)
  }

  @Test func answersNoLongerAskedForDoNotCountAndComeBack() throws {
    var someone = try atTheRecap(["age": ["34"], "situation": ["employee"], "contract": ["permanent"]])
    #expect(someone.interview.applicable(someone.state.answers)["contract"] == .choice("permanent"))
    someone.does(.change("situation"), .toggle("employee"), .toggle("retired"))
    someone.does(.toggle("retired"), .toggle("student"), .confirm)
    #expect(someone.state.page == .recap)
    #expect(someone.state.answers["contract"] == .choice("permanent"))
    #expect(someone.interview.applicable(someone.state.answers)["contract"] == nil)
    someone.does(.confirm)
    let silent = someone.interview.knowledge.advise(
      someone.state.answers.without("contract").without("executive"), on: someone.interview.date)
    #expect(someone.state.advice?.rights == silent.rights)
    someone.does(.back, .change("situation"), .toggle("student"), .toggle("employee"), .confirm)
    #expect(someone.state.page == .recap)
    #expect(someone.interview.applicable(someone.state.answers)["contract"] == .choice("permanent"))
  }

  @Test func whatOneSaysOfOnesOwnAccordCounts() throws {
    var someone = try atTheRecap()
    #expect(someone.interview.onRequest.contains("athlete"))
    someone.does(.change("athlete"))
    someone.says("yes")
    #expect(someone.state.page == .recap)
    #expect(someone.interview.applicable(someone.state.answers)["athlete"] == .flag(true))
  }

  /// Facts that follow from others could once be “changed” like answers.
  @Test(arguments: ["region", "path-level", "contract-open", "wage"])
  func whatIsNotAskedCannotBeChanged(fact: String) throws {
    var someone = try atTheRecap()
    let before = someone.state
    someone.does(.change(fact), .open(.question(fact)))
    #expect(someone.state == before)
  }

  @Test(arguments: [Page.centre("nowhere"), .scheme("gift"), .path("nothing", lane: .hybrid)])
  func aPageOfWhatTheContentLacksIsNotOpened(page: Page) throws {
    var someone = try atTheRecap()
    someone.does(.open(page))
    #expect(someone.state.page == .recap)
  }

  @Test func aChangedAnswerChangesTheAdvice() throws {
    var someone = try atTheRecap()
    someone.does(.confirm)
    let before = try #require(someone.state.advice)
    someone.does(.back, .change("age"))
    #expect(someone.state.advice == before)
    someone.says("34")
    #expect(someone.state.advice == before)
    someone.does(.change("age"))
    someone.says("67")
    #expect(someone.state.advice == nil)
    someone.does(.confirm)
    #expect(someone.state.advice != before)
  }

  /// The way shown once stayed that of the path looked at last, and pages gone back to had no advice.
  @Test func whatAPageShowsIsThereHoweverItIsReached() throws {
    var someone = try atTheRecap()
    let paths = someone.interview.knowledge.guide.catalogue.paths.prefix(2).map(\.identifier)
    someone.does(.confirm, .open(.path(paths[0], lane: .distance)), .open(.path(paths[1], lane: .distance)))
    #expect(someone.state.way?.path == paths[1])
    someone.does(.back)
    #expect(someone.state.way?.path == paths[0])
    someone.does(.open(.recap), .change("age"))
    someone.says("61")
    #expect(someone.state.page == .recap)
    #expect(someone.state.way == nil && someone.state.advice == nil)
    someone.does(.back)
    #expect(someone.state.page == .path(paths[0], lane: .distance))
    #expect(someone.state.way?.path == paths[0])
    #expect(someone.state.advice == someone.interview.advice(on: someone.state.answers))
  }

  @Test func anotherLanguageLosesNothing() throws {
    var someone = try Someone()
    someone.does(.confirm, .type("3"))
    var expected = someone.state
    expected.language = "en"
    someone.does(.speak("en"))
    #expect(someone.state == expected)
    someone.does(.speak("tlh"))
    #expect(someone.state == expected)
    expected.isPlain = true
    someone.does(.plain(true))
    #expect(someone.state == expected)
  }

  @Test func restartErasesEverything() throws {
    var someone = try atTheRecap()
    someone.does(.speak("en"), .plain(true), .confirm, .look(.distance), .restart)
    #expect(someone.state == InterviewState(language: "en", setting: .publicLibrary, isPlain: true))
  }
}
