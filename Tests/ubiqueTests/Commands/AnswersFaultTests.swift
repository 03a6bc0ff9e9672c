import TestSupport
import Testing

@testable import ubique

/// What `ubique advise` says to answers that it cannot take.
struct AnswersFaultTests {
  /// A file of answers and a part of what is said of it.
  struct Bad: Sendable, CustomTestStringConvertible {
    let name: String
    let answers: String
    let says: String
    var testDescription: String { name }

    init(_ name: String, _ answers: String, _ says: String) {
      self.name = name
      self.answers = answers
      self.says = says
    }
  }

  static let bad = [
    Bad("unknown fact", "age: 30\nplce: x", "line 2: “plce” is not a question."),
    Bad("derived fact", "region: 53", "line 1: “region” cannot be answered"),
    Bad("out of range", "age: 5", "line 1: age: 5 is out of range, it takes a number from 14 to 99."),
    Bad("number too long", "age: 99999999999999999999999", "line 1: age: it takes a whole number."),
    Bad("unknown choice", "situation: [martian]", "line 1: situation: “martian” is not a possible answer."),
    Bad("unknown step", "level: 9", "level: “9” is not a possible answer. Possible answers: 0, 1"),
    Bad("wrong type", "car: maybe", "line 1: car: it takes yes or no."),
    Bad("list for one choice", "contract: [permanent]", "contract: it takes one of the possible answers."),
    Bad("empty list", "situation: []", "situation: it takes a list of possible answers."),
    Bad("mapping for a value", "age: {years: 3}", "age: it takes a whole number."),
    Bad("unknown commune", "place: \"99999\"", "“99999” is not a known place."),
    Bad("unknown name", "place: Zzyzx-les-Bains", "“Zzyzx-les-Bains” is not a known place."),
    Bad("ambiguous name", "place: Saint-Denis", "“Saint-Denis” may be several places: "),
    Bad("contradiction", "age: 16\nsituation: [retired]", "answers.yaml: You said"),
    Bad("broken YAML", "age: [1\n  b", "this is neither YAML nor JSON"),
    Bad("broken JSON", "{\"age\": 34", "this is neither YAML nor JSON"),
    Bad("key twice", "age: 30\nage: 31", "line 1: age: this key stands twice in the same place."),
    Bad("a list", "- age", "one answer a line"),
    Bad("a sentence", "hello", "one answer a line"),
    Bad(
      "nested past reason", String(repeating: "[", count: 100_000), "nest more than 64 deep"),
  ]

  @Test(arguments: bad) func saysWhatIsWrong(_ bad: Bad) throws {
    let scratch = try TemporaryFolder()
    try scratch.write(bad.answers, to: "answers.yaml")
    let outcome = try InProcess.run(["advise", scratch.path("answers.yaml"), "--on", "2026-11-23"])
    #expect(outcome.status == .usage)
    #expect(outcome.output.isEmpty)
    #expect(outcome.remarks.contains { $0.contains(bad.says) }, "\(outcome.remarks)")
  }

  @Test func nestingPastReasonIsNoTrap() throws {
    let run = try Program.advise(String(repeating: "{\"a\":", count: 100_000))
    #expect(run.endedByItself)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
  }

