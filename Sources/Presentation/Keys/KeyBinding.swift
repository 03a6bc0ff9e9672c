package import Knowledge
package import Screen
import Wording

/// What a key tells a face to do.
package enum KeyCommand: CaseIterable, Hashable, Sendable {
  case previous, next, first, last, previousPage, nextPage, previousPart, nextPart, previousTab, nextTab
  case choose, tick, erase, clear
  case back, help, language, plain, sources, glossary, undo, redo, plan, handOver, quit, staff
}

/// The keys of one meaning: what each tells a face to do, how people read them, and which one a click presses.
package struct KeyBinding: Sendable {
  /// How people read the keys.
  package enum Name: Hashable, Sendable {
    /// As it stands on the keyboard everywhere.
    case sign(String)
    /// A word of the language, by its key.
    case word(String)
  }

  /// How people read the keys.
  package let name: Name
  /// What each key does.
  package let commands: [Key: KeyCommand]
  /// The key that a click on their name presses; nil where they are several that do different things.
  package let clicked: Key?

  private init(_ name: Name, _ commands: [Key: KeyCommand], clicked: Key? = nil) {
    self.name = name
    self.commands = commands
    self.clicked = clicked ?? (commands.count == 1 ? commands.keys.first : nil)
  }

  private static func function(_ number: Int, _ command: KeyCommand) -> KeyBinding {
    KeyBinding(.sign("F\(number)"), [.function(number): command])
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
    case .back: KeyBinding(.word("key.escape-name"), [.escape: .back])
    case .help: function(1, .help)
    case .language: function(2, .language)
    case .plain: function(3, .plain)
    case .sources: function(4, .sources)
    case .glossary: function(5, .glossary)
    case .undo: function(6, .undo)
    case .redo: function(7, .redo)
    case .plan: function(8, .plan)
    case .handOver: function(9, .handOver)
    case .quit: function(10, .quit)
    case .staff: function(12, .staff)
    }
  }

  /// The keys that mend what is typed.
  private static let typing: [Key: KeyCommand] = [
    .backspace: .erase, .delete: .clear, .control("u"): .clear,
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
  /// The keys as people read them on the keyboard.
  package func keys(_ phrases: Phrases) -> String {
    switch KeyBinding.of(self).name {
    case .sign(let sign): sign
    case .word(let key): phrases.text(key)
    }
  }
}
