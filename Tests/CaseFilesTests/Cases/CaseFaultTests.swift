import CaseFiles
import Guidance
import Interview
import Knowledge
import TestSupport
import Testing
import Wording

/// Everything that can be wrong with a case file, and how it is told.
struct CaseFaultTests {
  private func faults(_ bytes: [UInt8]) throws -> [CaseFault] {
    let reader = CaseReader(try ShippedLibrary.knowledge(), on: try SomeCase.day())
    guard case .failure(let faults) = reader.read(bytes) else { return [] }
    for language in ["fr", "en"] {
      let narrator = Narrator(try ShippedLibrary.knowledge(), language: language)
      let sentences = narrator.sentences(for: faults, file: "anne.yaml")
      #expect(sentences.count == faults.all.count)
      for (sentence, fault) in zip(sentences, faults.all) {
        let place = language == "fr" ? "ligne \(fault.line)\u{A0}: " : "line \(fault.line): "
        #expect(sentence.hasPrefix(fault.line > 0 ? "anne.yaml, \(place)" : "anne.yaml"), "\(sentence)")
        #expect(!sentence.contains("[case-file.") && !sentence.contains("[error."), "\(sentence)")
      }
    }
    return faults.all
  }

  private func faults(_ text: String) throws -> [CaseFault] { try faults([UInt8](text.utf8)) }

  /// A whole case, some of its lines replaced.
  private func replaced(_ lines: [String: String]) throws -> [CaseFault] {
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
        .badVersion("one", line: 1),
        .badDate("2026-02-30", line: 2),
        .unknownKey(
          "name", known: ["ubique-case", "saved", "answers", "notes", "shortlist"], line: 3),
        .answers(.answer(.outOfRange(fact: "age", value: 12, range: 14...99), line: 5)),
        .answers(.answer(.unknownFact("wage"), line: 6)),
        .answers(.answer(.unknownPlace("Saint-Denis-du-Nulle-Part"), line: 7)),
        .unknownPath("no-such-path", line: 9),
        .wrongKind(key: "unsuitable", expected: .yesNo, line: 10),
        .wrongKind(key: "text", expected: .text, line: 11),
        .missing(key: "text", line: 12),
        .unknownKey("colour", known: ["path", "unsuitable", "text"], line: 14),
        .wrongKind(key: "notes", expected: .note, line: 15),
        .pathTwice(path, line: 16),
        .unknownPath("nor-this-one", line: 20),
        .pathTwice(path, line: 22),
        .wrongKind(key: "path", expected: .text, line: 23),
      ])
  }

  @Test func whatIsMissingIsTold() throws {
    #expect(
      try faults("ubique-case: 1")
        == ["saved", "answers", "notes", "shortlist"].map { .missing(key: $0, line: 0) })
    #expect(
      try faults("age: 34").contains(.missing(key: "ubique-case", line: 0)))
  }

  @Test func valuesOfAnotherKindAreTold() throws {
    #expect(
      try faults("ubique-case: [1]\nsaved: {}\nanswers: none\nnotes: ~\nshortlist: x") == [
        .badVersion("?", line: 1), .badDate("?", line: 2),
        .wrongKind(key: "answers", expected: .answers, line: 3),
        .wrongKind(key: "notes", expected: .notes, line: 4),
        .wrongKind(key: "shortlist", expected: .paths, line: 5),
      ])
  }

  @Test(arguments: ["0", "-1", "\"\"", "1.0", "99999999999999999999"])
  func aVersionThatIsNoneIsTold(version: String) throws {
    let shown = version == "\"\"" ? "" : version
    #expect(try replaced(["ubique-case: 1": "ubique-case: \(version)"]) == [.badVersion(shown, line: 1)])
  }

  @Test func contradictionsAreToldAsThoseOfAnswersAre() throws {
    #expect(
      try replaced(["  age: 34": "  age: 17\n  situation: [retired]"]) == [
        .answers(.answer(.contradiction("contradiction.retired-young"), line: 0))
      ])
  }

  /// What a newer program means by the rest of its file is not this one's to judge.
  @Test(arguments: [
    "ubique-case: 2", "ubique-case: 3\nnames: [Anne]\nanswers: {age: many}", "ubique-case: 2\n[[[ : broken",
    "# remark\r\nubique-case: 2\r\n", "{\"ubique-case\": 2, \"saved\": \"never\"}",
  ])
  func aNewerCaseIsToldAlone(text: String) throws {
    let version = text.contains("3") ? 3 : 2
    #expect(try faults(text) == [.newer(version: version)])
    #expect(try faults([UInt8](text.utf8) + [UInt8](repeating: 0xFF, count: CaseFile.limit)).count == 1)
  }

  @Test func whatIsNoYamlOrNoTextIsTold() throws {
    guard case .broken(let line, _)? = try faults("ubique-case: 1\nanswers: [\nsaved: 2026-11-23\n").first
    else {
      Issue.record("broken YAML was read")
      return
    }
    #expect(line == 4)
    #expect(try faults([UInt8]("ubique-case: 1\n".utf8) + [0xC3, 0x28]) == [.notText])
    for text in ["", "# rien\n", "- ubique-case: 1", "ubique-case"] {
      #expect(try faults(text) == [.notAMapping], "\(text)")
    }
    guard case .broken? = try replaced(["saved: 2026-11-23": "saved: 2026-11-23\nsaved: 2026-11-24"]).first
    else {
      Issue.record("one of two days was silently dropped")
      return
    }
  }

  @Test func aFileThatIsTooLargeIsNotRead() throws {
    let knowledge = try ShippedLibrary.knowledge()
    let text = try SomeCase.small(knowledge).text(knowledge)
    let room = CaseFile.limit - text.utf8.count
    #expect(try faults(text + String(repeating: "\n", count: room)) == [])
    #expect(try faults(text + String(repeating: "\n", count: room + 1)) == [.tooLong])
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
