import Foundation
import Guidance
import Interview
import ScriptSupport
import TerminalUI
import TestSupport
import Testing

/// `ubique advise` gives the same proposals for the same answers as the screens do.
struct SameProposalsTests {
  private struct Document: Decodable {
    struct Lane: Decodable {
      let proposals: [Proposal]
    }

    struct Proposal: Decodable {
      let path: String
      let lane: String
      let score: Int
    }

    let lanes: [Lane]
  }

  @Test(arguments: Person.all) func theProgramProposesWhatTheScreensPropose(person: Person) throws {
    var session = try Session()
    try session.play(person.toProposals)
    let advice = try #require(session.model.state.derived.advice)
    let shown = advice.modes.flatMap(\.proposals).map { "\($0.mode.rawValue) \($0.path) \($0.score)" }

    let process = Process()
    let (input, output) = (Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: try BuiltProgram.path("ubique"))
    process.arguments = [
      "advise", "-", "--format", "json", "--on", "2026-11-23", "--assets", ShippedAssets.folder,
    ]
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data(person.answers.utf8))
    try input.fileHandleForWriting.close()
    let json = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let document = try JSONDecoder().decode(Document.self, from: json)
    #expect(document.lanes.flatMap(\.proposals).map { "\($0.lane) \($0.path) \($0.score)" } == shown)
    #expect(shown.count > 5)
  }
}
