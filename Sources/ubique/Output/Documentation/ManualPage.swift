import Guidance
import Knowledge
import LineUI
import Matching
import TerminalUI
import Wording

/// The manual page in the language of `man`, made from the commands, the table of keys and the words.
struct ManualPage {
  let narrator: Narrator
  /// The commands and their options, as they are declared.
  var commands = CommandDescription.all()

  private var help: CommandHelp { CommandHelp(phrases: narrator.phrases, commands: commands) }

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
    for command in commands { page.item(command.name, narrator.text("manual.command.\(command.name)")) }
    page.section(word("options-title"))
    for option in options { page.item(option.term, option.meaning) }
    page.section(narrator.text("configuration.title"))
    page.paragraph(narrator.text("configuration.file"))
    for setting in SettingRow.all {
      page.item(setting.key, narrator.text("configuration.key.\(setting.key)"))
    }
    page.section(word("keys"))
    for key in FullScreen.keys(narrator.phrases) { page.item(key.keys, key.meaning) }
    page.section(word("lines"))
    for command in Linear.commands(narrator.phrases) { page.item(command.sign, command.meaning) }
    page.section(word("exit"))
    for status in ["0", "1", "2", "3", "75", "130"] {
      page.item(status, narrator.text("manual.status.\(status)"))
    }
    page.section(word("environment"))
    for name in ["UBIQUE_ASSETS", "NO_COLOR", "LANGUAGE", "LANG", "TERM", "ESCDELAY"] {
      page.item(name, narrator.text("manual.variable.\(name)"))
    }
    return page.text
  }

  /// Every option once, in the order in which commands have them, with what it means.
  ///
  /// Where not every command takes an option as it is told, those that do are named behind.
  private var options: [(term: String, meaning: String)] {
    var rows: [(term: String, meaning: String, commands: [String])] = []
    for command in commands {
      for option in command.options {
        let meaning = help.meaning(of: option, in: command)
        if let row = rows.firstIndex(where: { $0.term == option.term && $0.meaning == meaning }) {
          rows[row].commands.append(command.name)
        } else {
          rows.append((option.term, meaning, [command.name]))
        }
      }
    }
    return rows.map { row in
      let isEverywhere = row.commands.count == commands.count
      return (
        row.term, isEverywhere ? row.meaning : "\(row.meaning) (\(row.commands.joined(separator: ", ")))"
      )
    }
  }

  private func word(_ key: String) -> String { narrator.text("manual.\(key)") }
}

/// Text in the language of `man`.
struct Roff {
  private(set) var text = ""

  /// The text with what has a meaning to `man` made harmless.
  static func escaped(_ text: String) -> String {
    let safe = text.replacingAll("\\", with: "\\e").replacingAll("-", with: "\\-")
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
