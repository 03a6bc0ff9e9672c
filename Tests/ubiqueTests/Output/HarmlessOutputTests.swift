import Foundation
import TestSupport
import Testing

/// Whatever an answer, a file, its name or a command line holds, what is printed commands no terminal.
struct HarmlessOutputTests {
  /// What a terminal obeys: its title, its screen, a C1 control, NUL, a carriage return, text from right to left.
  static let escapes = ["\u{1B}]0;x\u{7}", "\u{1B}[2J", "\u{9B}2J", "\u{8}", "\r", "\u{202E}", "\u{2066}"]

  private let environment = ["UBIQUE_ASSETS": ShippedAssets.folder]

  /// The characters of a text that are more than signs.
  private func harm(_ text: String) -> [String] {
    text.unicodeScalars.filter { scalar in
      let isControl = scalar.properties.generalCategory == .control && scalar != "\n" && scalar != "\t"
      return isControl || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
    }.map { String($0.value, radix: 16) }
  }

  private func check(_ arguments: [String], input: String = "", _ place: SourceLocation = #_sourceLocation)
    throws
  {
    let run = try Program.run(arguments, input: Array(input.utf8), environment: environment)
    #expect(run.endedByItself, sourceLocation: place)
    #expect(harm(run.output) == [] && harm(run.errors) == [], "\(arguments)", sourceLocation: place)
    #expect(!(run.output + run.errors).isEmpty, sourceLocation: place)
  }

  @Test(arguments: escapes) func whatIsTypedOnACommandLineIsShownAndNotObeyed(_ escape: String) throws {
    for arguments in [
      ["pa\(escape)ths"], ["paths", "x\(escape)y"], ["paths", "--\(escape)"], ["places", "vi\(escape)tre"],
      ["places", "vi\(escape)tre", "--format", "json"], ["centres", "--near", "x\(escape)"],
      ["advise", "no\(escape)file"], ["facts", "--assets", "no\(escape)folder"], ["code", "x\(escape)"],
    ] {
      try check(arguments)
    }
  }

  @Test(arguments: escapes) func whatIsInAFileOfAnswersIsShownAndNotObeyed(_ escape: String) throws {
    let quoted = escape.unicodeScalars.map { "\\U" + String(format: "%08X", $0.value) }.joined()
    for answers in ["\"fa\(quoted)ct\": 1\n", "age: \"x\(quoted)\"\n", "place: \"x\(quoted)\"\n"] {
      try check(["advise", "-"], input: answers)
      try check(["advise", "-", "--format", "json"], input: answers)
    }
  }

  @Test(arguments: escapes) func whatIsInContentIsShownAndNotObeyed(_ escape: String) throws {
    let quoted = escape.unicodeScalars.map { "\\U" + String(format: "%08X", $0.value) }.joined()
    let site = try TemporaryFolder()
    try site.write(
      "field:\n  sciences: \"Sci\(quoted)ences\"\nerror: { none-found: \"N\(quoted)\" }\n",
      to: "words/en.yaml")
    try site.write(
      "id,name_fr,name_en,explanation_fr,explanation_en\nlic\(escape)ence,L\(escape),L,,\n",
      to: "catalogue/awards.csv")
    for arguments in [["check"], ["paths", "zorglub"], ["paths", "--format", "json", "licence"], ["facts"]] {
      try check(arguments + ["--assets", site.path])
    }
    let run = try Program.run(["check", "--assets", site.path], environment: environment)
    #expect(run.status == 1)
    #expect(run.output.contains("words/en.yaml:2"))
    #expect(run.output.contains("awards.csv:2"))
  }

  @Test(arguments: escapes.filter { $0 != "\u{8}" }) func whatIsTypedLineByLineIsShownAndNotObeyed(
    _ escape: String
  ) throws {
    try check(["--linear", "--language", "en"], input: "\nx\(escape)y\n34\nvi\(escape)tré\n")
  }

  /// Standard input that never ends a line, or never ends.
  @Test(arguments: ["/dev/zero", "endless"]) func anInputWithoutEndEndsWithASentence(_ source: String) throws
  {
    let scratch = try TemporaryFolder()
    if source == "endless" { try scratch.write(String(repeating: "y\n", count: 20_000), to: "endless") }
    let path = source == "endless" ? scratch.path("endless") : source
    for arguments in [["--linear"], ["places", "-"]] where source != "endless" || arguments.count == 1 {
      for name in ["out", "err"] { try scratch.write("", to: name) }
      let process = Process()
      process.executableURL = URL(fileURLWithPath: try BuiltProgram.path("ubique"))
      process.arguments = arguments
      process.environment = ["LC_ALL": "en_GB.UTF-8"].merging(environment) { $1 }
      process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      process.standardOutput = try FileHandle(forWritingTo: scratch.url("out"))
      process.standardError = try FileHandle(forWritingTo: scratch.url("err"))
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationReason == .exit && process.terminationStatus != 0)
      #expect(try scratch.text("err").contains("too long to be read"), "\(arguments)")
    }
  }

  @Test func filesThatAreNoneAreToldAndNotWaitedFor() throws {
    let scratch = try TemporaryFolder()
    #expect(mkfifo(scratch.path("pipe"), 0o600) == 0)
    for path in [scratch.path("pipe"), "/dev/zero", scratch.path] {
      let run = try Program.run(["advise", path], environment: environment)
      #expect(run.status == 2 && run.errors.contains("is no ordinary file"), "\(path): \(run.errors)")
    }
    for arguments in [["import", "rncp", scratch.path("pipe")], ["import", "lheo", "/dev/zero"]] {
      let run = try Program.run(arguments + ["--to", scratch.path("site")], environment: environment)
      #expect(run.endedByItself && run.status != 0 && !run.errors.isEmpty, "\(arguments)")
    }
    let script = try Program.run(["interview", "--script", scratch.path("pipe")], environment: environment)
    #expect(script.status == 2 && !script.errors.isEmpty)
  }
}
