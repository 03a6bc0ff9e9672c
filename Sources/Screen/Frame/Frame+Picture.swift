extension Frame {
  /// A terminal's own colours, where a theme leaves them as they are.
  public enum Paper: String, CaseIterable, Sendable {
    /// Dark letters on white.
    case light
    /// Light letters on black.
    case dark

    fileprivate var letters: String { self == .light ? "#1c1c1c" : "#e4e4e4" }
    fileprivate var ground: String { self == .light ? "#ffffff" : "#121212" }
  }

  /// The columns and rows of a picture, in its own units.
  private static let cell = (width: 9, height: 19, base: 14)

  /// The screen as a picture (SVG): what a terminal in a window shows.
  ///
  /// - Parameters:
  ///   - theme: How the roles look.
  ///   - paper: The terminal's own colours.
  public func picture(in theme: Theme, on paper: Paper = .dark) -> String {
    let (width, height) = (size.columns * Self.cell.width, size.rows * Self.cell.height)
    var lines = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"-8 -8 \(width + 16) \(height + 16)\""
        + " font-family=\"'DejaVu Sans Mono', 'Liberation Mono', monospace\" font-size=\"15\">",
      "<rect x=\"-8\" y=\"-8\" width=\"\(width + 16)\" height=\"\(height + 16)\" rx=\"6\""
        + " fill=\"\(theme.appearance(of: .text).background?.hexadecimal ?? paper.ground)\"/>",
    ]
    for row in 0..<size.rows {
      for stretch in stretches(of: row) {
        lines += draw(String(stretch.text), stretch.style, row, stretch.columns, theme, paper)
      }
    }
    return (lines + ["</svg>"]).joined(separator: "\n") + "\n"
  }

  private func draw(
    _ whole: String, _ style: Style, _ row: Int, _ columns: Range<Int>, _ theme: Theme, _ paper: Paper
  ) -> [String] {
    let look = theme.appearance(of: style)
    let ground = theme.appearance(of: .text).background?.hexadecimal ?? paper.ground
    var letters = look.foreground?.hexadecimal ?? paper.letters
    var behind = look.background?.hexadecimal ?? ground
    if look.isReversed { (letters, behind) = (behind, letters) }
    var lines: [String] = []
    let (x, y) = (columns.lowerBound * Self.cell.width, row * Self.cell.height)
    if behind != ground {
      lines.append(
        "<rect x=\"\(x)\" y=\"\(y)\" width=\"\(columns.count * Self.cell.width)\" height=\"\(Self.cell.height)\""
          + " fill=\"\(behind)\"/>")
    }
    // Blanks at either end are left out: each word stands where its column is.
    let lead = whole.prefix { $0 == " " }.count
    var text = whole.dropFirst(lead)
    while text.last == " " { text.removeLast() }
    guard !text.isEmpty else { return lines }
    let looks =
      (look.isBold ? " font-weight=\"bold\"" : "")
      + (look.isUnderlined ? " text-decoration=\"underline\"" : "")
    let length = TextWidth.cells(of: String(text)) * Self.cell.width
    lines.append(
      "<text x=\"\(x + lead * Self.cell.width)\" y=\"\(y + Self.cell.base)\" textLength=\"\(length)\""
        + " lengthAdjust=\"spacingAndGlyphs\" fill=\"\(letters)\"\(looks) xml:space=\"preserve\">"
        + "\(Self.escaped(text))</text>")
    return lines
  }

  /// A text as XML has it.
  private static func escaped(_ text: Substring) -> String {
    text.reduce(into: "") { result, character in
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      default: result.append(character)
      }
    }
  }
}

extension Colour {
  /// The colour as `#rrggbb`, by the cube and the greys of xterm.
  var hexadecimal: String {
    let parts: [Int]
    if extended >= 232 {
      parts = Array(repeating: 8 + 10 * (extended - 232), count: 3)
    } else {
      let place = max(0, extended - 16)
      parts = [place / 36, place / 6 % 6, place % 6].map { $0 == 0 ? 0 : 55 + 40 * $0 }
    }
    return "#" + parts.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
