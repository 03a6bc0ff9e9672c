import Guidance
import Interview
import Knowledge
import Testing

/// What is typed or ticked and not taken is never lost.
struct DraftTests {
  private func draft(_ someone: Someone) -> Draft { someone.state.navigation.draft }

  @Test func backKeepsWhatWasTyped() throws {
    var someone = try Someone()
    someone.does(.confirm, .type("3"), .back)
    #expect(someone.state.navigation.page == .welcome)
    someone.does(.confirm)
    #expect(draft(someone).text == "3")
    #expect(!draft(someone).isFresh)
    someone.does(.type("4"), .confirm)
    #expect(someone.state.visit.answers["age"] == .number(34))
    someone.does(.back)
    #expect(draft(someone).text == "34" && draft(someone).isFresh)
  }

  @Test func backKeepsTicks() throws {
    var someone = try Someone()
    someone.does(.confirm)
    someone.says("34")
    someone.does(.toggle("employee"), .back, .confirm)
    #expect(someone.asked == "situation")
    #expect(draft(someone).chosen == ["employee"])
  }

  /// Redo opens the page again that was left with something on it, when no step is to be made again.
  @Test func redoBringsADraftBack() throws {
    var someone = try Someone()
    someone.does(.confirm, .type("3"), .back)
    #expect(someone.interview.hasDraftToResume(someone.state))
    someone.does(.redo)
    #expect(someone.asked == "age")
    #expect(draft(someone).text == "3")
    #expect(!someone.interview.hasDraftToResume(someone.state))
    let state = someone.state
    someone.does(.redo)
    #expect(someone.state == state)
  }

  @Test func aPlaceAndANoteAreKept() throws {
    var someone = try Someone(setting: .desk)
    let path = try #require(someone.interview.knowledge.guide.catalogue.paths.first?.identifier)
    someone.does(.open(.recap), .change("place"), .type("vit"), .edit(.left), .back, .change("place"))
    #expect(draft(someone).text == "vit" && draft(someone).behindCursor == 1)
    someone.does(.back, .open(.note(path)), .type("trop loin"), .back)
    #expect(someone.state.visit.notes.isEmpty)
    someone.does(.redo)
    #expect(someone.state.navigation.page == .note(path))
    #expect(draft(someone).text == "trop loin")
    someone.does(.type(" "), .confirm, .open(.note(path)))
    #expect(someone.state.visit.notes.map(\.text) == ["trop loin"])
    #expect(draft(someone).text == "trop loin")
    someone.does(.back, .redo)
    #expect(someone.asked == "place", "what waits last, now that the note is taken")
  }

  /// What is redone comes back as it was changed: on the way from the recap, back to the recap.
  @Test func aDraftOfAChangeIsAChange() throws {
    var someone = try Someone(setting: .desk)
    someone.does(.change("age"), .type("4"), .back, .redo, .type("1"), .confirm)
    #expect(someone.state.navigation.page == .recap)
    #expect(someone.state.visit.answers["age"] == .number(41))
  }

  /// A tick that was taken back stays so.
  @Test func undoneTicksDoNotComeBackAsDrafts() throws {
    var someone = try Someone()
    someone.does(.confirm)
    someone.says("34")
    someone.does(.toggle("employee"), .undo, .undo)
    #expect(someone.asked == "age")
    someone.does(.confirm)
    #expect(someone.asked == "situation")
    #expect(draft(someone).chosen.isEmpty)
  }

  @Test func undoKeepsWhatIsTyped() throws {
    var someone = try Someone()
    someone.does(.confirm)
    someone.answers(until: "place")
    someone.does(.type("vit"), .undo)
    #expect(someone.asked != "place")
    someone.does(.redo)
    #expect(someone.asked == "place")
    someone.does(.back, .redo)
    #expect(draft(someone).text == "vit")
  }

  @Test func anotherVisitFindsNothing() throws {
    var someone = try Someone()
    someone.does(.confirm, .type("3"), .back, .restart)
    #expect(!someone.interview.hasDraftToResume(someone.state))
    someone.does(.confirm)
    #expect(draft(someone).text.isEmpty)
  }

  // MARK: Saving

  @Test func savingAsksForANameOnce() throws {
    var someone = try Someone(setting: .desk)
    someone.does(.change("age"), .type("34"), .confirm, .save)
    #expect(someone.state.navigation.page == .saveCase)
    someone.does(.type("anne"), .save)
    guard case .save(let file, to: "anne", over: .nothing)? = someone.state.effect else {
      Issue.record("\(String(describing: someone.state.effect))")
      return
    }
    someone.does(.saved(file, path: "anne.yaml"), .change("age"), .type("35"), .confirm, .save)
    guard case .save(let next, to: "anne.yaml", over: .same(file))? = someone.state.effect else {
      Issue.record("\(String(describing: someone.state.effect))")
      return
    }
    #expect(someone.state.navigation.page == .recap)
    #expect(next.answers["age"] == .number(35))
    someone.does(.refused(.occupied(path: "anne.yaml", saved: nil)))
    #expect(someone.state.navigation.page == .saveCase)
    // To move in the name once took away the way to replace the case.
    someone.does(.edit(.start), .edit(.right))
    #expect(draft(someone).refusal != nil)
    someone.does(.type("x"))
    #expect(draft(someone).refusal == nil)
  }

  @Test func nothingIsSavedElsewhere() throws {
    var someone = try Someone(setting: .home)
    someone.does(.confirm)
    let state = someone.state
    someone.does(.save)
    #expect(someone.state == state)
  }
}
