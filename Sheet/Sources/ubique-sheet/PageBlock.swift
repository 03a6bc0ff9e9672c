import SheetForm

/// A piece of a page that is drawn as a whole.
struct PageBlock: Hashable {
  /// What it is to a screen reader, as on a sheet.
  typealias Role = Block.Role

  let role: Role
  /// What stands before the text, in bold; of an element of a list, its mark.
  let lead: String
  let text: String
  /// How readily it makes room: 0 for never.
  var weight = 0
}

/// A part of a page: a heading and what stands under it.
struct PagePart: Hashable {
  let heading: String
  var blocks: [PageBlock]

  init(_ section: PageDocument.Section) {
    heading = section.heading
    blocks = section.lines.map { line in
      PageBlock(
        role: line.listed ? .element : .paragraph, lead: line.lead, text: line.text,
        weight: max(0, line.weight))
    }
  }

  /// The heading and the blocks; nothing where there are none.
  var all: [PageBlock] {
    guard !blocks.isEmpty else { return [] }
    return (heading.isEmpty ? [] : [PageBlock(role: .heading, lead: "", text: heading)]) + blocks
  }
}

/// The letters of a page, in points.
struct PageMeasure: Hashable {
  /// The letters of the text.
  let text: Double

  /// The sizes that are tried, the largest first: below the last, lines go before letters shrink.
  static let tried = [12, 11.5, 11, 10.5, 10, 9.5].map { PageMeasure(text: $0) }

  /// The letters of a role.
  func size(of role: PageBlock.Role) -> Double {
    switch role {
    case .title: 17
    case .heading: text * 1.12
    case .paragraph, .element: text
    }
  }

  /// The space above a block that is not the first of its column.
  func space(above role: PageBlock.Role) -> Double {
    switch role {
    case .title: 0
    case .heading: text * 0.95
    case .paragraph, .element: text * 0.25
    }
  }
}
