import CaseFiles
import Guidance
import Interview
import Knowledge
import TestSupport
import Testing
import Wording

@testable import ubique

/// Commands that take answers take a saved case as well.
struct CaseAnswersTests {
  private let scratch: TemporaryFolder

  /// A file of answers and a case with the same answers.
  init() throws {
    let narrator = try Shipped.narrator("en")
    let day = try #require(Shipped.date)
    let answers = try AnswersReader(narrator.knowledge, on: day).read([UInt8](People.vitre.utf8)).get()
    let path = try #require(narrator.knowledge.guide.catalogue.paths.first?.identifier)
    let file = CaseFile(
      answers: answers, notes: [PathNote(path: path, text: "age: 12")], shortlist: [path], saved: day)
    scratch = try TemporaryFolder(["answers.yaml": People.vitre, "case.yaml": file.text(narrator.knowledge)])
  }

  @Test(arguments: [["advise", "{}"], ["explain", "cpf", "{}"], ["whatif", "{}", "travel=100"]])
  func aCaseIsTakenWhereAnswersAre(_ words: [String]) throws {
    let outcomes = try ["answers.yaml", "case.yaml"].map { name in
      try InProcess.run(words.map { $0 == "{}" ? scratch.path(name) : $0 } + ["--on", "2026-11-23"])
    }
    #expect(outcomes[0].status == .done)
    #expect(!outcomes[0].output.isEmpty)
    #expect(outcomes[0].output == outcomes[1].output)
  }

  @Test func aCaseAtFaultIsRefusedWithEveryFault() throws {
    try scratch.write(
      "ubique-case: 1\nsaved: 2026-11-23\nanswers:\n  age: 5\nnotes: []\nshortlist: [{}]\n",
      to: "case.yaml")
    let outcome = try InProcess.run(["advise", scratch.path("case.yaml")], "fr")
    let file = scratch.path("case.yaml")
    #expect(outcome.status == .usage)
    #expect(outcome.output.isEmpty)
    #expect(
      outcome.remarks.map { $0.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ") } == [
        "\(file), ligne 4 : age : 5 est hors limites, il faut un nombre de 14 à 99.",
        "\(file), ligne 6 : path : il faut du texte.",
      ])
  }

  /// A case that outlived a renewal of the content says what has gone, and serves all the same.
  @Test func whatHasLeftTheContentIsSaid() throws {
    let text = try scratch.text("case.yaml")
    try scratch.write(
      text.replacing("answers:\n", with: "answers:\n  old-question: [a, b]\n").replacing(
        "shortlist: [", with: "shortlist: [old-path, "), to: "old.yaml")
    let run = try Program.run(
      ["advise", scratch.path("old.yaml"), "--on", "2026-11-23", "--assets", ShippedAssets.folder])
    #expect(run.status == 0)
    #expect(run.errors.contains("old-question") && run.errors.contains("old-path"), "\(run.errors)")
    let whole = try Program.run(
      ["advise", scratch.path("case.yaml"), "--on", "2026-11-23", "--assets", ShippedAssets.folder])
    #expect(run.output == whole.output && whole.errors.isEmpty)
  }

  @Test func aNewerCaseIsRefusedAndLeftAsItIs() throws {
    let text = "ubique-case: 9\nanswers: {mood: fine}\n"
    try scratch.write(text, to: "case.yaml")
    let outcome = try InProcess.run(["advise", scratch.path("case.yaml")])
    #expect(outcome.status == .usage)
    #expect(outcome.remarks.count == 1)
    #expect(
      outcome.remarks.first?.contains("comes from a newer Ubique (format 9; this one reads format 1)") == true
    )
    #expect(try scratch.text("case.yaml") == text)
  }
}
