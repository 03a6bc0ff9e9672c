import Arguments

/// What a command line asks for.
enum Request {
  /// To run a command.
  case run(any ParsableCommand)
  /// To be told of the commands, or of one.
  case help(CommandHelp.Subject)
  /// The number of the version.
  case version
  /// A script with which a shell completes command lines.
  case completion(CompletionScript.Shell)

  /// Reads a command line; without the name of a command it is that of the interview.
  init(_ arguments: [String]) throws(ArgumentFault) {
    if let subject = CommandHelp.subject(of: arguments) {
      self = .help(subject)
    } else if arguments.contains("--version") {
      self = .version
    } else if arguments.first == "--generate-completion-script" {
      let name = arguments.dropFirst().first ?? ""
      guard let shell = CompletionScript.Shell(rawValue: name) else {
        throw .invalid(
          value: name, term: "--generate-completion-script",
          choices: CompletionScript.Shell.allCases.map(\.rawValue))
      }
      self = .completion(shell)
    } else if let command = Ubique.commands.first(where: { $0.name == arguments.first }) {
      self = .run(try command.parse(Array(arguments.dropFirst())))
    } else {
      self = .run(try InterviewCommand.parse(arguments))
    }
  }
}
