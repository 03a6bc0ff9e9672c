import Foundation
import TestSupport
import Testing

@testable import ubique

/// How commands end.
struct ExitStatusTests {
  @Test(arguments: [["facts"], ["check", "--on", "2026-11-23"], ["--help"], ["advise", "--help"]])
  func doneIsZero(_ arguments: [String]) throws {
    let run = try Program.run(arguments)
    #expect(run.status == 0)
    #expect(!run.output.isEmpty)
    #expect(run.errors.isEmpty)
  }

  @Test(arguments: [
    ["paths", "licence"], ["paths", "--field", "f01"], ["centres", "--limit", "2"],
    ["centres", "--near", "#35360"], ["centres", "--near", "region:53"], ["places", "vitre"],
  ])
  func whatIsFoundIsPrinted(_ arguments: [String]) throws {
    let outcome = try InProcess.run(arguments)
    #expect(outcome.status == .done)
    #expect(!outcome.output.isEmpty && outcome.remarks.isEmpty)
  }

  @Test func nothingFoundIsOne() throws {
    let run = try Program.run(["paths", "zorglub"])
    #expect(run.status == 1)
    #expect(run.errors == "Nothing found.\n")
  }

  @Test(arguments: [["centres", "--near", "#48003", "--radius", "1"], ["places", "zzzzqqq"]])
  func nothingFoundIsSaid(_ arguments: [String]) throws {
    let outcome = try InProcess.run(arguments)
    #expect(outcome.status == .failed)
    #expect(outcome.remarks.count == 1)
  }

  /// Names that have nothing in common with what was typed were called near.
  @Test func regressionOnlyNamesThatAreCloseAreSuggested() throws {
    let far = try InProcess.run(["places", "zzzzqq"])
    #expect(far.output.isEmpty)
    #expect(far.remarks == ["No place bears this name or number, nor anything close to it."])
    let near = try InProcess.run(["places", "chaumontxxx"])
    #expect(near.status == .failed && near.output.contains("Chaumont"))
    #expect(near.remarks.first?.contains("Did you mean") == true)
  }

  @Test(arguments: [
    ["bogus"], ["advise", "--format", "xml"], ["centres", "--near", "Saint-Denis"],
    ["facts", "--language", "xx"], ["facts", "--assets", "/nonexistent"],
  ])
  func usageIsTwo(_ arguments: [String]) throws {
    let run = try Program.run(arguments)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(!run.errors.isEmpty)
  }

  @Test(arguments: [
    ["advise", "--bogus"], ["advise", "a", "b"], ["places"], ["centres", "--limit", "many"],
    ["centres", "--limit", "0"], ["centres", "--near", "#35360", "--radius", "-1"],
    ["centres", "--near", "#35360", "--radius", "nan"], ["centres", "--radius", "5"],
    ["centres", "--near", "region:53", "--radius", "5"], ["centres", "--near", "Zzyzx-les-Bains"],
    ["paths", "--field", "F99"], ["places", "vitre", "--limit", "0"], ["places", ""], ["places", " ¿? "],
  ])
  func wrongUsageIsSaid(_ arguments: [String]) throws {
    let outcome = try InProcess.run(arguments)
    #expect(outcome.status == .usage)
    #expect(outcome.output.isEmpty)
    #expect(!outcome.remarks.isEmpty)
  }

  @Test func anInputThatCannotBeReadIsThree() throws {
    let said = try shell("\"$0\" </ >/dev/null; echo \"ended with $?\" >&2")
    #expect(said.hasSuffix("The input cannot be read.\nended with 3\n"))
  }

  @Test func contentThatIsNotThereIsSaidInTwoLanguages() throws {
    let scratch = try TemporaryFolder()
    for (locale, says) in [
      ("en_US.UTF-8", "does not hold the content"), ("fr_FR.UTF-8", "ne contient pas tout"),
    ] {
      let run = try Program.run(["facts"], environment: ["UBIQUE_ASSETS": scratch.path, "LC_ALL": locale])
      #expect(run.status == 2)
      #expect(run.errors.contains(says))
    }
  }

  @Test func aReaderThatGoesAwayIsNoFault() throws {
    // The output is far longer than a pipe holds, so that writing goes on after `head` has left.
    let run = try shell("{ \"$0\" paths; echo \"ended with $?\" >&2; } | head -n 1 >/dev/null")
    #expect(run == "ended with 0\n")
  }

  @Test func anOutputThatIsFullIsAFault() throws {
    let run = try shell("\"$0\" facts >/dev/full; echo \"ended with $?\" >&2")
    #expect(run == "The result cannot be written.\nended with 1\n")
  }

  @Test(arguments: ["--help", "--version", "--generate-completion-script bash"])
  func whatTheProgramSaysOfItselfMayBeUnwritableToo(words: String) throws {
    let run = try shell("\"$0\" \(words) >/dev/full; echo \"ended with $?\" >&2")
    #expect(run == "The result cannot be written.\nended with 1\n")
  }

  /// An output that is not to wait, as another program may have left it, was cut off where a pipe was full.
  @Test func aSlowReaderOfAnOutputThatDoesNotWaitGetsAll() throws {
    let whole = try Program.run(["licences"], environment: ["LC_ALL": "C.UTF-8"]).output
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    #expect(fcntl(ends[1], F_SETFL, O_NONBLOCK) == 0)
    let process = try Spawned.start(try BuiltProgram.path("ubique"), ["licences"], into: ends[1])
    close(ends[1])
    usleep(200_000)
    var read = 0
    var bytes = [UInt8](repeating: 0, count: 4_096)
    while case let count = Glibc.read(ends[0], &bytes, bytes.count), count > 0 { read += count }
    close(ends[0])
    #expect(Spawned.status(of: process) == 0)
    #expect(read > 65_536 && abs(read - whole.utf8.count) < 1_000, "\(read) of \(whole.utf8.count)")
  }

  /// What is missing was told as a code with a wrong letter.
  @Test(arguments: ["reponses.yaml", "./dossier", "/nowhere", "~anne", "réponses"])
  func aFileThatIsNotThereIsNoMistypedCode(file: String) throws {
    let run = try Program.run(["advise", file])
    #expect(run.status == 2 && run.errors.contains("cannot be read"), "\(run.errors)")
    #expect(!run.errors.contains("code"))
  }

  /// What may be either is told as both.
  @Test func whatMayBeACodeOrAFileIsToldAsBoth() throws {
    let run = try Program.run(["advise", "monfichier"])
    #expect(run.status == 2 && run.errors.contains("cannot be read") && run.errors.contains("code"))
  }

  @Test func anOutputThatIsClosedIsAFault() throws {
    let run = try shell("\"$0\" facts >&-; echo \"ended with $?\" >&2")
    #expect(run == "The result cannot be written.\nended with 1\n")
  }

  /// What a line of shell writes to standard error; the program is its `$0`.
  private func shell(_ line: String) throws -> String {
    let process = Process()
    let errors = Pipe()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", line, try BuiltProgram.path("ubique")]
    process.environment = ["LC_ALL": "en_GB.UTF-8", "PATH": "/usr/bin:/bin"]
    process.standardError = errors
    try process.run()
    let bytes = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The folder was not looked at, and all was said to be in order.
  @Test func profilesWithoutCoverageAreWrongUsage() throws {
    let run = try Program.run(["check", "--profiles", "/nowhere"])
    #expect(run.status == 2 && run.errors.contains("--coverage"), "\(run.errors)")
  }
}
