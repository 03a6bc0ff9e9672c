import Content
import Screen

/// What keys mean: the one table from which bindings, the footer and the help page are made.
enum KeyMeaning: String, CaseIterable, Hashable {
  case move, confirm, open, tick, nextPart = "next-part", lane, type, back, help, language, plain, quit

  /// The keys as people read them on the keyboard.
  func keys(_ narrator: Narrator, plainSymbols: Bool = false) -> String {
    switch self {
    case .move: "↑ ↓"
    case .lane: "← →"
    case .confirm, .open: narrator.text("key.enter-name")
    case .tick: narrator.text("key.space-name")
    case .nextPart: narrator.text("key.tab-name")
    case .type: narrator.text("key.letters-name")
    case .back: narrator.text("key.escape-name")
    case .help: "F1"
    case .language: "F2"
    case .plain: "F3"
    case .quit: "F10"
    }
  }

  /// What they do, in a word or two.
  func meaning(_ narrator: Narrator) -> String {
    if self == .plain { return narrator.text(narrator.isPlain ? "key.usual" : "key.plain") }
    return narrator.text("key.\(rawValue)")
  }
}
