package import Knowledge
import Wording

/// What keys are for, as a page tells it; `KeyBinding` says which keys.
package enum KeyAction: String, CaseIterable, Hashable, Sendable {
  case move, read, confirm, open, tick, nextPart = "next-part", mode, type, typeNumber = "type-number", back,
    edit, help, language, plain, sources, glossary, undo, redo, plan, handOver = "hand-over", save, newCase =
    "new-case",
    entry, search, compare, quit, staff

  /// The keys that one is lost without, the worst first: they stay where not every key can be shown.
  package static let vital: [KeyAction] = [.back, .help, .tick]

  /// Those whose function key several terminals keep to themselves.
  package static let oftenKept: [KeyAction] = [.help, .quit]

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
