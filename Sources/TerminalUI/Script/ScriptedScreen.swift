package import Screen

/// What keys are pressed on and whose screen is read, by a script.
package protocol ScriptedScreen {
  /// The screen.
  var frame: Frame { get }
  /// Presses one key.
  mutating func press(_ key: Key)
}

extension ScriptedScreen {
  /// Goes down until the cursor stands on a text, from the top again once the bottom is reached.
  ///
  /// False where the text stands nowhere. Every key that moved something is handed to an observer, with the screen that
  /// followed.
  package mutating func goDown(
    to label: String, _ observe: (Key, Frame) throws -> Void
  ) rethrows -> Bool {
    var isFromTop = false
    while !frame.textAtCursor.begins(asWritten: label) {
      let before = frame
      press(.down)
      if frame != before {
        try observe(.down, frame)
        continue
      }
      guard !isFromTop else { return false }
      isFromTop = true
      // The first one may only lead to the beginning of a field.
      for _ in 0..<2 {
        press(.home)
        try observe(.home, frame)
      }
    }
    return true
  }
}

extension String {
  /// Whether a text begins with what a script writes, with an ordinary space for every space that keeps words together.
  package func begins(asWritten beginning: String) -> Bool {
    let isSame = { (one: Character, other: Character) in
      one == other || Self.spaces.contains(one) && Self.spaces.contains(other)
    }
    return count >= beginning.count && zip(self, beginning).allSatisfy(isSame)
  }

  private static let spaces: Set<Character> = [" ", "\u{A0}", "\u{202F}"]
}
