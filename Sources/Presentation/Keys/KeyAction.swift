package import Knowledge
import Wording

/// What keys mean: the one table from which bindings, the footer and the help page are made.
package enum KeyAction: String, CaseIterable, Hashable {
  case move, read, confirm, open, tick, nextPart = "next-part", lane, type, typeNumber = "type-number", back,
    help,
    language, plain, sources, glossary, undo, redo, quit, staff

  /// The keys as people read them on the keyboard.
  package func keys(_ phrases: Phrases) -> String {
    switch self {
    case .move, .read: "↑ ↓"
    case .lane: "← →"
    case .confirm, .open: phrases.text("key.enter-name")
    case .tick: phrases.text("key.space-name")
    case .nextPart: phrases.text("key.tab-name")
    case .type: phrases.text("key.letters-name")
    case .typeNumber: phrases.text("key.digits-name")
    case .back: phrases.text("key.escape-name")
    case .help: "F1"
    case .language: "F2"
    case .plain: "F3"
    case .sources: "F4"
    case .glossary: "F5"
    case .undo: "F6"
    case .redo: "F7"
    case .quit: "F10"
    case .staff: "F12"
    }
  }

  /// The keys that one is lost without, the worst first: they stay where not every key can be shown.
  package static let vital: [KeyAction] = [.back, .help, .tick]

  /// What they do, in a word or two.
  package func meaning(_ phrases: Phrases, isPlain: Bool) -> String {
    if self == .language { return phrases.next.name }
    if self == .plain { return phrases.text(isPlain ? "key.usual" : "key.plain") }
    return phrases.text("key.\(rawValue)")
  }

  /// What they do, in a sentence for the help.
  package func explanation(_ phrases: Phrases) -> String {
    phrases.text("help.keys.\(rawValue)", ["language": phrases.next.name])
  }
}
