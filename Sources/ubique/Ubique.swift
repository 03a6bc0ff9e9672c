import Arguments
import ContentFiles
import Faults
import Glibc
import Kiosk
import Knowledge
import Wording

/// The terminal advisor of the Cnam.
@main
enum Ubique {
  /// The version of the program.
  static let version = "0.3.0"

  /// The commands, in the order of the help.
  static let commands: [any ParsableCommand.Type] = [
    InterviewCommand.self, AdviseCommand.self, FactsCommand.self, PathsCommand.self, CentresCommand.self,
    PlacesCommand.self, TerritoryCommand.self, CoverageCommand.self, NeedsCommand.self, MapCommand.self,
    ExplainCommand.self, WhatIfCommand.self, SheetCommand.self, CodeCommand.self, CheckCommand.self,
    ImportCommand.self, ExportCommand.self, LicencesCommand.self, ManualCommand.self,
    DocumentsCommand.self,
  ]

  /// Runs the command that the arguments name, and ends with one of the exit codes of the program.
  static func main() {
    // Whoever reads the output may stop reading: writing then fails, and that is no reason to be killed.
    signal(SIGPIPE, SIG_IGN)
    // The list of arguments takes a twentieth of the time to the first page, and mostly there are none.
    let arguments = CommandLine.argc > 1 ? Array(CommandLine.arguments.dropFirst()) : []
    Glibc.exit(status(of: arguments).rawValue)
  }

  /// Does what the arguments ask for and says how it ended; everything it has to say is written.
  static func status(of arguments: [String]) -> ExitStatus {
    do {
      if arguments.isEmpty {
        try InterviewProgram(content: ContentSource()).run()
      } else {
        try answer(try Request(arguments), arguments)
      }
      return .done
    } catch let failure as Failure {
      StandardStream.error.write(failure.messages)
      return failure.status
    } catch let fault as ArgumentFault {
      ProcessGuard.hearKeyboardSignals()
      StandardStream.error.write(told(fault, arguments))
      return .usage
    } catch {
      StandardStream.error.write(["\(error)"])
      return .failed
    }
  }

  private static func answer(_ request: Request, _ arguments: [String]) throws {
    // The interview hears them once it knows whether it is a station.
    if case .run(let command) = request, command is InterviewCommand {
    } else {
      ProcessGuard.hearKeyboardSignals()
    }
    switch request {
    case .run(let command):
      try command.run()
    case .version: try write(version, arguments)
    case .help(let subject):
      let phrases = try? phrases(for: arguments)
      try write(phrases.map { CommandHelp(phrases: $0).text(on: subject) } ?? usage, arguments)
    case .completion(let shell):
      let help = CommandHelp(phrases: try phrases(for: arguments))
      try write(CompletionScript(help: help).text(for: shell), arguments)
    }
  }

  private static func write(_ text: String, _ arguments: [String]) throws(Failure) {
    guard !StandardStream.output.write([text]) else { return }
    throw Failure(.failed, (try? phrases(for: arguments)).map { [$0.text("cli.cannot-write")] } ?? [])
  }

  /// What is wrong with a command line, in the language of the person, and where to read on.
  private static func told(_ fault: ArgumentFault, _ arguments: [String]) -> [String] {
    guard let phrases = try? phrases(for: arguments) else { return ["\(fault)", usage] }
    let commands = CommandDescription.all()
    let name = commands.map(\.name).first { $0 == arguments.first }
    let help = phrases.text(
      "cli.see-help", ["command": (["ubique", name].compactMap { $0 }).joined(separator: " ")])
    let sentence = FaultTeller(phrases).sentence(Fault(fault, arguments: arguments, commands: commands))
    return ["\(sentence.prefix(1).uppercased())\(sentence.dropFirst())", help]
  }

  /// How the commands are called, where there are no words to say what they do.
  private static var usage: String {
    CommandDescription.all().map { command in
      let options = command.options.map { "[\($0.term)]" }
      return (["ubique", command.name] + command.arguments.map(\.term) + options).joined(separator: " ")
    }.joined(separator: "\n")
  }

  /// The words for a person whose command line may not be readable: in the language that its option says, else the
  /// machine, else the system; fails where there is no content to take them from.
  private static func phrases(for arguments: [String]) throws(Failure) -> Phrases {
    let option = "--language"
    let joined = arguments.last { $0.hasPrefix("\(option)=") }.map { String($0.dropFirst(option.count + 1)) }
    let position = arguments.lastIndex(of: option).map { $0 + 1 }
    let parted = position.flatMap { arguments.indices.contains($0) ? arguments[$0] : nil }
    let given = ContentSource(language: joined ?? parted)
    let source = (try? given.overMachine()) ?? given
    return Words(try source.folders()).phrases(in: source.spoken)
  }
}
