import CaseFiles
import Guidance
import Interview
import Knowledge
import TestSupport
import Testing

/// What a case is written as, and that it is read again as it was.
struct CaseFileTests {
  @Test func aCaseIsWrittenForPeopleToRead() throws {
    let knowledge = try ShippedLibrary.knowledge()
    let paths = knowledge.guide.catalogue.paths.prefix(3).map(\.identifier)
    let lines = try SomeCase.small(knowledge).text(knowledge).split(separator: "\n").map(String.init)
    #expect(lines[0].hasPrefix("# Un dossier enregistré par Ubique"))
    #expect(lines[0].contains("Aucun nom"))
    #expect(lines[1].hasPrefix("# A case saved by Ubique"))
    #expect(lines[1].contains("No name"))
    #expect(lines[2].hasPrefix("# Code : 1000-"))
    #expect(
      Array(lines.dropFirst(3)) == [
        "ubique-case: 1", "saved: 2026-11-23", "answers:", "  age: 34", "  situation: [employee, student]",
        "  level: 5", "  place: \"35360\"", "  contract: permanent", "  connection: unknown", "  car: no",
        "notes:",
        "  - path: \(paths[1])", "    unsuitable: no",
        #"    text: "À rappeler : « oui » ?\n- \"lundi\" # 12 h""#,
        "  - path: \(paths[0])", "    unsuitable: yes", #"    text: """#,
        "shortlist: [\(paths[2]), \(paths[1])]",
      ])
  }

  @Test func anEmptyCaseIsReadAgain() throws {
    let knowledge = try ShippedLibrary.knowledge()
    let empty = CaseFile(answers: Answers(), saved: try SomeCase.day())
    #expect(empty.text(knowledge).hasSuffix("answers: {}\nnotes: []\nshortlist: []\n"))
    #expect(
      CaseReader(knowledge, on: try SomeCase.day()).read([UInt8](empty.text(knowledge).utf8))
        == .success(empty))
  }

  @Test func everyCaseIsReadAgainAsItWas() throws {
    let knowledge = try ShippedLibrary.knowledge()
    let reader = CaseReader(knowledge, on: try SomeCase.day())
    var seed = Seed.fresh()
    let replay = seed.description
    for _ in 0..<300 {
      let file = try SomeCase.random(knowledge, &seed)
      let text = file.text(knowledge)
      let read = try reader.read([UInt8](text.utf8)).get()
      #expect(read == file, "\(replay)")
      // Swift takes é and e with an accent for the same: here not one byte may change.
      for (before, after) in zip(file.notes, read.notes) {
        #expect(Array(before.text.utf8) == Array(after.text.utf8), "\(replay)")
      }
      #expect(read.text(knowledge) == text, "\(replay)")
    }
  }

  /// Kept beside the property, where a rare character would seldom be drawn.
  @Test func everyCharacterThatYamlMindsIsKept() throws {
    let knowledge = try ShippedLibrary.knowledge()
    let path = try #require(knowledge.guide.catalogue.paths.first?.identifier)
    let scalars =
      (0...0x2FF).map { $0 } + (0x2020...0x2030) + (0xFEF0...0xFFFF) + [0x1F600, 0x1FFFE, 0x10FFFF]
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars.compactMap { Unicode.Scalar(UInt32($0)) })
    let file = CaseFile(
      answers: Answers(), notes: [PathNote(path: path, text: text)], saved: try SomeCase.day())
    let read = try CaseReader(knowledge, on: try SomeCase.day()).read([UInt8](file.text(knowledge).utf8))
      .get()
    #expect(Array(read.notes.first?.text.unicodeScalars ?? "".unicodeScalars) == Array(text.unicodeScalars))
  }

  /// A case that outlived a renewal of the content was once refused whole.
  @Test func whatHasLeftTheContentIsKept() throws {
    let knowledge = try ShippedLibrary.knowledge()
    let reader = CaseReader(knowledge, on: try SomeCase.day())
    var file = try SomeCase.small(knowledge)
    file.gone = GoneParts(
      answers: ["old-one": ["34"], "old-list": ["a", "b: c"], "old-empty": [], "a key: odd": ["~"]],
      notes: [PathNote(path: "left-path", text: "à garder", isUnsuitable: true)],
      shortlist: ["left-path", "left-too"])
    let text = file.text(knowledge)
    #expect(text.contains("  old-list: [a, \"b: c\"]\n") && text.contains("left-too]"))
    let read = try reader.read([UInt8](text.utf8)).get()
    #expect(read == file)
    #expect(read.text(knowledge) == text)
  }

  /// A choice, a place or an occupation that had left the content once made the whole case unreadable.
  @Test func aChoiceThatHasLeftTheContentIsKept() throws {
    let knowledge = try ShippedLibrary.knowledge()
    let reader = CaseReader(knowledge, on: try SomeCase.day())
    let written = """
      ubique-case: 1
      saved: 2026-11-23
      answers:
        situation: [employee, lamplighter]
        contract: for-life
        level: 17
        place: "99999"
        job: N9999
      notes: []
      shortlist: []

      """
    var read = try reader.read([UInt8](written.utf8)).get()
    #expect(read.answers == Answers(["situation": .choices(["employee"])]))
    let gone = [
      "situation": ["lamplighter"], "contract": ["for-life"], "level": ["17"], "place": ["99999"],
      "job": ["N9999"],
    ]
    #expect(read.gone.answers == gone)
    #expect(try reader.read([UInt8](read.text(knowledge).utf8)).get() == read)
    // What is answered anew takes the place of what has gone, but a list keeps it.
    read.answers["contract"] = .choice("permanent")
    read.answers["situation"] = .choices(["student"])
    let text = read.text(knowledge)
    #expect(text.contains("  situation: [lamplighter, student]\n") && !text.contains("for-life"), "\(text)")
    #expect(text.contains("  contract: permanent\n"))
    #expect(throws: Never.self) { try reader.read([UInt8](text.utf8)).get() }
  }

  @Test func theBeginningOfAFileSaysWhetherItIsACase() throws {
    let knowledge = try ShippedLibrary.knowledge()
    let header = CaseHeader(Array(try SomeCase.small(knowledge).text(knowledge).utf8))
    #expect(header?.version == 1)
    #expect(header?.saved == (try SomeCase.day()))
    #expect(header?.isNewer == false)
    #expect(CaseHeader("ubique-case: \"2\" # tomorrow\r\n".utf8)?.isNewer == true)
    #expect(CaseHeader("ubique-case: one".utf8)?.version == nil)
    #expect(CaseHeader("age: 34\n# ubique-case: 1\n".utf8) == nil)
    let far = String(repeating: "#\n", count: CaseHeader.length) + "ubique-case: 1"
    #expect(CaseHeader(far.utf8) == nil)
  }
}
