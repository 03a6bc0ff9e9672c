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
    #expect(someone.state.navigation.page == .recap)
    return someone
  }

  @Test func backIsExactFromTheRecapToTheWelcome() throws {
    var someone = try Someone()
    let answers = ["age": ["34"], "situation": ["employee", "student"], "place": ["35360"], "level": ["5"]]
    var visited: [(page: Page, draft: Draft)] = []
    someone.does(.confirm)
    var pages: [Page] = [.welcome]
    while let fact = someone.asked {
      pages.append(someone.state.navigation.page)
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
      visited.append((someone.state.navigation.page, someone.state.navigation.draft))
    }
    let all = someone.state.visit.answers
    for page in pages.reversed() {
      someone.does(.back)
      #expect(someone.state.navigation.page == page)
      #expect(someone.state.visit.answers == all)
      switch page {
      case .question("age"): #expect(someone.state.navigation.draft.text == "34")
      case .question("situation"): #expect(someone.state.navigation.draft.chosen == ["employee", "student"])
      case .question("place"): #expect(someone.state.navigation.draft.text == "Vitré (35)")
      default: #expect(someone.state.navigation.draft == Draft())
      }
    }
    someone.does(.back)
    #expect(someone.state.navigation.page == .welcome)
    #expect(someone.state.navigation.trail.isEmpty)
  }

  /// To ask to leave, and then stay, once lost what was being typed.
  @Test func stayingAfterAllLosesNothing() throws {
    var someone = try Someone()
    someone.does(.confirm, .type("3"), .leave)
    #expect(someone.state.navigation.page == .leaving)
    let trail = someone.state.navigation.trail
    someone.does(.leave)
    #expect(someone.state.navigation.trail == trail)
    someone.does(.back)
    #expect(someone.asked == "age")
    #expect(someone.state.navigation.draft.text == "3")
    #expect(!someone.state.navigation.isOver)
    someone.does(.leave, .confirm)
    #expect(someone.state.navigation.isOver)
  }

  @Test func aChangeFromTheRecapReturnsThere() throws {
    var someone = try atTheRecap()
    let trail = someone.state.navigation.trail
    someone.does(.change("age"))
    #expect(someone.asked == "age")
    #expect(someone.state.navigation.draft.text == "34")
    someone.says("35")
    #expect(someone.state.navigation.page == .recap)
    #expect(!someone.state.navigation.isRevising)
    #expect(someone.state.navigation.trail == trail)
    #expect(someone.state.visit.answers["age"] == .number(35))
    someone.does(.change("age"), .back)
    #expect(someone.state.navigation.page == .recap)
    #expect(!someone.state.navigation.isRevising)
  }

  @Test func aChangeThatCallsForNewQuestionsAsksThemFirst() throws {
    var someone = try atTheRecap()
    someone.does(.change("situation"))
    someone.does(.toggle("public-agent"), .confirm)
    #expect(someone.asked == "public-status")
    someone.does(.back)
    #expect(someone.asked == "situation")
    #expect(someone.state.navigation.draft.chosen == ["employee", "public-agent"])
    someone.does(.confirm)
    someone.says("contractual")
    #expect(someone.asked == "public-category")
    someone.says("b")
    #expect(someone.asked == "public-years")
    someone.says("4")
    #expect(someone.state.navigation.page == .recap)
  }

  @Test func answersNoLongerAskedForDoNotCountAndComeBack() throws {
    var someone = try atTheRecap(["age": ["34"], "situation": ["employee"], "contract": ["permanent"]])
    #expect(someone.interview.applicable(someone.state.visit.answers)["contract"] == .choice("permanent"))
    someone.does(.change("situation"), .toggle("employee"), .toggle("retired"))
    someone.does(.toggle("retired"), .toggle("student"), .confirm)
    #expect(someone.state.navigation.page == .recap)
    #expect(someone.state.visit.answers["contract"] == .choice("permanent"))
    #expect(someone.interview.applicable(someone.state.visit.answers)["contract"] == nil)
    someone.does(.confirm)
    let silent = someone.interview.knowledge.advise(
      someone.state.visit.answers.without("contract").without("executive"), on: someone.interview.date)
    #expect(someone.state.derived.advice?.rights == silent.rights)
    someone.does(.back, .change("situation"), .toggle("student"), .toggle("employee"), .confirm)
    #expect(someone.state.navigation.page == .recap)
    #expect(someone.interview.applicable(someone.state.visit.answers)["contract"] == .choice("permanent"))
  }

  @Test func whatOneSaysOfOnesOwnAccordCounts() throws {
    var someone = try atTheRecap()
    #expect(someone.interview.onRequest.contains("athlete"))
    someone.does(.change("athlete"))
    someone.says("yes")
    #expect(someone.state.navigation.page == .recap)
    #expect(someone.interview.applicable(someone.state.visit.answers)["athlete"] == .flag(true))
  }

  /// Facts that follow from others could once be “changed” like answers.
  @Test(arguments: ["region", "path-level", "contract-open", "wage"])
  func whatIsNotAskedCannotBeChanged(fact: String) throws {
    var someone = try atTheRecap()
    let before = someone.state
    someone.does(.change(fact), .open(.question(fact)))
    #expect(someone.state == before)
  }

  @Test(arguments: [Page.centre("nowhere"), .scheme("gift"), .path("nothing", mode: .hybrid)])
  func aPageOfWhatTheContentLacksIsNotOpened(page: Page) throws {
    var someone = try atTheRecap()
    someone.does(.open(page))
    #expect(someone.state.navigation.page == .recap)
  }

  @Test func aChangedAnswerChangesTheAdvice() throws {
    var someone = try atTheRecap()
    someone.does(.confirm)
    let before = try #require(someone.state.derived.advice)
    someone.does(.back, .change("age"))
    #expect(someone.state.derived.advice == before)
    someone.says("34")
    #expect(someone.state.derived.advice == before)
    someone.does(.change("age"))
    someone.says("67")
    #expect(someone.state.derived.advice == nil)
    someone.does(.confirm)
    #expect(someone.state.derived.advice != before)
  }

  /// The way shown once stayed that of the path looked at last, and pages gone back to had no advice.
  @Test func whatAPageShowsIsThereHoweverItIsReached() throws {
    var someone = try atTheRecap()
    let paths = someone.interview.knowledge.guide.catalogue.paths.prefix(2).map(\.identifier)
    someone.does(.confirm, .open(.path(paths[0], mode: .distance)), .open(.path(paths[1], mode: .distance)))
    #expect(someone.state.derived.way?.path == paths[1])
    someone.does(.back)
    #expect(someone.state.derived.way?.path == paths[0])
    someone.does(.open(.recap), .change("age"))
    someone.says("61")
    #expect(someone.state.navigation.page == .recap)
    #expect(someone.state.derived.way == nil && someone.state.derived.advice == nil)
    someone.does(.back)
    #expect(someone.state.navigation.page == .path(paths[0], mode: .distance))
    #expect(someone.state.derived.way?.path == paths[0])
    #expect(someone.state.derived.advice == someone.interview.advice(on: someone.state.visit.answers))
  }

  @Test func anotherLanguageLosesNothing() throws {
    var someone = try Someone()
    someone.does(.confirm, .type("3"))
    var expected = someone.state
    expected.visit.language = "en"
    someone.does(.speak("en"))
    #expect(someone.state == expected)
    someone.does(.speak("tlh"))
    #expect(someone.state == expected)
    expected.visit.isPlain = true
    someone.does(.plain(true))
    #expect(someone.state == expected)
    expected.visit.isLarge = true
    someone.does(.large(true))
    #expect(someone.state == expected)
  }

  @Test func restartErasesEverything() throws {
    var someone = try atTheRecap()
    someone.does(.speak("en"), .plain(true), .confirm, .look(.distance), .restart)
    var expected = InterviewState(language: "en", setting: .publicLibrary, isPlain: true)
    // Faces are told that somebody else is there.
    expected.visit.number = 2
    #expect(someone.state == expected)
  }
}
