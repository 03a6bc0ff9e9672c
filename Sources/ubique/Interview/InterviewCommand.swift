import ArgumentParser

/// The full-screen interview: what the program does when nothing else is asked for.
struct InterviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "interview", abstract: "Hold the interview, full screen (the default).")

  @OptionGroup var content: ContentOptions

  func run() throws { try InterviewProgram(content: content.source).run() }
}
