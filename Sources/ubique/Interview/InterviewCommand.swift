import ArgumentParser

/// The interview: what the program does when nothing else is asked for.
struct InterviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "interview", abstract: "Hold the interview, full screen or line by line (the default).")

  @Option(help: ArgumentHelp("The day the advice is for (default: today).", valueName: "date"))
  var on: String?

  @Option(
    help: "The width of a line, with --linear (default: that of the terminal, at most 80).")
  var columns: Int?

  @Option(
    help: ArgumentHelp(
      "Play the keys of a file (-: standard input) without a terminal, and print the screens.",
      valueName: "file"))
  var script: String?

  @Option(help: ArgumentHelp("Begin with the answers of this code.", valueName: "code"))
  var code: String?

  @Option(help: ArgumentHelp("The size of the screen that a script plays on.", valueName: "columnsxrows"))
  var screen = ScreenSize.usual

  @OptionGroup var settings: SettingOptions

  @OptionGroup var content: ContentOptions

  func run() throws {
    let program = InterviewProgram(
      content: content.source, on: on, options: settings, columns: columns,
      code: code)
    if let script { try program.play(script, on: screen.size) } else { try program.run() }
  }
}
