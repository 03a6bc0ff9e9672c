import Documents
import Foundation
import TestSupport
import Testing

@testable import ubique

/// `ubique places -`: many queries through one process.
struct PlaceQueriesTests {
  private func run(_ input: [UInt8], _ arguments: [String] = []) throws -> Program.Run {
    try Program.run(["places", "-"] + arguments, input: input)
  }

  private func answers(to input: [UInt8], _ arguments: [String] = []) throws -> [PlaceAnswerDocument] {
    let run = try run(input, ["--format", "json"] + arguments)
    #expect(run.endedByItself)
    return try run.output.split(separator: "\n").map {
      try JSONDecoder().decode(PlaceAnswerDocument.self, from: Data($0.utf8))
    }
  }

  @Test func eachLineIsAnsweredInOrder() throws {
    let run = try run([UInt8]("vitré\r\n75001\nregion:53".utf8), ["--limit", "1"])
    #expect(run.status == 0 && run.errors == "")
    let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    #expect(
      lines.filter { !$0.hasPrefix("  ") } == ["Line 1: vitré", "", "Line 2: 75001", "", "Line 3: region:53"]
        + ["", ""])
    #expect(
      lines.filter { $0.hasPrefix("  ") }.map { $0.split(separator: " ").first.map(String.init) }
        == ["35360", "75101", "region:53"], "\(lines)")
  }

  @Test func theSameIsFoundAsByTheCommandAlone() throws {
    let queries = ["VITRE", "saint denis", "grennoble", "2a", "97133", "75141 Paris Cedex 03"]
    let answers = try answers(to: [UInt8](queries.joined(separator: "\n").utf8), ["--limit", "4"])
    #expect(answers.map(\.query) == queries && answers.map(\.line) == [1, 2, 3, 4, 5, 6])
    for (query, answer) in zip(queries, answers) {
      let alone = try InProcess.run(["places", query, "--limit", "4", "--format", "json"])
      let places = try JSONDecoder().decode([PlaceMatchDocument].self, from: Data(alone.output.utf8))
      #expect(answer.places == places && answer.remark == alone.remarks.first, "\(query)")
    }
  }

  /// What cannot be taken is answered where it stands, and the lines after it are answered too.
  @Test func badLinesKeepTheirPlace() throws {
    let long = [UInt8](repeating: UInt8(ascii: "v"), count: LineReader.longest + 1)
    let lines: [[UInt8]] = [
      [UInt8]("rennes".utf8), [], [0x76, 0xFF, 0x69], long, [UInt8](" \t".utf8), [UInt8]("?!".utf8),
      [UInt8]("xqzzkwv".utf8), [UInt8]("vitré".utf8),
    ]
    let input = Array(lines.joined(separator: [0x0A]))
    let answers = try answers(to: input)
    #expect(answers.map(\.line) == Array(1...8))
    #expect(answers.map { $0.places.first?.id }.first == "35238" && answers.last?.places.first?.id == "35360")
    #expect(answers[2].query == nil && answers[3].query == nil)
    #expect(
      answers.map(\.remark) == [
        nil, "The line is empty: a name, a postcode or a code was expected.", "the text is not UTF-8.",
        "The line has more than 4,096 bytes; it is left out.",
        "The line is empty: a name, a postcode or a code was expected.", answers[5].remark,
        "No place bears this name or number, nor anything close to it.", nil,
      ])
    #expect(answers[5].remark != nil)
    let run = try run(input)
    #expect(run.status == 1)
    #expect(run.output.contains("Line 3:\n  the text is not UTF-8.\n"), "\(run.output)")
  }

  @Test func aLineOfTheLongestLengthIsTaken() throws {
    let line = [UInt8]("vitre".utf8) + [UInt8](repeating: 0x20, count: LineReader.longest - 5)
    #expect(try answers(to: line + [0x0A]).first?.places.first?.id == "35360")
  }

  @Test func nothingAskedIsNothingAnswered() throws {
    let run = try run([])
    #expect(run.status == 0 && run.output.isEmpty && run.errors.isEmpty)
  }

  @Test func aThousandQueriesAreAnsweredByOneProcess() throws {
    let queries = (0..<1_000).map { ["vitre", "paris 12", "35000", "st malo"][$0 % 4] }
    let answers = try answers(to: [UInt8](queries.joined(separator: "\n").utf8), ["--limit", "1"])
    #expect(answers.map(\.query) == queries)
    #expect(answers.allSatisfy { $0.places.count == 1 })
  }

  @Test func whatCommandsATerminalIsNotEchoed() throws {
    let run = try run([UInt8]("vi\u{1B}[2Jtre\u{9B}".utf8))
    #expect(run.output.hasPrefix("Line 1: vi [2Jtre"), "\(run.output)")
    #expect(!run.output.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{9B}" })
  }

  @Test func aLimitThatIsNoneIsRefused() throws {
    #expect(try run([UInt8]("vitre\n".utf8), ["--limit", "0"]).status == 2)
  }

  /// A look-up of places once read every scheme, and waited for it.
  @Test func placesAreFoundWithoutReadingSchemes() throws {
    let overlay = try TemporaryFolder(["guidance/schemes/broken.yaml": "id: [\n"])
    let places = try Program.run(["places", "vitre", "--assets", overlay.path])
    #expect(places.status == 0 && places.errors.isEmpty)
    #expect(try Program.run(["facts", "--assets", overlay.path]).status == 1)
  }

  /// A list of centres or paths once read every scheme, and the words of every language.
  @Test(arguments: [
    ["centres"], ["paths", "droit"], ["territory", "vitre"], ["map", "vitre"], ["coverage"],
  ])
  func regressionWhatIsLookedUpNeedsNoRulesAndNoOtherLanguage(arguments: [String]) throws {
    let overlay = try TemporaryFolder(["guidance/schemes/broken.yaml": "id: [\n", "words/en.yaml": "a: [\n"])
    let run = try Program.run(arguments + ["--language", "fr", "--assets", overlay.path])
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    #expect(!run.output.isEmpty)
  }
}
