import Guidance
import Interview
import Knowledge
import TestSupport
import Testing

/// A counsellor's desk: answers in any order, notes, and cases kept in files that the counsellor chooses.
struct DeskTests {
  private let path = "lg-informatique"

  /// A desk at which somebody of 34 was noted.
  private func desk() throws -> Someone {
    var someone = try Someone(setting: .desk)
    someone.does(.change("age"))
    someone.says("34")
    return someone
  }

  /// What the conversation asks the program to save.
  private func saving(_ someone: Someone) throws -> (file: CaseFile, name: String, over: OverwritePolicy) {
    guard case .save(let file, let name, let over)? = someone.state.effect else {
      throw Missing(what: "nothing to save: \(String(describing: someone.state.effect))")
    }
    return (file, name, over)
  }

  private struct Missing: Error { let what: String }

  @Test func theWholeSituationComesFirstAndAnswersAreGivenInAnyOrder() throws {
    var someone = try Someone(setting: .desk)
    #expect(someone.state.navigation.page == .recap)
    for (fact, answer) in [("place", "35360"), ("level", "5"), ("age", "34")] {
      someone.does(.change(fact))
      #expect(someone.asked == fact)
      someone.says(answer)
      #expect(someone.state.navigation.page == .recap, "\(fact) leads back to the situation")
      #expect(
        someone.state.derived.advice == someone.interview.advice(on: someone.state.visit.answers), "\(fact)")
    }
    #expect(someone.state.visit.answers.values.count == 3 && someone.state.navigation.trail.isEmpty)
  }

  @Test func aNoteIsKeptTakenBackAndDropped() throws {
    var someone = try desk()
    someone.does(.open(.proposals), .open(.path(path, mode: .hybrid)), .open(.note(path)))
    someone.does(.type("trop loin\nle soir"), .toggle(Interview.unsuitable), .confirm)
    #expect(someone.state.navigation.page == .path(path, mode: .hybrid))
    #expect(someone.state.derived.way?.path == path, "what lies over a path leaves the path as it is")
    let note = PathNote(path: path, text: "trop loin le soir", isUnsuitable: true)
    #expect(someone.state.visit.notes == [note])
    someone.does(.undo)
    #expect(someone.state.visit.notes.isEmpty)
    someone.does(.redo)
    #expect(someone.state.visit.notes == [note])
    someone.does(.open(.note(path)))
    #expect(
      someone.state.navigation.draft.text == note.text
        && someone.state.navigation.draft.chosen == [Interview.unsuitable])
    someone.does(.decline)
    #expect(someone.state.visit.notes.isEmpty)
    someone.does(.open(.note(path)), .type("   "), .confirm)
    #expect(someone.state.visit.notes.isEmpty, "a note that says nothing is none")
  }

  /// A case that speaks of what the content no longer has was once refused whole.
  @Test func whatHasLeftTheContentStaysInTheCase() throws {
    var someone = try desk()
    let gone = GoneParts(
      answers: ["old": ["34"]], notes: [PathNote(path: "left", text: "x")], shortlist: ["left"])
    let file = CaseFile(answers: Answers(["age": .number(34)]), gone: gone, saved: someone.interview.date)
    someone.does(.opened(file, path: "/a.yaml"))
    #expect(someone.state.visit.gone == gone && !someone.interview.isUnsaved(someone.state))
    someone.does(.change("age"))
    someone.says("41")
    someone.does(.open(.saveCase), .confirm)
    let saving = try saving(someone)
    #expect(saving.file.gone == gone && saving.file.answers["age"] == .number(41))
    someone.does(.saved(saving.file, path: "/a.yaml"), .open(.unsaved(.newCase)))
    #expect(someone.state.visit.gone.isEmpty, "another person’s case has nothing of it")
  }

  @Test func aCaseIsSetBesideAnother() throws {
    var someone = try desk()
    let before = someone.state.visit
    someone.does(.open(.caseDifference))
    #expect(someone.state.navigation.page == .recap, "there is nothing beside it yet")
    someone.does(.open(.compareCase))
    #expect(someone.state.effect == .list && someone.state.navigation.page == .compareCase)
    someone.does(.confirm)
    #expect(
      someone.state.effect == nil && someone.state.navigation.draft.problems.map(\.key) == ["case.no-name"])
    someone.does(.type("b"), .confirm)
    #expect(someone.state.effect == .compare("b"))
    let other = CaseFile(
      answers: Answers(["age": .number(22), "disability": .flag(true)]), saved: someone.interview.date)
    someone.does(.compared(other, path: "/b.yaml"))
    let comparison = try #require(someone.state.derived.comparison)
    #expect(someone.state.navigation.page == .caseDifference && !comparison.isBefore)
    #expect(comparison.before == Answers(["age": .number(22)]), "sensitive answers are not compared")
    #expect(comparison.after == Answers(["age": .number(34)]))
    #expect(
      comparison.difference
        == AdviceDifference(
          from: someone.interview.advice(on: comparison.before),
          to: someone.interview.advice(on: comparison.after)))
    someone.does(.back)
    #expect(someone.state.navigation.page == .compareCase && someone.state.derived.comparison == nil)
    someone.does(.refused(.file(Problem(key: "case-file.disk.missing", values: ["file": "/c"]))), .back)
    #expect(someone.state.visit == before, "nothing of the open case has changed")
  }

  @Test func aCaseIsSetBesideItselfAsItWas() throws {
    var someone = try desk()
    someone.does(.open(.saveCase), .type("a"), .confirm)
    someone.does(.saved(try saving(someone).file, path: "/a.yaml"))
    someone.does(.change("age"))
    someone.says("41")
    someone.does(.open(.compareCase), .choose(Interview.asKept))
    let comparison = try #require(someone.state.derived.comparison)
    #expect(comparison.isBefore && someone.state.effect == nil)
    #expect(comparison.before["age"] == .number(34) && comparison.after["age"] == .number(41))
  }

  @Test func sensitiveAnswersAreNeverWritten() throws {
    var someone = try desk()
    let sensitive = someone.interview.knowledge.guide.sheet.asked.filter(\.isSensitive).map(\.identifier)
    #expect(sensitive.contains("disability"))
    someone.does(.change("disability"))
    someone.says("yes")
    #expect(someone.state.visit.answers["disability"] == .flag(true))
    someone.does(.open(.saveCase), .type("a"), .confirm)
    let saving = try saving(someone)
    #expect(saving.file.answers["age"] == .number(34))
    for fact in sensitive { #expect(saving.file.answers[fact] == nil, "\(fact)") }
    // What is not written is not said to be missing from the file either.
    someone.does(.saved(saving.file, path: "/a.yaml"))
    #expect(!someone.interview.isUnsaved(someone.state))
  }

  /// Answers that were only tried were saved as the person's.
  @Test func regressionAnswersBeingTriedAreNotSaved() throws {
    var someone = try desk()
    someone.does(.open(.proposals), .open(.whatIf), .whatIf("age"))
    someone.says("20")
    #expect(someone.state.navigation.page == .difference && someone.state.visit.answers["age"] == .number(20))
    someone.does(.leave)
    #expect(someone.state.navigation.page == .unsaved(.leave))
    someone.does(.open(.saveCase), .type("a"), .confirm)
    #expect(try saving(someone).file.answers["age"] == .number(34))
  }

  /// A note half written was not in the file that “save first” wrote, and then was gone.
  @Test func regressionANoteBeingWrittenIsSavedToo() throws {
    var someone = try desk()
    someone.does(.open(.proposals), .open(.path(path, mode: .hybrid)), .open(.note(path)), .type("trop loin"))
    #expect(someone.interview.wouldLose(someone.state))
    someone.does(.leave, .open(.saveCase), .type("a"), .confirm)
    #expect(try saving(someone).file.notes.map(\.text) == ["trop loin"])
  }

  /// A sensitive answer that somebody wrote into a file by hand made the case look changed at once.
  @Test func regressionASensitiveAnswerInAFileIsNoChange() throws {
    var someone = try desk()
    let answers = Answers(["age": .number(51), "disability": .flag(true)])
    someone.does(.opened(CaseFile(answers: answers, saved: someone.interview.date), path: "/a.yaml"))
    #expect(someone.state.visit.answers["disability"] == .flag(true))
    #expect(!someone.interview.isUnsaved(someone.state))
  }

  @Test func aCaseIsUnsavedUntilItIsSavedAndAgainWhenItChanges() throws {
    var someone = try Someone(setting: .desk)
    #expect(!someone.interview.isUnsaved(someone.state))
    someone.does(.change("age"))
    someone.says("34")
    #expect(someone.interview.isUnsaved(someone.state))
    someone.does(.open(.saveCase), .confirm)
    #expect(
      someone.state.effect == nil && someone.state.navigation.draft.problems.map(\.key) == ["case.no-name"])
    someone.does(.type("dossier"), .confirm)
    let saving = try saving(someone)
    #expect(saving.name == "dossier" && saving.over == .nothing)
    someone.does(.saved(saving.file, path: "/tmp/dossier.yaml"))
    #expect(someone.state.navigation.page == .recap && someone.state.effect == nil)
    #expect(!someone.interview.isUnsaved(someone.state))
    someone.does(.open(.proposals), .keep(path))
    #expect(someone.interview.isUnsaved(someone.state))
    // Its own file is replaced without a question.
    someone.does(.open(.saveCase), .confirm)
    #expect(try self.saving(someone).over == .same(saving.file))
    // To take a step back takes nothing out of the file.
    someone.does(.saved(try self.saving(someone).file, path: "/tmp/dossier.yaml"), .undo)
    #expect(
      someone.interview.isUnsaved(someone.state) && someone.state.desk.kept?.path == "/tmp/dossier.yaml")
  }

  @Test func anotherCaseInTheFileIsReplacedOnlyWhenThatIsSaid() throws {
    var someone = try desk()
    someone.does(.open(.saveCase), .replace)
    #expect(someone.state.effect == nil, "there is nothing to replace yet")
    someone.does(.type("a"), .confirm, .refused(.occupied(path: "/a.yaml", saved: nil)))
    #expect(someone.state.navigation.page == .saveCase && someone.state.navigation.draft.text == "a")
    #expect(someone.state.effect == nil)
    someone.does(.replace)
    let saving = try saving(someone)
    #expect(saving.name == "/a.yaml" && saving.over == .anyCase)
    someone.does(.type("b"))
    #expect(
      someone.state.navigation.draft.refusal == nil && someone.state.effect == nil,
      "another name, another file")
  }

  @Test func aRefusedFileLeavesTheCaseAsItWas() throws {
    var someone = try desk()
    let before = someone.state
    someone.does(.open(.openCase))
    #expect(someone.state.effect == .list)
    someone.does(.listed(CaseFolderListing(folder: "/", names: ["b.yaml"])), .choose("b.yaml"))
    #expect(someone.state.navigation.page == .unsaved(.open("b.yaml")), "the case at hand is not saved")
    someone.does(.confirm)
    #expect(someone.state.effect == .open("b.yaml") && someone.state.navigation.page == .openCase)
    someone.does(.refused(.file(Problem(key: "case.no-name"))))
    #expect(someone.state.visit.answers == before.visit.answers && someone.state.navigation.page == .openCase)
    #expect(someone.state.navigation.draft.refusal == .file(Problem(key: "case.no-name")))
    someone.does(.back)
    #expect(someone.state.navigation.page == .recap)
  }

  @Test func whoSavesInOrderToGoOnGoesOn() throws {
    var someone = try desk()
    someone.does(.open(.unsaved(.newCase)), .open(.saveCase), .type("a"), .confirm)
    someone.does(.saved(try saving(someone).file, path: "/a.yaml"))
    #expect(someone.state.navigation.page == .recap && someone.state.visit.answers == Answers())
    #expect(someone.state.desk.kept == nil && someone.state.navigation.trail.isEmpty)
  }

  /// What one person said must not come back for the next one.
  @Test func theNextPersonCannotTakeBackStepsOfTheLast() throws {
    var someone = try desk()
    let note = PathNote(path: path, text: "x", isUnsuitable: false)
    let file = CaseFile(
      answers: Answers(["age": .number(51)]), notes: [note], shortlist: [path], saved: someone.interview.date)
    someone.does(.opened(file, path: "/a.yaml"))
    #expect(someone.state.visit.answers == file.answers && someone.state.visit.notes == [note])
    #expect(someone.state.visit.shortlist == [path] && !someone.interview.isUnsaved(someone.state))
    someone.does(.undo)
    #expect(someone.state.visit.answers["age"] == .number(51))
    someone.does(.open(.unsaved(.newCase)))
    #expect(someone.state.visit.answers == Answers() && someone.state.visit.notes.isEmpty)
    someone.does(.undo, .redo)
    #expect(someone.state.visit.answers == Answers())
    someone.does(.change("age"))
    someone.says("20")
    someone.does(.open(.unsaved(.newCase)))
    #expect(someone.state.navigation.page == .unsaved(.newCase))
    someone.does(.confirm, .undo)
    #expect(someone.state.visit.answers == Answers())
  }

  @Test func leavingNamesACaseThatIsNotSaved() throws {
    var someone = try desk()
    someone.does(.leave)
    #expect(someone.state.navigation.page == .unsaved(.leave) && !someone.state.navigation.isOver)
    someone.does(.back, .leave, .confirm)
    #expect(someone.state.navigation.isOver)
    var nobody = try Someone(setting: .desk)
    nobody.does(.leave)
    #expect(nobody.state.navigation.page == .leaving)
  }

  @Test(arguments: [Setting.kiosk, .publicLibrary, .home]) func onlyADeskKeepsAnything(setting: Setting)
    throws
  {
    var someone = try Someone(setting: setting)
    someone.does(.confirm, .open(.saveCase), .open(.openCase), .open(.note(path)), .open(.unsaved(.newCase)))
    #expect(someone.asked == "age" && someone.state.effect == nil)
  }

  @Test func theCatalogueAndThePlacesAreOpenToAll() throws {
    var someone = try Someone(setting: .desk)
    someone.does(.open(.catalogue), .type("comptab"), .open(.path(path, mode: .hybrid)))
    #expect(someone.state.derived.way?.path == path, "a path can be read before any answer")
    someone.does(.back)
    #expect(someone.state.navigation.page == .catalogue && someone.state.navigation.draft.text == "comptab")
    someone.does(.back, .open(.centres), .type("vitre"), .erase)
    #expect(someone.state.navigation.draft.text == "vitr")
  }
}
