import ArgumentParser
import ContentFiles
import Glibc
import Knowledge
import Wording

/// The terminal advisor of the Cnam.
@main
struct Ubique: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ubique",
    abstract: "Find your way into training at the Cnam.",
    discussion: """
      Without a subcommand, ubique holds an interview, full screen or line by line, and proposes training paths, \
      modes and the nearest places, each with its reasons. The other commands give the same advice as text or JSON.

      Exit codes: 0 done; 1 nothing found, content at fault, or input that ended before the proposals; 2 usage; \
      3 neither terminal nor input usable; 130 interrupted.
      """,
    version: "0.3.0",
    subcommands: [
      InterviewCommand.self, AdviseCommand.self, FactsCommand.self, PathsCommand.self, CentresCommand.self,
      PlacesCommand.self, TerritoryCommand.self, CoverageCommand.self, MapCommand.self,
      ExplainCommand.self, WhatIfCommand.self, SheetCommand.self, CodeCommand.self, CheckCommand.self,
      ImportCommand.self, ExportCommand.self, ManualCommand.self,
      DocumentsCommand.self,
    ],
    defaultSubcommand: InterviewCommand.self)

  /// Runs the command that the arguments name, and ends with one of the exit codes of the program.
  static func main() {
    // Whoever reads the output may stop reading: writing then fails, and that is no reason to be killed.
    signal(SIGPIPE, SIG_IGN)
    // The list of arguments takes a twentieth of the time to the first page, and mostly there are none.
    let arguments = CommandLine.argc > 1 ? Array(CommandLine.arguments.dropFirst()) : []
    Glibc.exit(status(of: arguments).rawValue)
  }

  /// Runs a command and says how it ended; everything it has to say is written.
  static func status(of arguments: [String]) -> ExitStatus {
    do {
      if arguments.isEmpty {
        try InterviewProgram(content: ContentSource()).run()
      } else {
        var command = try parseAsRoot(arguments)
        try command.run()
      }
      return .done
    } catch let failure as Failure {
      StandardStream.error.write(failure.messages)
      return failure.status
    } catch {
      return tell(error, arguments)
    }
  }

  /// Says what the parser has to say, in the language of the person where that is known.
  private static func tell(_ error: any Error, _ arguments: [String]) -> ExitStatus {
    // Help, the version and completion scripts are errors to the parser, but not to the person.
    let isFine = exitCode(for: error).isSuccess
    let stream = isFine ? StandardStream.output : StandardStream.error
    let isWritten = stream.write([told(error, isFine, arguments)])
    return isFine ? (isWritten ? .done : .failed) : .usage
  }

  private static func told(_ error: any Error, _ isFine: Bool, _ arguments: [String]) -> String {
    let source = source(of: arguments)
    guard let folders = try? source.folders() else { return fullMessage(for: error) }
    let phrases = Words(folders).phrases(in: source.spoken)
    if isFine {
      let subject = CommandHelp.subject(of: arguments)
      return subject.map { CommandHelp(phrases: phrases).text(on: $0) } ?? fullMessage(for: error)
    }
    let commands = CommandDescription.all()
    let fault = CommandLineFault(message(for: error), arguments: arguments, commands: commands)
    guard let fault else { return fullMessage(for: error) }
    let name = commands.map(\.name).first { $0 == arguments.first }
    let help = phrases.text(
      "cli.see-help", ["command": (["ubique", name].compactMap { $0 }).joined(separator: " ")])
    let sentence = FaultTeller(phrases).sentence(fault.fault)
    return "\(sentence.prefix(1).uppercased())\(sentence.dropFirst())\n\(help)"
  }

  /// The content and the language of a command line that could not be read: as its option says, else the machine, else
  /// the system.
  private static func source(of arguments: [String]) -> ContentSource {
    let option = "--language"
    let joined = arguments.last { $0.hasPrefix("\(option)=") }.map { String($0.dropFirst(option.count + 1)) }
    let position = arguments.lastIndex(of: option).map { $0 + 1 }
    let parted = position.flatMap { arguments.indices.contains($0) ? arguments[$0] : nil }
    let source = ContentSource(language: joined ?? parted)
    return (try? source.overMachine()) ?? source
  }
}
