import Interview
public import Screen
import TerminalUI

extension Frame {
  /// Everything that no screen may have, whatever page it shows, in whatever language and at whatever size.
  ///
  /// - Parameter size: the size that the screen should have.
  public func faults(at size: Size) -> [String] {
    var faults: [String] = []
    if self.size != size { faults.append("the screen is \(self.size), not \(size)") }
    if !text.contains(where: \.isLetter) { faults.append("nothing is on the screen") }
    return faults + focusFaults + plainFaults
  }

  /// What tells of the focus without colour: one sign at most, on the row of the cursor.
  private var focusFaults: [String] {
    guard cursor.row < max(1, size.rows), cursor.column < max(1, size.columns) else {
      return ["the cursor is outside of the screen"]
    }
    let signed = (0..<size.rows).filter { line($0).prefix(4).contains(">") }
    if signed.count > 1 { return ["the focus is on rows \(signed)"] }
    return signed.first.map { $0 == cursor.row } ?? true
      ? [] : ["the sign of the focus is on row \(signed), the cursor at \(cursor)"]
  }

  /// What a terminal that has letters and little else would not show as it is, or not in its place.
  private var plainFaults: [String] {
    let plain = withPlainSymbols
    var faults: [String] = []
    for row in 0..<size.rows {
      let (shown, own) = (plain.line(row), line(row))
      let odd = shown.unicodeScalars.filter { $0.value >= 0x100 && !$0.properties.isAlphabetic }
      if !odd.isEmpty { faults.append("\(odd.map { String($0) }) is left on an ASCII screen: \(own)") }
      if shown.count(where: { $0 == "?" }) != own.count(where: { $0 == "?" }) {
        faults.append("a symbol has no stand-in in ASCII: \(own)")
      }
      // A space that does not break may end a row; it becomes one that is not shown.
      if shown.unicodeScalars.count > own.unicodeScalars.count { faults.append("moved in ASCII: \(own)") }
    }
    return faults
  }
}

extension Session {
  /// The screens of the page, one after the other, from the one it stands on to the last.
  public func screens(limit: Int = 600) -> [Frame] {
    var screens = [frame]
    var (reader, before) = (self, model)
    for _ in 0..<limit {
      reader.press(.pageDown)
      if reader.model == before { break }
      before = reader.model
      screens.append(reader.frame)
    }
    return screens
  }

  /// What the page says on all its screens, word for word, without its header, its tabs, its footer and
  /// what stands beside it.
  public var bodyWords: [Substring] {
    let top = [.proposals, .catalogue].contains(model.state.navigation.page) ? 3 : 2
    return screens().flatMap { frame in
      (top..<max(top, frame.size.rows - 2)).flatMap { row in
        frame.line(row).prefix { $0 != "│" }.split { $0.isWhitespace }.filter { $0 != ">" }
          .map { Substring(String($0)) }
      }
    }
  }
}
