import Foundation
import Interview
import LineUI
import Screen
import ScriptSupport
import TestSupport
import Testing

@testable import ubique

/// The interview line by line through pipes, as a script or a speech synthesiser would hold it.
struct LinearPipeTests {
  private static let arguments = [
    "interview", "--on", "2026-11-23", "--language", "fr", "--assets", ShippedAssets.folder,
  ]

  private func run(_ lines: [String], _ more: [String] = ["--linear"]) throws -> Program.Run {
    let text = lines.map { $0 + "\n" }.joined()
    return try Program.run(Self.arguments + more, input: [UInt8](text.utf8))
  }

  @Test(arguments: Person.all) func aPipeHearsWhatTheFaceSays(person: Person) throws {
    var session = try LinearSession()
    try session.play(person.toProposals)
    let run = try run(session.typed)
    let said = session.transcript.filter { !$0.hasPrefix("»") } + session.face.ending(session.model).lines
    #expect(run.output == said.map { $0 + "\n" }.joined())
    #expect(run.errors.isEmpty)
    #expect(run.status == 0)
  }

  /// At a desk too: what differs between the open case and that of a file.
  @Test func casesAreComparedLineByLine() throws {
    let folder = try TemporaryFolder([
      "autre.yaml": "ubique-case: 1\nsaved: 2026-11-20\nanswers: {age: 51}\nnotes: []\nshortlist: [old]\n"
    ])
    var session = try LinearSession(setting: .desk)
    try session.play("[Âge]⏎34⏎ [Comparer ce dossier]⏎")
    session.type(folder.path("autre.yaml"))
    let run = try run(session.typed, ["--linear", "--desk"])
    let said = run.output.split { $0.isWhitespace }.joined(separator: " ")
    #expect(said.contains("Âge : 51 ans, puis 34 ans"), "\(run.output)")
  }

  @Test func whoLeavesIsDone() throws {
    let run = try run(["", ">q", "2", "never heard"])
    #expect(run.status == 0)
    #expect(run.output.hasSuffix("Vos réponses sont effacées.\n"))
  }

  @Test func theEndBeforeTheProposalsIsOne() throws {
    let run = try run(["", "34"])
    #expect(run.status == 1)
    #expect(run.output.hasSuffix("sont effacées.\n"))
    #expect(run.output.contains("avant les propositions"))
    #expect(run.errors.isEmpty)
  }

  /// Where there is no terminal the interview is held line by line by itself, and says why in one line.
  @Test func withoutATerminalItIsChosenByItself() throws {
    let chosen = try run(["", "34"], [])
    #expect(chosen.output == (try run(["", "34"])).output)
    #expect(chosen.errors.hasPrefix("L’entretien en plein écran a besoin d’un terminal"))
    #expect(chosen.errors.hasSuffix("ligne par ligne.\n"))
  }

  @Test func noArgumentsAtAllAreEnough() throws {
    let run = try Program.run([])
    #expect(run.status == 1)
    #expect(run.output.contains("Welcome"))
    #expect(run.errors.contains("line by line"))
  }

  @Test func theWidthIsKept() throws {
    let run = try run(["", "34", "1", ""], ["--linear", "--columns", "40"])
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 40 })
    #expect(run.output.split(separator: "\n").contains { $0.count > 30 })
  }

  @Test(arguments: ["19", "401", "-1", "wide"]) func anImpossibleWidthIsRefused(columns: String) throws {
    let run = try run([], ["--linear", "--columns", columns])
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(!run.errors.isEmpty)
  }

  /// Drafts that a desk left when it was killed stayed until a case was opened.
  @Test func aDeskTakesDraftsAwayWhenItBegins() throws {
    let scratch = try TemporaryFolder([".ubique-abc12.new": "age: 34\n", ".ubique.new": "not ours"])
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try BuiltProgram.path("ubique"))
    process.arguments = ["--linear", "--desk"]
    process.currentDirectoryURL = URL(fileURLWithPath: scratch.path)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let left = try FileManager.default.contentsOfDirectory(atPath: scratch.path)
    #expect(left == [".ubique.new"])
  }

  /// A device without end was read for ten seconds before that was said.
  @Test func anInputOfManyBytesIsEndedByItsBytes() throws {
    let lines = Array(repeating: String(repeating: "z", count: 4_000), count: 100)
    let run = try run(lines)
    #expect(run.status == 3 && run.errors.contains("trop longue"), "\(run.status) \(run.errors)")
  }

  @Test func bytesThatAreNoTextDoNoHarm() throws {
    var bytes: [UInt8] = Array("\n34\n".utf8)
    bytes += [0xFF, 0xFE, 0x0A, 0xC3, 0x0A, 0x00, 0x0A, 0xED, 0xA0, 0x80, 0x0D, 0x0A]
    bytes += [UInt8](repeating: 0x61, count: 100_000) + [0x0A]
    // The last line has no end, and is heard all the same.
    bytes += Array("1\r\n\n2".utf8)
    let run = try Program.run(Self.arguments + ["--linear"], input: bytes)
    #expect(run.endedByItself)
    #expect(run.status == 1)
    #expect(run.output.contains("Noté\u{A0}: Salariée"))
    #expect(run.output.contains("Noté\u{A0}: Attestation"))
  }
}
