import ArgumentParser

/// The interview: what the program does when nothing else is asked for.
struct InterviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "interview", abstract: "Hold the interview, full screen or line by line (the default).")

  @Option(help: ArgumentHelp("The day the advice is for (default: today).", valueName: "date"))
  var on: String?

  @Flag(help: "Line by line, for screen readers, Braille displays and pipes; by itself without a terminal.")
  var linear = false

  @Option(
    help: "The width of a line, with --linear (default: that of the terminal, at most 80).")
  var columns: Int?

  @OptionGroup var content: ContentOptions

  func run() throws {
    try InterviewProgram(content: content.source, on: on, isLinear: linear, columns: columns).run()
  }
}
