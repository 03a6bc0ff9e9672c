import Files
import Foundation
import TestSupport
import Testing

@testable import ubique

/// A file that is written anew is what it was or what it should be, whatever happens in between.
struct TextFileTests {
  /// A document of which the program will write more bytes than the system lets it.
  private static let old = """
    <!-- keys fr -->
    <!-- /keys -->

    """

  /// Runs the program with a limit of 1 KiB to every file that it writes; what it writes here takes more.
  ///
  /// Unless the signal that says so is ignored, it kills the program in the middle of writing.
  private func run(in scratch: TemporaryFolder, ignoringTheSignal: Bool) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    let signal = ignoringTheSignal ? "--ignore-signal=XFSZ" : "--default-signal=XFSZ"
    process.arguments = [
      "-c", "ulimit -c 0; ulimit -f 1; exec env \(signal) \"$@\"", "bash", try BuiltProgram.path("ubique"),
      "documents", scratch.path("page.md"),
    ]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  @Test func aWriteThatFailsLeavesTheFileAndNothingElse() throws {
    let scratch = try TemporaryFolder(["page.md": Self.old])
    #expect(try run(in: scratch, ignoringTheSignal: true) == ExitStatus.failed.rawValue)
    #expect(try scratch.text("page.md") == Self.old)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == ["page.md"])
  }

  @Test func aProgramThatIsKilledWhileItWritesLeavesTheFile() throws {
    let scratch = try TemporaryFolder(["page.md": Self.old])
    #expect(try run(in: scratch, ignoringTheSignal: false) == SIGXFSZ)
    #expect(try scratch.text("page.md") == Self.old)
    // It could not clean up, so this shows that it was in the midst of writing.
    let names = try FileManager.default.contentsOfDirectory(atPath: scratch.path)
    #expect(names.filter { $0.hasPrefix(".ubique-") }.count == 1)
  }

  @Test func aNewFileCanBeReadByOthersUnlessToldOtherwise() throws {
    let scratch = try TemporaryFolder()
    try TextFile.write("x\n", to: scratch.path("page.md"))
    let mode = try FileManager.default.attributesOfItem(atPath: scratch.path("page.md"))[.posixPermissions]
    #expect(mode as? Int == 0o644)
    #expect(try scratch.text("page.md") == "x\n")
  }
}
