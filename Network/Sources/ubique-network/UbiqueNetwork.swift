import Arguments
import Glibc

/// Collects the counts of many stations in PostgreSQL, and gives back what may be published of them.
///
/// Ends with 0, with 1 when something could not be done, and with 2 when its command line cannot be understood.
@main
enum UbiqueNetwork {
  /// The version, which is that of `ubique`.
  static let version = "0.3.0"

  private static let commands: [any ParsableCommand.Type] = [
    InitCommand.self, PushCommand.self, ReadCommand.self, PullCommand.self,
  ]
  private static let usage = """
    usage: ubique-network init --database URL
           ubique-network push --database URL [--counts FILE] [--on DATE]
           ubique-network read --database URL [--since MONTH]
           ubique-network pull --database URL --to FILE [--since MONTH]
           ubique-network --help | --version

    """

  /// What is answered without a command.
  private static let answers = ["--help": usage, "--version": "\(version)\n"]

  static func main() {
    signal(SIGPIPE, SIG_IGN)
    let words = CommandLine.arguments.dropFirst()
    if let answer = words.count == 1 ? answers[words.first ?? ""] : nil {
      exit(Output.write(answer, to: STDOUT_FILENO) ? 0 : 1)
    }
    guard let name = words.first, let command = commands.first(where: { $0.name == name }) else {
      _ = Output.write(usage, to: STDERR_FILENO)
      exit(2)
    }
    do {
      try command.parse(Array(words.dropFirst())).run()
    } catch let fault as NetworkFault {
      Output.say(fault.sentence, fault.sentence)
      exit(1)
    } catch {
      _ = Output.write("ubique-network: \(error)\n\(usage)", to: STDERR_FILENO)
      exit(2)
    }
  }
}
