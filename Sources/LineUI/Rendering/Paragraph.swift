import Interview
import Screen

/// Something said, in one line or several.
struct Paragraph: Hashable, Sendable {
  /// How its lines stand to the left margin: a line that begins with a number there is always a choice.
  enum Indentation: Hashable, Sendable {
    /// All lines at the margin.
    case plain
    /// The first line at the margin, the others set in: a choice.
    case hanging
    /// All lines set in: what belongs to something said before.
    case under
  }

  /// How far lines go in.
  private static let indent = 2

  /// What is said; an empty line when it is empty.
  let text: String
  /// How its lines stand to the left margin.
  var indentation = Indentation.plain

  /// The lines of a width; none holds anything but what is read aloud.
  func lines(columns: Int) -> [String] {
    let margin = String(repeating: " ", count: Self.indent)
    guard !text.isEmpty else { return [""] }
    let room = indentation == .plain ? columns : columns - Self.indent
    return TextWrap.lines(of: spoken, columns: room).enumerated().map { number, line in
      indentation == .plain || line.isEmpty || indentation == .hanging && number == 0 ? line : margin + line
    }
  }

  /// The text without anything that draws rather than says: controls, lines and boxes, blocks, dots.
  private var spoken: String {
    var spoken = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where TextWidth.effect(of: scalar) != .vanishes {
      switch scalar.value {
      case 0x2500...0x259F, 0x2800...0x28FF: continue
      default: spoken.append(scalar)
      }
    }
    return String(spoken)
  }
}
