import Guidance
import Interview
import Knowledge
import TestSupport

/// Cases for tests: one that a counsellor could have kept, and random ones.
enum SomeCase {
  static func day() throws -> CalendarDate { try ShippedLibrary.day("2026-11-23") }

  /// A small case with two notes and two paths kept.
  static func small(_ knowledge: Knowledge) throws -> CaseFile {
    let paths = knowledge.guide.catalogue.paths.prefix(3).map(\.identifier)
    return CaseFile(
      answers: Answers([
        "place": .place("35360"), "age": .number(34), "situation": .choices(["student", "employee"]),
        "car": .flag(false), "contract": .choice("permanent"), "level": .number(5), "connection": .declined,
      ]),
      notes: [
        PathNote(path: paths[1], text: "À rappeler : « oui » ?\n- \"lundi\" # 12 h"),
        PathNote(path: paths[0], text: "", isUnsuitable: true),
      ],
      shortlist: [paths[2], paths[1]], saved: try day())
  }

  /// A random case whose answers do not contradict each other, as the interview sees to.
  static func random(_ knowledge: Knowledge, _ seed: inout Seed) throws -> CaseFile {
    let places = ["35360", "01004", "52121", "2A004", "97411", "region:53", "department:35"]
    let random = RandomAnswers(knowledge.guide.sheet, places: places)
    var answers = random.answers(&seed)
    while !knowledge.contradictions(in: answers, on: try day()).isEmpty { answers = random.answers(&seed) }
    let paths = knowledge.guide.catalogue.paths.map(\.identifier).shuffled(using: &seed)
    let notes = paths.prefix(Int.random(in: 0...5, using: &seed)).map {
      PathNote(path: $0, text: text(&seed), isUnsuitable: Bool.random(using: &seed))
    }
    let kept = paths.shuffled(using: &seed).prefix(Int.random(in: 0...6, using: &seed))
    return CaseFile(answers: answers, notes: notes, shortlist: Array(kept), saved: try day())
  }

  /// Any text: words, what YAML gives a meaning to, control characters, and characters of all planes.
  static func text(_ seed: inout Seed) -> String {
    let pieces = [
      "yes", "~", "null", "- ", "---", ": ", "#", "\"", "'", "\\", "\n", "\r\n", "\t", " ", "\0", "\u{1B}[2J",
      "\u{85}", "\u{2028}", "\u{FEFF}", "\u{FFFF}", "👩🏽‍🏫", "e\u{301}", "é", "« »", "&a", "*a", "{", "]", "%",
      "|",
    ]
    var text = ""
    for _ in 0..<Int.random(in: 0...20, using: &seed) {
      if Bool.random(using: &seed) {
        text += pieces.randomElement(using: &seed) ?? ""
      } else if let scalar = Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &seed)) {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
