import Knowledge
import LocalArea
import Presentation
import Screen

/// A page laid out for a size: rows, gathered into targets that the focus can rest on.
///
/// Whatever is taller than the screen is cut into several targets, so that every word can be reached on the
/// smallest screen and the cursor, which screen readers follow, passes by all of it.
struct PageLayout: Hashable, Sendable {
  /// A piece of a row.
  struct Piece: Hashable, Sendable {
    let text: String
    let style: Style
  }

  /// A row of the body.
  struct Row: Hashable, Sendable {
    let indent: Int
    let pieces: [Piece]
    /// Whether the row belongs to the item of its target, rather than to the text above it.
    let isItem: Bool
  }

  /// Something that the focus rests on.
  struct FocusTarget: Hashable, Sendable {
    /// What has the focus there.
    let focus: Focus
    let rows: [Row]
    /// The row and column on which the cursor rests, within the target.
    let cursor: Position
  }

  /// The room around the body, at least.
  static let leastMargin = 2
  /// The widest line that is easy to read.
  static let widest = 76
  /// The widest line above a square, which takes the rows that it is spared.
  static let widestBesideSquare = 96

  let targets: [FocusTarget]
  /// The rows that the body has room for.
  let room: Int
  /// The columns at the left of the body: a page that stands alone on a wide screen stands in the middle.
  let margin: Int
  /// Which parts of a long page are open.
  let folding: SectionFolding
  /// The columns of the page, without those of its panes.
  let columns: Int

  /// A layout as given.
  init(room: Int, targets: [FocusTarget], columns: Int = 0) {
    self.room = room
    self.targets = targets
    margin = Self.leastMargin
    folding = .none
    self.columns = columns
  }

  /// Lays a page out.
  ///
  /// - Parameters:
  ///   - size: The room of the page, without that of its panes.
  ///   - sections: Parts of a long page that the person opened or closed.
  ///   - focused: The item that has the focus, which must not be hidden.
  ///   - isAiry: Whether an empty row parts each choice from the next, where the whole page still fits.
  ///   - drawsSquares: Whether squares for telephones can be drawn.
  ///   - script: The characters that maps are drawn with.
  init(
    _ content: PageContent, size: Size, phrases: Phrases, sections: SectionFolding.Choices = [:],
    focused: ItemIdentity? = nil, isAiry: Bool = false, drawsSquares: Bool = false,
    script: TerritoryMap.Script = .braille
  ) {
    let content = content.showingProblems(columns: size.columns)
    let room = max(1, size.rows - content.bodyTop - 2)
    let wanted = content.hasSquare ? Self.widestBesideSquare : Self.widest
    let columns = max(10, min(size.columns - 2 * Self.leastMargin, wanted))
    self.room = room
    self.columns = size.columns
    margin = content.hasSquare ? Self.leastMargin : max(Self.leastMargin, (size.columns - columns) / 2)
    let targets = { (blocks: [Block], folding: SectionFolding, isBrief: Bool) in
      var builder = TargetBuilder(
        room: room,
        rows: RowBuilder(
          columns: columns, phrases: phrases, script: script, folding: folding, isBrief: isBrief,
          nameColumns: RowBuilder.nameColumns(of: content.items, columns: columns)),
        // A square needs no width that is easy to read.
        squareColumns: drawsSquares ? size.columns - 2 * Self.leastMargin : 0,
        opensOnText: content.opensOnText, isSpaced: room > Self.smallRoom)
      for block in blocks { builder.add(block) }
      return builder.finished()
    }
    let airy = isAiry ? targets(content.airyBlocks, .none, false) : []
    if isAiry, airy.reduce(0, { $0 + $1.rows.count }) <= room {
      self.targets = airy
      folding = .none
      return
    }
    let isSmall = room <= Self.smallRoom
    folding = SectionFolding(
      content, choices: sections, focused: focused, room: room, isSmall: isSmall
    ) { blocks in
      targets(blocks, .none, false).reduce(0) { $0 + $1.rows.count }
    }
    let isFolded = !folding.isOpen.isEmpty
    self.targets =
      isFolded
      ? targets(folding.blocks(of: content), folding, isSmall)
      : targets(isSmall ? content.blocksWithAsidesLast : content.blocks, .none, false)
  }

  /// The rows up to which a page begins with what is asked and can be chosen, and why comes last.
  private static let smallRoom = 12

  /// The rows of what is only looked at, as many as there is room for; what is cut ends with an ellipsis.
  static func rows(
    of blocks: [Block], size: Size, phrases: Phrases, script: TerritoryMap.Script = .braille
  ) -> [Row] {
    var builder = TargetBuilder(
      room: max(1, size.rows), rows: RowBuilder(columns: size.columns, phrases: phrases, script: script))
    for block in blocks { builder.add(block) }
    let all = builder.finished().flatMap(\.rows)
    guard all.count > size.rows else { return all }
    let more = Row(indent: 0, pieces: [Piece(text: "…", style: Style(.muted))], isItem: false)
    return Array(all.prefix(max(0, size.rows - 1))) + [more]
  }

  /// The targets that are on the screen together with one of them.
  func viewport(around focus: Focus) -> Viewport {
    // What is said under a title itself stands with it anyway.
    let titles = targets.indices.filter { index in
      let target = targets[index]
      let isOpen = target.focus.item.map { folding.isOpen[$0] == true } ?? false
      return isOpen && target.rows.last?.isItem == true
    }
    return Viewport(
      heights: targets.map(\.rows.count), selected: index(of: focus), rows: room, titles: Set(titles))
  }
}

extension PageContent {
  /// What stands on the page, with what only explains it at the end.
  fileprivate var blocksWithAsidesLast: [Block] {
    let isAside = { (block: Block) in
      if case .statement(let statement) = block { statement.kind == .aside } else { false }
    }
    let asides = blocks.filter(isAside)
    return asides.isEmpty ? blocks : blocks.filter { !isAside($0) } + [.gap] + asides
  }

  /// Whether a square for telephones is on the page, which takes all the width that there is.
  fileprivate var hasSquare: Bool {
    blocks.contains { if case .square = $0 { true } else { false } }
  }

  /// The row on which the body begins, below header and tabs.
  var bodyTop: Int { tabs.isEmpty ? 2 : 3 }

  /// What stands on the page, with an empty row between choices that follow each other.
  fileprivate var airyBlocks: [Block] {
    var airy: [Block] = []
    for block in blocks {
      if case .item = block, case .item? = airy.last { airy.append(.gap) }
      airy.append(block)
    }
    return airy
  }
}
