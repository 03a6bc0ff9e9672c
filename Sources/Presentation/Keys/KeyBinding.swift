package import Knowledge
package import Screen
import Wording

/// What a key tells a face to do.
package enum KeyCommand: CaseIterable, Hashable, Sendable {
  case previous, next, first, last, previousPage, nextPage, previousPart, nextPart, previousTab, nextTab
  case choose, tick, erase, deleteForward, deleteWord, deleteToStart, deleteToEnd, lineStart, lineEnd
  case back, help, language, plain, sources, glossary, undo, redo, plan, handOver, save
  case newCase, entry, search, compare, quit, staff
}

/// The keys of one meaning: what each tells a face to do, how people read them, and which one a click presses.
package struct KeyBinding: Sendable {
  /// How people read the keys.
  package enum Name: Hashable, Sendable {
    /// As it stands on the keyboard everywhere.
    case sign(String)
    /// A word of the language, by its key.
    case word(String)
    /// Letters held down with Ctrl.
    case control(String)
  }

  /// How people read the keys.
  package let name: Name
  /// What each key does.
  package let commands: [Key: KeyCommand]
  /// The key that a click on their name presses; nil where they are several that do different things.
  package let clicked: Key?
  /// The letter that does the same with Ctrl: terminals keep some function keys to themselves.
  package let controlLetter: Character?

  private init(
    _ name: Name, _ commands: [Key: KeyCommand], clicked: Key? = nil, controlLetter: Character? = nil
  ) {
    self.name = name
    self.commands = commands
    self.clicked = clicked ?? (commands.count == 1 ? commands.keys.first : nil)
    self.controlLetter = controlLetter
  }

  /// A function key, and the letter that does the same with Ctrl.
  ///
  /// The letters are those that edit no text, are no Tab or Enter (I, J, M), send no signal (C, Z) and begin no command of
  /// tmux or screen (A, B); L draws the screen anew.
  ///
  /// - Parameter sign: A sign that does it where nothing is typed.
  private static func function(
    _ number: Int, _ letter: Character, _ command: KeyCommand, sign: Character? = nil
  ) -> KeyBinding {
    var commands: [Key: KeyCommand] = [.function(number): command, .control(letter): command]
    if let sign { commands[.character(sign)] = command }
    return KeyBinding(.sign("F\(number)"), commands, clicked: .function(number), controlLetter: letter)
  }

  // MARK: The table

  /// The keys of a meaning: the one table of which the faces are steered, and footer, help, README and manual made.
  package static func of(_ action: KeyAction) -> KeyBinding {
    switch action {
    case .move, .read:
      KeyBinding(
        .sign("↑ ↓"),
        [
          .up: .previous, .down: .next, .home: .first, .end: .last, .pageUp: .previousPage,
          .pageDown: .nextPage,
        ])
    case .mode: KeyBinding(.sign("← →"), [.left: .previousTab, .right: .nextTab], clicked: .right)
    case .confirm, .open: KeyBinding(.word("key.enter-name"), [.enter: .choose])
    case .tick: KeyBinding(.word("key.space-name"), [.character(" "): .tick])
    case .nextPart:
      KeyBinding(.word("key.tab-name"), [.tab: .nextPart, .backTab: .previousPart], clicked: .tab)
    case .type: KeyBinding(.word("key.letters-name"), typing)
    case .typeNumber: KeyBinding(.word("key.digits-name"), typing)
    case .edit: KeyBinding(.control("A, E, W, U, K"), editing)
    case .back: KeyBinding(.word("key.escape-name"), [.escape: .back])
    case .help: function(1, "x", .help, sign: "?")
    case .language: function(2, "t", .language)
    case .plain: function(3, "y", .plain)
    case .sources: function(4, "o", .sources)
    case .glossary: function(5, "g", .glossary)
    case .undo: function(6, "d", .undo)
    case .redo: function(7, "r", .redo)
    case .plan: function(8, "p", .plan)
    case .handOver: function(9, "f", .handOver)
    case .save: KeyBinding(.control("S"), [.control("s"): .save])
    case .newCase: KeyBinding(.control("N"), [.control("n"): .newCase])
    case .entry: KeyBinding(.sign("+"), [.character("+"): .entry])
    case .search: KeyBinding(.sign("/"), [.character("/"): .search])
    case .compare: KeyBinding(.sign("="), [.character("="): .compare])
    case .quit: function(10, "q", .quit)
    case .staff: function(12, "v", .staff)
    }
  }

  /// The keys that mend what is typed where the cursor stands.
  private static let typing: [Key: KeyCommand] = [.backspace: .erase, .delete: .deleteForward]

  /// The keys that move the cursor in what is typed, or delete more than one character.
  private static let editing: [Key: KeyCommand] = [
    .control("a"): .lineStart, .control("e"): .lineEnd, .control("w"): .deleteWord,
    .control("u"): .deleteToStart, .control("k"): .deleteToEnd,
  ]

  /// What a key does, on whatever page; nil for one that types or does nothing.
  package static func command(for key: Key) -> KeyCommand? {
    switch key {
    case .wheelUp: .previous
    case .wheelDown: .next
    default: commands[key]
    }
  }

  private static let commands = KeyAction.allCases.reduce(into: [Key: KeyCommand]()) { all, action in
    all.merge(of(action).commands) { first, _ in first }
  }
}

extension KeyAction {
  /// The keys as people read them on the keyboard, the first way alone: `F1`, and in as few characters as there are: `^S`.
  package func shortKeys(_ phrases: Phrases) -> String {
    switch KeyBinding.of(self).name {
    case .sign(let sign): sign
    case .word(let key): phrases.text(key)
    case .control(let letters): "^\(letters)"
    }
  }

  /// Both ways in as few characters as there are, for a row that has room for little: `F1/^X`; nil where there is one.
  package func bothShortKeys(_ phrases: Phrases) -> String? {
    KeyBinding.of(self).controlLetter.map { "\(shortKeys(phrases))/^\($0.uppercased())" }
  }

  /// The keys as people read them on the keyboard, every way: `F1, Ctrl-X`.
  package func keys(_ phrases: Phrases) -> String {
    let binding = KeyBinding.of(self)
    let control = { (letters: String) in phrases.text("key.control-name", ["letters": letters]) }
    if case .control(let letters) = binding.name { return control(letters) }
    let first = shortKeys(phrases)
    return binding.controlLetter.map { "\(first), \(control($0.uppercased()))" } ?? first
  }
}
