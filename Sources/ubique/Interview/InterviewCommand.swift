import Arguments

/// The interview: what the program does when nothing else is asked for.
struct InterviewCommand: ParsableCommand {
  static let name = "interview"

  /// The day the advice is for (default: today).
  @Option(value: "date") var on: String?

  /// The width of a line, with --linear (default: that of the terminal, at most 80).
  @Option var columns: Int?

  /// Play the keys of a file (-: standard input) without a terminal, and print the screens.
  @Option(value: "file") var script: String?

  /// Begin with the answers of this code.
  @Option(value: "code") var code: String?

  /// The size of the screen that a script plays on.
  @Option(value: "columnsxrows") var screen = ScreenSize.usual

  @OptionGroup var settings: SettingOptions

  @OptionGroup var content: ContentOptions

  func run() throws {
    let program = InterviewProgram(
      content: content.source, on: on, options: settings, columns: columns,
      code: code)
    if let script { try program.play(script, on: screen.size) } else { try program.run() }
  }
}
