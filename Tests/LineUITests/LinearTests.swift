import Guidance
import Interview
import LineUI
import ScriptSupport
import Testing

/// What single lines do.
struct LinearTests {
  /// A session on a page.
  private func session(_ script: String) throws -> LinearSession {
    var session = try LinearSession()
    try session.play(script)
    return session
  }

  private static let several = "[Commencer]⏎ 34⏎"
  private static let place = several + "[Salariée]␣⇥⏎ [Bac + 2]⏎"
  private static let one = place + "[Je ne sais]⏎ [Obtenir une promotion]␣⇥⏎ [Informatique]␣⇥⏎"

  @Test func everyChoiceHasANumberAndEndsInAComma() throws {
    let session = try session(Self.one)
    for choice in session.face.choices(of: session.model) {
      #expect(session.model.lines.contains("\(choice.name), \(choice.label),"))
    }
  }

  @Test(arguments: ["1 3", "1,3", "1, 3", "3;1", "& \""]) func severalNumbersAreTicked(line: String) throws {
    var session = try session(Self.several)
    session.type(line)
    #expect(session.model.state.navigation.draft.chosen == ["employee", "self-employed"])
    #expect(session.model.state.navigation.page == .question("situation"))
    session.type("")
    #expect(session.model.state.visit.answers["situation"] == .choices(["employee", "self-employed"]))
  }

  @Test func aWrongNumberChangesNothing() throws {
    for line in ["0", "77", "1 77", "999999", "9999999"] {
      var session = try session(Self.several)
      let before = session.model.state
      session.type(line)
      #expect(session.model.state == before, "\(line)")
      #expect(session.model.lines.count == 1)
    }
  }

  @Test func severalNumbersAreRefusedWhereOneIsAsked() throws {
    var session = try session(Self.one)
    let before = session.model.state
    session.type("1 2")
    #expect(session.model.state == before)
    #expect(session.model.lines == ["Un seul numéro à la fois ici."])
  }

  @Test func enterTakesNothingThatWasNotStated() throws {
    var session = try session(Self.one)
    session.type("")
    #expect(session.model.state.navigation.page == .question("contract"))
    #expect(!session.model.state.visit.answers.isAnswered("contract"))
    #expect(session.model.lines.first?.hasPrefix("Attention") == true)
  }

  @Test func enterKeepsTheAnswerGivenBefore() throws {
    var session = try session(Self.one + "[CDD]⏎ ⎋")
    #expect(session.model.lines.last == "Entrée garde\u{A0}: CDD, avec une date de fin.")
    session.type("")
    #expect(session.model.state.navigation.page == .question("executive"))
    #expect(session.model.state.visit.answers["contract"] == .choice("fixed-term"))
  }

  @Test func clearForgetsWhatIsTicked() throws {
    var session = try session(Self.several)
    session.type("1 3")
    session.type("!")
    #expect(session.model.state.navigation.draft.chosen.isEmpty)
    session.type("!")
    #expect(session.model.lines == ["Il n’y a rien à effacer."])
  }

  @Test func aWordFindsAChoiceAndEnterTakesIt() throws {
    var session = try session(Self.one)
    session.type("interim")
    #expect(session.model.lines.first == "3, Intérim, par une agence,")
    session.type("")
    #expect(session.model.state.visit.answers["contract"] == .choice("temporary"))
  }

  @Test func whatWasFoundIsForgottenByTheNextLine() throws {
    var session = try session(Self.one)
    session.type("interim")
    session.type("zzz")
    session.type("")
    #expect(session.model.state.navigation.page == .question("contract"))
  }

  @Test func aWholeNameIsTakenAtOnce() throws {
    var session = try session(Self.one + "[CDI]⏎")
    session.type("non")
    #expect(session.model.state.visit.answers["executive"] == .flag(false))
  }

  @Test func aPlaceIsSearchedThenTaken() throws {
    var session = try session(Self.place)
    session.type("vitré")
    #expect(session.model.state.navigation.page == .question("place"))
    #expect(session.model.lines.first == "1, Vitré, Ille-et-Vilaine (35),")
    session.type("")
    #expect(session.model.state.visit.answers["place"] == .place("35360"))
  }

  /// Enter took the place, though the page had been said again without a word about it.
  @Test func regressionWhatEnterTakesIsStatedAgainWithThePage() throws {
    var session = try session(Self.place)
    session.type("vitré")
    session.type("=")
    #expect(session.model.lines.last == "Entrée prend\u{A0}: Vitré, Ille-et-Vilaine (35).")
    session.type("zzzz")
    #expect(session.model.lines.last?.hasPrefix("Entrée prend") == false)
  }

  @Test func aPlaceWithNamesakesNeedsANumber() throws {
    var session = try session(Self.place)
    session.type("chaumont")
    session.type("")
    #expect(session.model.state.navigation.page == .question("place"))
    #expect(!session.model.state.visit.answers.isAnswered("place"))
    session.type("2")
    #expect(session.model.state.visit.answers.isAnswered("place"))
  }

