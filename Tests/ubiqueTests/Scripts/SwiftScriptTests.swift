import Foundation
import TestSupport
import Testing

/// What is left when Swift has run: each build left some two hundred folders among the temporary files.
struct SwiftScriptTests {
  private static let tools = [
    // Writes where Swift and the tests write, then ends as it is told to.
    "swift": """
    mkdir "$TMPDIR/TemporaryDirectory.1" "$TMPDIR/ubique-tests-1"
    : >"$TMPDIR/ubique-tests-1/case.yaml"
    eval "$ENDING"
    """
  ]

  /// What is among the temporary files once the script has ended in some way and whoever tidies up has done so.
  private func left(_ ending: String) throws -> (run: Program.Run, left: [String]) {
    let stage = try ScriptStage(Self.tools)
    let temporary = stage.folder.path("temporary")
    let files = FileManager.default
    try files.createDirectory(atPath: temporary, withIntermediateDirectories: true)
    let run = try stage.run(
      "swift", ["built", "build", "-c", "release"], environment: ["TMPDIR": temporary, "ENDING": ending])
    #expect(stage.calls == ["swift build -c release"])
    // The lock is held until all is gone.
    let waiting = Process()
    waiting.executableURL = URL(filePath: "/usr/bin/env")
    waiting.arguments = ["flock", stage.folder.path("built/lock"), "true"]
    try waiting.run()
    waiting.waitUntilExit()
    return (run, try files.contentsOfDirectory(atPath: temporary))
  }

  @Test(arguments: [
    ("exit 0", 0), ("exit 3", 3), ("kill -INT $$", 2), ("kill -TERM $$", 15), ("kill -KILL $$", 9),
  ])
  func regressionNothingIsLeftHoweverSwiftEnds(ending: String, status: Int32) throws {
    let (run, left) = try left(ending)
    #expect(run.status == status && run.endedByItself == ending.hasPrefix("exit"), "\(run)")
    #expect(left.isEmpty, "\(left)")
    #expect(run.output.isEmpty && run.errors.isEmpty)
  }
}
