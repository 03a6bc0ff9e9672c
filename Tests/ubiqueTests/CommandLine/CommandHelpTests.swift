import TestSupport
import Testing
import Wording

@testable import ubique

/// The help of the command line, in every language there are words for.
struct CommandHelpTests {
  private static let subjects =
    [CommandHelp.Subject.program] + CommandDescription.all().map { .command($0.name) }

  /// No text is missing, no line is too wide, and everything that can be said is told.
  @Test(arguments: subjects, ["fr", "en"]) func tellsEverything(
    subject: CommandHelp.Subject, language: String
  ) throws {
    let help = CommandHelp(phrases: try Shipped.narrator(language).phrases).text(on: subject)
    #expect(!help.contains("[manual.") && !help.contains("[configuration.") && !help.contains("{"))
    #expect(help.split(separator: "\n").allSatisfy { $0.count <= 80 })
    guard case .command(let name) = subject else { return }
    let command = try #require(CommandDescription.all().first { $0.name == name })
    for term in command.options.map(\.name) { #expect(help.contains(term), "\(term)") }
    for term in command.arguments.map(\.term) { #expect(help.contains(term), "\(term)") }
  }

  @Test func everyCommandIsNamed() throws {
    let help = CommandHelp(phrases: try Shipped.narrator("fr").phrases).text(on: .program)
    for command in CommandDescription.all() { #expect(help.contains("\n\(command.name)\n")) }
  }

  /// What the examples show is understood.
  @Test(arguments: CommandDescription.all().map(\.name)) func theExampleIsUnderstood(name: String) throws {
    let line = try Shipped.narrator("fr").text("manual.example.\(name).line")
    let words = line.split(separator: " ").map(String.init)
    #expect(words.first == "ubique")
    #expect(throws: Never.self) { try Request(Array(words.dropFirst())) }
  }

  @Test(arguments: [
    (["--help"], CommandHelp.Subject.program), (["help"], .program), (["-h"], .program),
    (["advise", "--help"], .command("advise")), (["help", "advise"], .command("advise")),
  ])
  func isAskedForByItsWords(arguments: [String], subject: CommandHelp.Subject) {
    #expect(CommandHelp.subject(of: arguments) == subject)
    #expect(CommandHelp.subject(of: ["advise"]) == nil && CommandHelp.subject(of: []) == nil)
  }

  @Test func theProgramSpeaksTheLanguageOfThePerson() throws {
    let french = try Program.run(["advise", "--help"], environment: ["LC_ALL": "fr_FR.UTF-8"])
    #expect(french.status == 0 && french.output.contains("Exemples".uppercased()))
    let english = try Program.run(["--help"], environment: ["LC_ALL": "en_US.UTF-8"])
    #expect(english.status == 0 && english.output.contains("EXAMPLES"))
    #expect(try Program.run(["--version"]).output.contains("."))
  }
}
