import ArgumentParser
import Content

/// The full-screen interview: what the program does when nothing else is asked for.
struct InterviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "interview", abstract: "Hold the interview, full screen (the default).")

  @OptionGroup var content: ContentOptions

  func run() throws {
    let words = try content.open().narrator
    throw Failure(
      .noTerminal, [words.text("terminal.not-a-terminal"), words.text("terminal.how")])
  }
}
