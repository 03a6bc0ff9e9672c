import SheetForm

/// Something that is drawn as a whole: a heading, a paragraph, an element of a list.
struct Block: Hashable {
  /// What it is to a screen reader, by the name that PDF gives it.
  enum Role: String {
    case title = "H1"
    case heading = "H2"
    case paragraph = "P"
    /// An element of a list, of which neighbours make one.
    case element = "LI"
  }

  let role: Role
  /// What stands before the text, in bold; of an element of a list, its mark.
  let lead: String
  let text: String
  /// Whether it stands in a part that has no heading.
  var isApart = false

  /// The blocks of a sheet, in the order in which they are read.
  static func blocks(of sheet: SheetDocument) -> [Block] {
    [
      Block(role: .title, lead: "", text: "\(sheet.title) – \(sheet.day)"),
      Block(role: .paragraph, lead: "", text: sheet.notice),
    ]
      + sheet.sections.flatMap { section in
        (section.heading.isEmpty ? [] : [Block(role: .heading, lead: "", text: section.heading)])
          + section.lines.map { line in
            Block(
              role: line.kind == "text" ? .paragraph : .element,
              lead: line.kind == "listed" ? "–" : line.lead,
              text: line.text, isApart: section.heading.isEmpty)
          }
      }
  }
}

/// How large letters and spaces are, in points.
struct Measure: Hashable {
  /// The letters of the text.
  let text: Double
  /// How much of the usual space is left, from 0 to 1.
  var ease = 1.0

  /// The letters of a role.
  func size(of role: Block.Role) -> Double {
    switch role {
    case .title: text * 1.5
    case .heading: text * 1.15
    case .paragraph, .element: text
    }
  }

  /// The space above a block.
  func space(above block: Block) -> Double {
    if block.isApart { return text * 0.9 * ease }
    return switch block.role {
    case .title: 0
    case .heading: text * 0.9 * ease
    case .paragraph, .element: text * 0.25 * ease
    }
  }

  /// Letters of 12 points, of 14 in the short form, of 18 in large print.
  static func usual(isShort: Bool, isLarge: Bool) -> Measure {
    Measure(text: isLarge ? 18 : isShort ? 14 : 12)
  }
}
