import CaseFiles
import Faults
import Guidance
import Interview
import Knowledge
import TestSupport
import Testing
import Wording

/// Everything that can be wrong with a case file, and how it is told.
struct CaseFaultTests {
  private func faults(_ bytes: [UInt8]) throws -> [String] {
    let reader = CaseReader(try ShippedLibrary.knowledge(), on: try SomeCase.day())
    guard case .failure(let faults) = reader.read(bytes) else { return [] }
    for language in ["fr", "en"] {
      let narrator = Narrator(try ShippedLibrary.knowledge(), language: language)
      let sentences = narrator.sentences(for: faults, file: "anne.yaml")
      #expect(sentences.count == faults.all.count)
      for (sentence, fault) in zip(sentences, faults.all) {
        let place = language == "fr" ? "ligne \(fault.line)\u{A0}: " : "line \(fault.line): "
        #expect(sentence.hasPrefix(fault.line > 0 ? "anne.yaml, \(place)" : "anne.yaml"), "\(sentence)")
        // What was damaged may hold a brace of its own.
        let isTyped = fault.values.values.contains { "\($0)".contains("{") }
        #expect(isTyped || !sentence.contains("{"), "\(sentence)")
        #expect(
          !sentence.contains("case-file.") && !sentence.contains("\(fault.code)"), "\(sentence)")
      }
    }
    return faults.all.map(\.description)
  }

  private func faults(_ text: String) throws -> [String] { try faults([UInt8](text.utf8)) }

  /// A whole case, some of its lines replaced.
  private func replaced(_ lines: [String: String]) throws -> [String] {
    let path = try #require(try ShippedLibrary.knowledge().guide.catalogue.paths.first?.identifier)
    let whole = [
      "ubique-case: 1", "saved: 2026-11-23", "answers:", "  age: 34", "notes:", "  - path: \(path)",
      "    unsuitable: no", "    text: \"x\"", "shortlist: [\(path)]",
    ]
    return try faults(whole.map { lines[$0] ?? $0 }.joined(separator: "\n"))
  }

  @Test func aWholeCaseHasNoFault() throws { #expect(try replaced([:]) == []) }

  @Test func everyFaultOfACaseIsToldWithItsLine() throws {
    let path = try #require(try ShippedLibrary.knowledge().guide.catalogue.paths.first?.identifier)
    let text = """
      ubique-case: one
      saved: 2026-02-30
      name: Anne
      answers:
        age: 12
        wage: 3000
        place: Saint-Denis-du-Nulle-Part
      notes:
        - path: no-such-path
          unsuitable: perhaps
          text: [x]
        - path: \(path)
          unsuitable: no
          colour: red
        - hello
        - path: \(path)
          unsuitable: yes
          text: ""
      shortlist:
        - nor-this-one
        - \(path)
        - \(path)
        - {}
      """
    #expect(
      try faults(text) == [
        ":1: caseVersion value=one",
        ":2: dayExpected value=2026-02-30",
        ":3: caseKeyUnknown key=name known=ubique-case, saved, answers, notes, shortlist",
        ":5: answerOutOfRange fact=age value=12 from=14 to=99",
        ":7: placeUnknown value=Saint-Denis-du-Nulle-Part",
        ":10: caseValue key=unsuitable expected=case-file.kind.yes-no",
        ":11: caseValue key=text expected=case-file.kind.text",
        ":12: caseKeyMissing key=text",
        ":14: caseKeyUnknown key=colour known=path, unsuitable, text",
        ":15: caseValue key=notes expected=case-file.kind.note",
        ":16: casePathTwice value=\(path)",
        ":22: casePathTwice value=\(path)",
        ":23: caseValue key=path expected=case-file.kind.text",
      ])
  }

  @Test func whatIsMissingIsTold() throws {
    #expect(
      try faults("ubique-case: 1")
        == ["saved", "answers", "notes", "shortlist"].map { ": caseKeyMissing key=\($0)" })
    #expect(try faults("age: 34").contains(": caseKeyMissing key=ubique-case"))
  }

  @Test func valuesOfAnotherKindAreTold() throws {
    #expect(
      try faults("ubique-case: [1]\nsaved: {}\nanswers: none\nnotes: ~\nshortlist: x") == [
        ":1: caseVersion value=?", ":2: dayExpected value=?",
        ":3: caseValue key=answers expected=case-file.kind.answers",
        ":4: caseValue key=notes expected=case-file.kind.notes",
        ":5: caseValue key=shortlist expected=case-file.kind.paths",
      ])
  }

  @Test(arguments: ["0", "-1", "\"\"", "1.0", "99999999999999999999"])
  func aVersionThatIsNoneIsTold(version: String) throws {
    let shown = version == "\"\"" ? "" : version
    #expect(try replaced(["ubique-case: 1": "ubique-case: \(version)"]) == [":1: caseVersion value=\(shown)"])
  }

  @Test func contradictionsAreToldAsThoseOfAnswersAre() throws {
    #expect(
      try replaced(["  age: 34": "  age: 17\n  situation: [retired]"]) == [
        ": contradiction what=contradiction.retired-young"
      ])
  }

  /// What a newer program means by the rest of its file is not this one's to judge.
  @Test(arguments: [
    "ubique-case: 2", "ubique-case: 3\nnames: [Anne]\nanswers: {age: many}", "ubique-case: 2\n[[[ : broken",
    "# remark\r\nubique-case: 2\r\n", "{\"ubique-case\": 2, \"saved\": \"never\"}",
  ])
  func aNewerCaseIsToldAlone(text: String) throws {
    let version = text.contains("3") ? 3 : 2
    #expect(try faults(text) == [": caseNewer version=\(version) known=1"])
    #expect(try faults([UInt8](text.utf8) + [UInt8](repeating: 0xFF, count: CaseFile.limit)).count == 1)
  }

  @Test func whatIsNoYamlOrNoTextIsTold() throws {
    let broken = try faults("ubique-case: 1\nanswers: [\nsaved: 2026-11-23\n")
    #expect(broken.map { $0.hasPrefix(":4: notYaml what=") } == [true], "\(broken)")
    #expect(try faults([UInt8]("ubique-case: 1\n".utf8) + [0xC3, 0x28]) == [": notText"])
    for text in ["", "# rien\n", "- ubique-case: 1", "ubique-case"] {
      #expect(try faults(text) == [": caseExpected"], "\(text)")
    }
    // One of two days was once silently dropped.
    #expect(
      try replaced(["saved: 2026-11-23": "saved: 2026-11-23\nsaved: 2026-11-24"]) == [":2: saved: keyTwice"])
  }

  @Test func aFileThatIsTooLargeIsNotRead() throws {
    let knowledge = try ShippedLibrary.knowledge()
    let text = try SomeCase.small(knowledge).text(knowledge)
    let room = CaseFile.limit - text.utf8.count
    #expect(try faults(text + String(repeating: "\n", count: room)) == [])
    #expect(try faults(text + String(repeating: "\n", count: room + 1)) == [": caseTooLong"])
  }

  /// A disk that was full, a transfer that broke off: of a part of a case nothing is taken for the whole.
  @Test func aCaseThatWasCutShortIsNoCase() throws {
    let knowledge = try ShippedLibrary.knowledge()
    let bytes = [UInt8](try SomeCase.small(knowledge).text(knowledge).utf8)
    for length in 0..<bytes.count - 1 {
      #expect(try !faults(Array(bytes[..<length])).isEmpty, "\(length) of \(bytes.count)")
    }
  }

  @Test func aDamagedCaseIsReadAsOneOrRefusedWithWords() throws {
    let knowledge = try ShippedLibrary.knowledge()
    let reader = CaseReader(knowledge, on: try SomeCase.day())
    var seed = Seed.fresh()
    let replay = seed.description
    var refused = 0
    for _ in 0..<200 {
      var bytes = [UInt8](try SomeCase.random(knowledge, &seed).text(knowledge).utf8)
      for _ in 0..<Int.random(in: 1...3, using: &seed) {
        let place = Int.random(in: bytes.indices, using: &seed)
        switch Int.random(in: 0..<3, using: &seed) {
        case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &seed)
        case 1: bytes.remove(at: place)
        default: bytes.insert(bytes[place], at: place)
        }
      }
      switch reader.read(bytes) {
      case .success(let file):
        #expect(reader.read([UInt8](file.text(knowledge).utf8)) == .success(file), "\(replay)")
      case .failure:
        refused += 1
        #expect(try !faults(bytes).isEmpty, "\(replay)")
      }
    }
    #expect(refused > 20, "\(replay)")
  }
}
