import ArgumentParser
import Guidance
import Knowledge
import LineUI
import TerminalUI
import Wording

/// The manual page in the language of `man`, made from the commands, the table of keys and the words.
struct ManualPage {
  let narrator: Narrator
  let commands: [any ParsableCommand.Type]

  /// The page.
  var text: String {
    var page = Roff()
    page.title("UBIQUE", section: 1, date: narrator.knowledge.version.rulesSeen.description)
    page.section(word("name"))
    page.line("ubique \\- \(Roff.escaped(narrator.text("app.tagline")))")
    page.section(word("synopsis"))
    page.line(
      "\\fBubique\\fR [\\fI\(Roff.escaped(word("command-word")))\\fR] [\\fI\(Roff.escaped(word("options")))\\fR]"
    )
    page.section(word("description"))
    for key in ["purpose", "informs", "kept"] { page.paragraph(narrator.text("welcome.\(key)")) }
    page.section(word("commands"))
    for command in commands where command.configuration.shouldDisplay {
      let name = command.configuration.commandName ?? ""
      page.item(name, narrator.text("manual.command.\(name)"))
    }
    page.section(word("options-title"))
    for name in ["assets", "language", "on", "linear", "columns", "format"] {
      page.item("--\(name)", narrator.text("manual.option.\(name)"))
    }
    for name in Self.settings { page.item("--\(name)", narrator.text("configuration.option.\(name)")) }
    page.section(narrator.text("configuration.title"))
    page.paragraph(narrator.text("configuration.file"))
    for key in ConfigurationKey.allCases {
      page.item(key.rawValue, narrator.text("configuration.key.\(key.rawValue)"))
    }
    page.section(word("keys"))
    for key in FullScreen.keys(narrator.phrases) { page.item(key.keys, key.meaning) }
    page.section(word("lines"))
    for command in Linear.commands(narrator.phrases) { page.item(command.sign, command.meaning) }
    page.section(word("exit"))
    for status in ["0", "1", "2", "3", "130"] { page.item(status, narrator.text("manual.status.\(status)")) }
    page.section(word("environment"))
    for name in ["UBIQUE_ASSETS", "NO_COLOR", "LANG", "TERM", "ESCDELAY"] {
      page.item(name, narrator.text("manual.variable.\(name)"))
    }
    return page.text
  }

  /// The options of the interview on where and how it is held.
  private static let settings = [
    "home", "desk", "library", "kiosk", "plain", "theme", "ascii", "panes", "idle-warning", "idle-wipe",
    "script",
    "screen",
  ]

  private func word(_ key: String) -> String { narrator.text("manual.\(key)") }
}

/// Text in the language of `man`.
struct Roff {
  private(set) var text = ""

  /// The text with what has a meaning to `man` made harmless.
  static func escaped(_ text: String) -> String {
    let safe = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
    return safe.hasPrefix(".") || safe.hasPrefix("'") ? "\\&" + safe : safe
  }

  mutating func title(_ name: String, section: Int, date: String) {
    text += ".TH \(name) \(section) \(date)\n"
  }

  mutating func section(_ title: String) { text += ".SH \(Self.escaped(title.uppercased()))\n" }

  mutating func line(_ line: String) { text += line + "\n" }

  mutating func paragraph(_ paragraph: String) { text += ".PP\n\(Self.escaped(paragraph))\n" }

  mutating func item(_ term: String, _ meaning: String) {
    text += ".TP\n.B \(Self.escaped(term))\n\(Self.escaped(meaning))\n"
  }
}
