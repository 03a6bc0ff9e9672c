import Foundation
import TestSupport
import Testing

/// Themes, colours and symbols on kinds of terminals, as options, configuration and environment choose them: judged
/// by the bytes that the terminal is sent.
@Suite(.serialized, .enabled(if: Tmux.isAvailable, "tmux is not installed; make test installs it"))
struct ThemeTerminalTests {
  /// What the first page of the program sends.
  private func sent(
    _ configuration: String = "", _ arguments: String = "", kind: String = "xterm-256color",
    environment: [String: String] = [:]
  ) throws -> String {
    let stage = try StationStage(
      "language: fr\n" + configuration, showing: "terminer", arguments: arguments,
      environment: environment.merging(["TERM": kind]) { $1 })
    return try stage.sentSoFar()
  }

  /// The numbers of all SGR sequences (ECMA-48) that set a colour.
  private func colours(_ sent: String) -> Set<String> {
    let sequences = sent.matches(of: /\u{1B}\[([0-9;]*)m/).map { String($0.1) }
    return Set(
      sequences.flatMap { sequence in
        sequence.matches(of: /(?:^|;)((?:3[0-7]|4[0-7])(?=;|$)|[34]8;5;[0-9]+)/).map { String($0.1) }
      })
  }

  private func attributes(_ sent: String) -> Set<String> {
    Set(sent.matches(of: /\u{1B}\[([0-9;]*)m/).flatMap { $0.1.split(separator: ";").map(String.init) })
  }

  @Test func theUsualThemeHasColoursAndTheTerminalsOwnBackground() throws {
    let colours = colours(try sent())
    #expect(colours.contains { $0.hasPrefix("38;5;") })
    #expect(!colours.contains { $0.hasPrefix("4") }, "\(colours)")
  }

  @Test(arguments: ["", "--theme dark"]) func darkIsChosenByConfigurationOrOption(option: String) throws {
    let colours = colours(try sent(option.isEmpty ? "theme: dark\n" : "theme: monochrome\n", option))
    #expect(colours.isSuperset(of: ["48;5;16", "38;5;253", "38;5;117"]), "\(colours)")
  }

  @Test func highContrastIsWhiteOnBlack() throws {
    let colours = colours(try sent("theme: high-contrast\n"))
    #expect(colours.isSuperset(of: ["48;5;16", "38;5;231"]), "\(colours)")
  }

  @Test func monochromeAndNoColorHaveNoColour() throws {
    for sent in [
      try sent("theme: monochrome\n"), try sent(environment: ["NO_COLOR": "1"]),
      try sent("", "--theme dark", environment: ["NO_COLOR": "1"]),
    ] {
      #expect(colours(sent).isEmpty)
      #expect(attributes(sent).isSuperset(of: ["1", "7"]), "bold and reverse carry what colour does not")
    }
    // Empty, it means nothing.
    #expect(try !colours(sent(environment: ["NO_COLOR": ""])).isEmpty)
  }

  @Test(arguments: [("linux", true), ("xterm", true), ("screen", true), ("vt100", false)])
  func olderKindsHaveEightColoursOrNone(kind: String, hasColours: Bool) throws {
    for theme in ["default", "high-contrast", "dark"] {
      let colours = colours(try sent("theme: \(theme)\n", kind: kind))
      #expect(!colours.contains { $0.contains("8;5;") }, "\(colours)")
      #expect(colours.isEmpty != hasColours, "\(kind) \(theme)")
    }
  }

  @Test(arguments: [("ascii: yes\n", ""), ("", "--ascii"), ("ascii: no\n", "--ascii")])
  func symbolsAreReplaced(configuration: String, option: String) throws {
    let plain = try sent(configuration, option)
    #expect(!plain.contains("─") && plain.contains("----"))
    #expect(try sent("ascii: yes\n", "--no-ascii").contains("─"))
  }
}