  @Test func aRegionIsFoundByItsName() throws {
    var session = try session(Self.place)
    session.type("1")
    #expect(session.model.state.navigation.draft.listsRegions)
    session.type("bretagne")
    #expect(session.model.state.visit.answers["place"] == .place("region:53"))
  }

  /// Digits were filtered out of “12.5” and taken for 125.
  @Test(arguments: ["12.5", "-34", "trente", "150", "3"]) func whatIsNoNumberIsNotTaken(line: String)
    throws
  {
    var session = try session("[Commencer]⏎")
    session.type(line)
    #expect(session.model.state.navigation.page == .question("age"))
    #expect(!session.model.state.visit.answers.isAnswered("age"))
    #expect(session.model.lines.first?.hasPrefix("Attention") == true)
    session.type("")
    #expect(!session.model.state.visit.answers.isAnswered("age"))
  }

  @Test func theDigitRowOfAFrenchKeyboardCountsUnshifted() throws {
    var session = try session("[Commencer]⏎")
    session.type("\"'")
    #expect(session.model.state.visit.answers["age"] == .number(34))
  }

  @Test func helpSaysWhyAndListsTheSigns() throws {
    var session = try session(Self.one)
    session.type("?")
    #expect(session.model.lines.contains { $0.hasPrefix("Pourquoi") })
    for sign in ["?", "<", "*", "!", "=", ">l", ">s", ">q"] {
      #expect(session.model.lines.contains { $0.hasPrefix("\(sign), ") }, "\(sign)")
    }
    #expect(session.model.state.navigation.page == .question("contract"))
  }

  @Test func theSameSignsServeInBothLanguages() throws {
    var session = try session(Self.one)
    session.type(">l")
    #expect(session.model.state.visit.language == "en")
    #expect(
      session.model.lines.contains {
        $0.hasPrefix("What kind of") || $0.hasPrefix("Which") || $0.hasPrefix("What")
      })
    session.type("> L")
    #expect(session.model.state.visit.language == "fr")
  }

  @Test func leavingIsAskedOnce() throws {
    var session = try session(Self.one)
    session.type(">q")
    #expect(session.model.state.navigation.page == .leaving)
    session.type("")
    #expect(session.model.state.navigation.page == .question("contract"), "Enter stays, as it was stated")
    session.type(">q")
    let leaving = try #require(session.face.choices(of: session.model).last { $0.event == .confirm })
    session.type(leaving.name)
    #expect(session.model.state.navigation.isOver)
  }

  @Test func theEndOfTheInputAnswersNothing() throws {
    let early = try session(Self.one)
    let ended = early.face.ending(early.model)
    #expect(ended.state == early.model.state)
    #expect(ended.lines.joined().contains("avant les propositions"))
    let late = try session(Person.employee.script + "⏎")
    #expect(late.model.state.navigation.page == .plan)
    #expect(late.model.hasSeenAdvice)
    #expect(!late.face.ending(late.model).lines.joined().contains("avant les propositions"))
  }

  @Test func comingBackToALongPageSaysWhereOneWas() throws {
    var session = try session(Person.employee.toProposals + "[Licence Mathématiques]⏎")
    session.type("<")
    #expect(session.model.lines.count < 8)
    #expect(session.model.lines.contains { $0.contains("Licence Mathématiques") })
    session.type("=")
    #expect(session.model.lines.count > 30)
  }

  /// What the map shows stands beside it in words, with the direction of each place.
  @Test func theMapIsToldInWords() throws {
    let session = try session(Person.employee.toProposals + "[Votre territoire]⏎")
    let text = session.model.lines.joined(separator: " ")
    #expect(text.contains("au nord") || text.contains("au sud") || text.contains("à l’est"))
    #expect(!text.contains("●"))
  }

  /// `>a` went back without a word on what it had undone.
  @Test func regressionUndoSaysWhatWasUndone() throws {
    var session = try session("")
    session.type(">a")
    #expect(session.model.lines == ["Rien à annuler."])
    session = try self.session(Self.several)
    session.type(">a")
    #expect(session.model.lines.first == "Annulé\u{A0}– Âge\u{A0}: 34\u{A0}ans")
    session.type(">r")
    #expect(session.model.lines.first == "Refait\u{A0}– Âge\u{A0}: 34\u{A0}ans")
    #expect(!session.model.lines.contains { $0.hasPrefix("Noté") }, "said once")
  }

  /// Enter was answered with nothing where the rest of a page had gone with the search that it belonged to.
  @Test func regressionEnterIsAnsweredWhenTheRestOfThePageIsGone() throws {
    for rows in 8...14 {
      var session = try LinearSession(columns: 40, rows: rows)
      try session.play(Self.place)
      for line in ["saint", "=", "!", "", "qqqqqq", "", "+"] {
        session.type(line)
        #expect(!session.model.lines.isEmpty, "\(line) with \(rows) rows")
      }
    }
  }
}
