package import Knowledge
import Wording

/// What a person can type on any page besides answers: the one table from which reading, the help and the manual
/// are made.
///
/// The signs lie on one key each of French and English keyboards, Shift aside; the letters are the same in both languages.
package enum Command: String, CaseIterable, Hashable, Sendable {
  case help, back, decline, clear, rest, again, undo, redo, plan, sources, glossary, handOver = "hand-over",
    save, language, plain, leave

  /// What is typed, alone on a line.
  package var sign: String {
    switch self {
    case .help: "?"
    case .back: "<"
    case .decline: "*"
    case .clear: "!"
    case .rest: "+"
    case .again: "="
    case .undo: ">a"
    case .redo: ">r"
    case .plan: ">p"
    case .sources: ">o"
    case .glossary: ">g"
    case .handOver: ">f"
    case .save: ">e"
    case .language: ">l"
    case .plain: ">s"
    case .leave: ">q"
    }
  }

  /// What it does, in a sentence.
  package func meaning(_ phrases: Phrases) -> String {
    phrases.text("linear.command.\(rawValue)", ["language": phrases.next.name])
  }

  /// The command that a line is, capitals and spaces aside.
  init?(_ line: String) {
    let typed = line.lowercased().filter { $0 != " " }
    guard let command = Self.allCases.first(where: { $0.sign == typed }) else { return nil }
    self = command
  }
}
