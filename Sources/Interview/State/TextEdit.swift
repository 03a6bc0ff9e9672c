/// What moves the cursor in a text that is being typed, or deletes at the cursor.
public enum TextEdit: CaseIterable, Hashable, Sendable {
  /// The cursor goes one character back or on.
  case left, right
  /// The cursor goes to the beginning or to the end.
  case start, end
  /// The character under the cursor goes.
  case deleteForward
  /// The word before the cursor goes, with the spaces between them.
  case deleteWord
  /// Everything before the cursor goes, or everything behind it.
  case deleteToStart, deleteToEnd

  /// Whether it moves the cursor alone, and what is typed stays as it is.
  var isMove: Bool { [.left, .right, .start, .end].contains(self) }
}

extension Draft {
  /// The text before the cursor.
  private var before: Substring { text.dropLast(behindCursor) }

  /// Puts a text at the cursor, as much of it as there is room for.
  ///
  /// - Parameter limit: The most characters that the whole text may have.
  /// - Returns: Whether some of it was left out.
  mutating func insert(_ written: String, limit: Int) -> Bool {
    let (before, behind) = (String(before), String(text.suffix(behindCursor)))
    // A mark joins the letter before it, so that the whole counts and not its parts.
    let whole = before + written
    let kept = whole.prefix(max(before.count, limit - behind.count))
    text = kept + behind
    behindCursor = min(behind.count, text.count)
    return kept.count < whole.count
  }

  /// Takes back the character before the cursor.
  mutating func eraseBack() { replaceBefore(before.dropLast()) }

  /// Moves the cursor or deletes at it; what was given before and is untouched goes as a whole.
  mutating func edit(_ edit: TextEdit) {
    switch edit {
    case .left: behindCursor = min(behindCursor + 1, text.count)
    case .right: behindCursor = max(behindCursor - 1, 0)
    case .start: behindCursor = text.count
    case .end: behindCursor = 0
    case .deleteForward:
      if isFresh { (text, behindCursor) = ("", 0) }
      guard behindCursor > 0 else { return }
      text = String(before) + text.suffix(behindCursor - 1)
      behindCursor -= 1
    case .deleteWord:
      let spaces = before.reversed().prefix { !$0.isLetter && !$0.isNumber }.count
      let left = before.dropLast(spaces)
      replaceBefore(left.dropLast(left.reversed().prefix { $0.isLetter || $0.isNumber }.count))
    case .deleteToStart: replaceBefore("")
    case .deleteToEnd: (text, behindCursor) = (String(before), 0)
    }
  }

  private mutating func replaceBefore(_ left: Substring) {
    let behind = text.suffix(behindCursor)
    text = String(left) + behind
    behindCursor = min(behindCursor, text.count)
  }

  /// Empties what is typed.
  mutating func emptyText() { (text, behindCursor) = ("", 0) }
}
