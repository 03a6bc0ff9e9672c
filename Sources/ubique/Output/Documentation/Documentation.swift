import Guidance
import Interview
import Knowledge
import LineUI
import Matching
import Screen
import TerminalUI
import Wording

/// What documents show of the program: its screens, its keys, what can be typed line by line, and what a configuration
/// file can say.
struct Documentation {
  let knowledge: Knowledge

  /// The day of every screen that documents show, so that they are the same on every day.
  private static let date = CalendarDate(year: 2026, month: 11, day: 23)

  /// A picture that a document shows.
  struct Picture: Hashable {
    /// The file, from the folder of the document.
    let file: String
    /// What it shows, in SVG.
    let content: String
  }

  /// A document with every marked part as the program now is, and the pictures that it shows.
  func renewed(_ text: String) throws(Failure) -> (text: String, pictures: [Picture]) {
    var pictures: [Picture] = []
    let renewed = try MarkedText(text: text).renewed { mark throws(Failure) in
      try part(mark) { pictures.append($0) }
    }
    return (renewed, pictures)
  }

  /// What a mark asks for; nil for a kind of part that is not the program's.
  private func part(_ mark: MarkedText.Mark, picture: (Picture) -> Void) throws(Failure) -> String? {
    let narrator = Narrator(knowledge, language: mark.words.first ?? "fr")
    switch mark.kind {
    case "screen":
      // After the language a setting may stand: `screen fr desk …`.
      let setting = mark.words.dropFirst().first.flatMap { Setting(rawValue: $0) }
      let keys = mark.text(from: setting == nil ? 1 : 2)
      return "```\n\(try screen(keys, setting ?? .home, narrator).text)\n```"
    case "picture":
      // After the language: the setting, the theme, the terminal's colours, the size, the file and the keys.
      guard mark.words.count > 6, let setting = Setting(rawValue: mark.words[1]),
        let theme = Theme(rawValue: mark.words[2]), let paper = Frame.Paper(rawValue: mark.words[3]),
        let size = ScreenSize(argument: mark.words[4])
      else { return nil }
      let frame = try screen(mark.text(from: 6), setting, narrator, theme, size)
      picture(Picture(file: mark.words[5], content: frame.picture(in: theme, on: paper)))
      return "![\(frame.line(0).split(separator: " ").joined(separator: " "))](\(mark.words[5]))"
    case "keys":
      return table(
        "manual.key-title", FullScreen.keys(narrator.phrases).map { ($0.keys, $0.meaning) }, narrator)
    case "lines":
      let commands = Linear.commands(narrator.phrases).map { ("`\($0.sign)`", $0.meaning) }
      return table("manual.line-title", commands, narrator)
    case "configuration":
      let keys = SettingRow.all.map { row in
        ("`\(row.key.replacingAll(".", with: ": "))`", narrator.text("configuration.key.\(row.key)"))
      }
      return table("configuration.key-title", keys, narrator)
    default: return nil
    }
  }

  /// The screen that the keys of a script lead to.
  private func screen(
    _ keys: String, _ setting: Setting, _ narrator: Narrator, _ theme: Theme = .standard,
    _ size: ScreenSize = .usual
  ) throws(Failure) -> Frame {
    guard let date = Self.date else { return Frame(size: size.size) }
    let settings = InterviewOptions(Configuration(setting: setting))
    let program = ScriptProgram(narrator: narrator, settings: settings, date: date, size: size.size)
    return try program.frames(of: keys).last ?? Frame(size: size.size)
  }

  /// A table of two columns, the first under the word of a key.
  private func table(_ title: String, _ rows: [(String, String)], _ narrator: Narrator) -> String {
    let head = [narrator.text(title), narrator.text("configuration.what-title")]
    let lines = ["| \(head[0]) | \(head[1]) |", "|---|---|"] + rows.map { "| \($0) | \($1) |" }
    return lines.joined(separator: "\n")
  }
}