  @Test func saysEveryFaultOfTheFile() throws {
    let run = try Program.advise("age: 5\nplce: x\ncar: maybe\nlevel: 9\n")
    let lines = run.errors.split(separator: "\n")
    #expect(lines.count == 4)
    for (number, line) in lines.enumerated() { #expect(line.contains("line \(number + 1): ")) }
  }

  @Test func speaksTheLanguageAskedFor() throws {
    let run = try Program.advise("age: 5", ["--language", "fr"])
    #expect(run.errors.hasPrefix("l’entrée standard, ligne 1\u{A0}: age\u{A0}: 5 est hors limites"))
  }

  @Test func namesTheFileThatCannotBeRead() throws {
    let said = [
      "/nonexistent/answers.yaml": "The file “/nonexistent/answers.yaml” cannot be read.",
      "/tmp": "“/tmp” is no ordinary file: it is a folder, a pipe or a device.",
    ]
    for (path, sentence) in said {
      let outcome = try InProcess.run(["advise", path])
      #expect(outcome.status == .usage)
      #expect(outcome.remarks == [sentence])
    }
  }

  @Test func refusesWhatIsNotText() throws {
    let run = try Program.run(["advise"], input: [0xFF, 0xFE, 0x00])
    #expect(run.status == 2)
    #expect(run.errors == "standard input: the text is not UTF-8.\n")
  }

  @Test func refusesWhatIsTooLongForAnswers() throws {
    let run = try Program.run(["advise"], input: [UInt8](repeating: UInt8(ascii: "y"), count: 1_100_000))
    #expect(run.status == 2)
    #expect(run.errors == "standard input is too long for answers.\n")
  }

  @Test(arguments: ["2026-02-30", "tomorrow", "1500-01-01", ""]) func refusesABadDate(_ date: String) throws {
    let outcome = try InProcess.run(["advise", "--on", date])
    #expect(outcome.status == .usage)
    #expect(outcome.remarks == ["“\(date)” is not a date. Write for example 2026-11-23."])
  }

  @Test func takesJsonAndFiles() throws {
    let scratch = try TemporaryFolder()
    try scratch.write("{\"age\": 34, \"situation\": [\"employee\"]}", to: "answers.json")
    let fromFile = try Program.run(["advise", scratch.path("answers.json"), "--on", "2026-11-23"])
    #expect(fromFile.status == 0)
    #expect(fromFile.output == (try Program.advise("age: 34\nsituation: employee")).output)
    #expect(try Program.advise("age: unknown").status == 0, "not to know is an answer")
  }

  /// A file without any answer, such as a pipe that broke, was advised on as if it were a person.
  @Test(arguments: ["", "\n", "# age: 34\n", "{}", "--- {}\n"])
  func regressionNobodyIsNotAdvised(answers: String) throws {
    let run = try Program.advise(answers)
    #expect(run.status == 2 && run.output.isEmpty)
    #expect(run.errors.hasPrefix("No answer in standard input. Give at least one"))
  }

  /// A recorded profile is no JSON: the format asked for was passed over in silence.
  @Test func regressionARecordIsNotAskedForAsJson() throws {
    let scratch = try TemporaryFolder(["answers.yaml": "age: 34"])
    let arguments = ["advise", scratch.path("answers.yaml"), "--record", "x", "--on", "2026-11-23"]
    #expect(try InProcess.run(arguments).status == .done)
    let refused = try InProcess.run(arguments + ["--format", "json"])
    #expect(refused.status == .usage && refused.output.isEmpty)
    #expect(refused.remarks.first?.contains("--format json") == true)
  }

  /// `foo=1` was said to change nothing, with an example, instead of to be no question.
  @Test func regressionAChangeOfNoQuestionIsSaidToBeNone() throws {
    let scratch = try TemporaryFolder(["answers.yaml": "age: 34"])
    let whatIf = { (change: String) in
      try InProcess.run(["whatif", scratch.path("answers.yaml"), change, "--on", "2026-11-23"]).remarks
    }
    #expect(try whatIf("foo=1") == ["“foo” is not a question. The questions are listed by: ubique facts"])
    #expect(
      try whatIf("trvel=50").first?.hasPrefix("“trvel” is not a question. Did you mean: travel?") == true)
    #expect(try whatIf("travel").first?.hasPrefix("“travel” changes nothing") == true)
  }

  /// The public code of a path was refused without a word on what to write instead.
  @Test(arguments: ["cyc9101a", "CYC9101A", "ing-info-aisl", "Ing-Info-AISL"])
  func regressionAPathIsExplainedByItsCodeToo(subject: String) throws {
    let scratch = try TemporaryFolder(["answers.yaml": "age: 34"])
    let arguments = ["--on", "2026-11-23", "--format", "json"]
    let outcome = try InProcess.run(["explain", subject, scratch.path("answers.yaml")] + arguments)
    #expect(outcome.status == .done, "\(outcome.remarks)")
    #expect(outcome.output.contains("\"ing-info-aisl\""))
  }
}
