import ContentFiles
import Interview
import Presentation
import Screen
import ScriptSupport

@testable import TerminalUI

extension Session {
  /// Opens every part of a page that is folded, as a person would: down to its title, and Enter.
  mutating func openAllParts() {
    while let title = model.shown.layout.folding.isOpen.first(where: { !$0.value })?.key,
      let focus = model.shown.layout.target(of: title)
    {
      press(.home)
      for _ in 0..<model.shown.layout.index(of: focus) { press(.down) }
      press(.enter)
    }
  }

  /// Everything wrong with the screen: rows too wide, a focus that is nowhere, a cursor beside the focused item.
  var faults: [String] {
    let layout = model.shown.layout
    let frame = frame
    guard frame.size == model.size else { return ["the screen is \(frame.size)"] }
    guard layout.targets.contains(where: { $0.focus == model.focus }) else {
      return ["the focus is on \(model.focus), which is none of \(layout.targets.count) targets"]
    }
    if layout.targets.map(\.focus).count != Set(layout.targets.map(\.focus)).count { return ["two are one"] }
    guard model.size.columns >= Size.minimum.columns, model.size.rows >= Size.minimum.rows else { return [] }
    var faults: [String] = []
    for target in layout.targets {
      if target.rows.count > layout.room {
        faults.append("\(target.rows.count) rows where \(layout.room) fit")
      }
      for row in target.rows where row.width > model.size.columns {
        faults.append("\(row.width) cells: \(row.pieces.map(\.text))")
      }
    }
    return faults + [cursorFault(frame, layout)].compactMap { $0 }
  }

  /// Why the cursor is not on the first character of the focused item, or behind what is typed.
  private func cursorFault(_ frame: Frame, _ layout: PageLayout) -> String? {
    guard frame.cursor.row < frame.size.rows, frame.cursor.column < frame.size.columns else {
      return "the cursor is outside"
    }
    guard let item = model.shown.item(at: model.focus), model.focus.part == 0 else { return nil }
    if item.isField {
      // Scalar by scalar: a mark alone would join the letter before it.
      let cells = (0..<frame.cursor.column).flatMap { frame[frame.cursor.row, $0].glyph.scalars }
      let before = item.label.dropLast(item.behindCursor)
      let typed = before.unicodeScalars.filter { TextWidth.effect(of: $0) != .vanishes }
      return cells.suffix(4).elementsEqual(typed.suffix(4))
        || typed.count < 4 && cells.last == typed.last ?? " "
        ? nil : "the cursor stands behind \(cells), not \(typed)"
    }
    let seen = frame.textAtCursor
    // In a form its value stands further on.
    if let name = item.name, seen.hasPrefix(name.prefix { $0 != " " }) { return nil }
    // The number that leads to an item from a map is read with it.
    let label = if case .number(let number)? = item.mark { "\(number). \(item.label)" } else { item.label }
    let word = label.prefix { $0 != " " }
    return !seen.isEmpty && (seen.hasPrefix(word) || word.hasPrefix(seen))
      ? nil : "the cursor stands on “\(seen)”, not on “\(label)”"
  }
}

extension PageLayout.Row {
  /// The column behind the row.
  fileprivate var width: Int {
    pieces.reduce(PageLayout.leastMargin + indent) { $0 + TextWidth.cells(of: $1.text) }
  }
}

extension Statement {
  /// Every word of it and of what is said under it.
  var words: [Substring] {
    var said = text
    if case .fact(let label) = kind { said = "\(label): \(label) : \(text)" }
    return said.split { $0.isWhitespace }.map { Substring(String($0)) } + details.flatMap(\.words)
  }
}
