import ArgumentParser

/// The full-screen interview: what the program does when nothing else is asked for.
struct InterviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "interview", abstract: "Hold the interview, full screen (the default).")

  @Option(help: ArgumentHelp("The day the advice is for (default: today).", valueName: "date"))
  var on: String?

  @OptionGroup var content: ContentOptions

  func run() throws { try InterviewProgram(content: content.source, on: on).run() }
}
