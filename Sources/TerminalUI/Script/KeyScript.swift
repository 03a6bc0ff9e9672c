package import Screen

/// What a person presses, as a line of text: `34⏎ [CDI]⏎ ↓↓␣ ⇥⏎`.
///
/// Spaces and line breaks only part the keys from each other; every other character is typed, but for these: `⏎` Enter, `␣` the space bar,
/// `⇥` Tab, `⇤` Shift-Tab, `⎋` Esc, `⌫` Backspace, `⌦` Delete, `⌧` Ctrl-U, which empties a field behind whose text the cursor stands, `↑ ↓ ← →`, `⇞ ⇟` a page up or down, `⇱ ⇲` Home and End,
/// `⒈` to `⒐` F1 to F9, `⒑` F10, `⒓` F12, `⌛` as long a wait as a station has patience, and `[text]`, which goes down until the cursor stands on that text.
package struct KeyScript: Sendable {
  /// One step of a script.
  package enum Step: Hashable, Sendable, CustomStringConvertible {
    /// A key.
    case press(Key)
    /// As many keys as it takes until the cursor stands on a text.
    case find(String)

    /// The step as a script writes it.
    package var description: String {
      switch self {
      case .press(let key): KeyScript.keys.first { $0.value == key }.map { String($0.key) } ?? key.typed
      case .find(let label): "[\(label)]"
      }
    }
  }

  /// The steps, in order.
  package let steps: [Step]

  /// Reads a script; a bracket that is not closed ends with the script.
  package init(_ text: String) {
    var steps: [Step] = []
    var sought: String?
    for character in text {
      if let label = sought {
        if character == "]" { steps.append(.find(label)) }
        sought = character == "]" ? nil : label + String(character)
      } else if character == "[" {
        sought = ""
      } else if !character.isWhitespace {
        steps.append(.press(Self.keys[character] ?? .character(character)))
      }
    }
    if let sought { steps.append(.find(sought)) }
    self.steps = steps
  }

  private static let keys: [Character: Key] = [
    "⏎": .enter, "␣": .character(" "), "⇥": .tab, "⇤": .backTab, "⎋": .escape, "⌫": .backspace, "⌦": .delete,
    "⌧": .control("u"),
    "↑": .up, "↓": .down, "←": .left, "→": .right, "⇞": .pageUp, "⇟": .pageDown, "⇱": .home, "⇲": .end,
    "⒈": .function(1), "⒉": .function(2), "⒊": .function(3), "⒋": .function(4), "⒌": .function(5),
    "⒍": .function(6), "⒎": .function(7), "⒏": .function(8), "⒐": .function(9), "⒑": .function(10),
    "⒓": .function(12),
    "⌛": .timeout,
  ]
}

extension Key {
  /// The character that a key types; empty for one that types none.
  fileprivate var typed: String { if case .character(let character) = self { String(character) } else { "" } }
}
