import LocalArea
import Presentation
import Screen

/// Gathers what stands on a page into targets of the focus, each no taller than the room there is.
struct TargetBuilder {
  /// The rows that there is room for.
  let room: Int
  /// Makes rows.
  let rows: RowBuilder
  /// The columns that a square for telephones may take; 0 where none can be drawn.
  let squareColumns: Int
  /// Whether the text above the first item is a target of its own.
  let opensOnText: Bool
  /// Whether an empty row parts an item of several rows from the next.
  let isSpaced: Bool

  private var targets: [PageLayout.FocusTarget] = []
  /// The rows of text above the next item.
  private var pending: [PageLayout.Row] = []
  /// Texts above the next item that have targets of their own.
  private var texts: [[PageLayout.Row]] = []
  /// The item that was added last, when nothing was said since.
  private var last: Item?

  init(
    room: Int, rows: RowBuilder, squareColumns: Int = 0, opensOnText: Bool = false, isSpaced: Bool = false
  ) {
    self.room = room
    self.rows = rows
    self.squareColumns = squareColumns
    self.opensOnText = opensOnText
    self.isSpaced = isSpaced
  }

  /// Adds a part of the page below those added before.
  mutating func add(_ block: Block) {
    let before = last
    last = nil
    switch block {
    case .gap: pending.append(PageLayout.Row(indent: 0, pieces: [], isItem: false))
    case .statement(let statement): pending += rows.rows(of: statement)
    case .map(let map):
      // A map is not cut in two: it has what is left of the page, or a page of its own.
      if room - pending.count < TerritoryMap.leastRows {
        texts += parts(of: pending)
        pending = []
      }
      pending += map.rows(columns: rows.columns, room: room - pending.count, script: rows.script)
    case .item(let item):
      if isSpaced, before.map({ $0.opensPage && !$0.details.isEmpty }) ?? false, item.opensPage {
        pending.append(PageLayout.Row(indent: 0, pieces: [], isItem: false))
      }
      last = item
      add(item)
    case .square(let offer):
      // The row of the choice under it is left free.
      let drawn = offer.rows(columns: squareColumns, room: room - pending.count - 1, words: rows)
      pending += drawn ?? offer.otherwise.flatMap { rows.rows(of: $0) }
    // A screen shows where something comes from on a page of its own.
    case .sources: break
    }
  }

  /// An item with the text above it as one target, or as several when they do not fit.
  private mutating func add(_ item: Item) {
    let (rows, cursor) = rows.rows(of: item)
    // A title alone answers nothing: the cursor passes it by, unless Enter opens what is under it.
    if item.kind == .section, item.details.isEmpty, self.rows.folding.isOpen[item.identity] == nil {
      pending += rows.map { PageLayout.Row(indent: $0.indent, pieces: $0.pieces, isItem: false) }
      return
    }
    let above = pending
    let isFirstApart = opensOnText && targets.isEmpty && !above.isEmpty
    let fits = above.count + rows.count <= room && !isFirstApart
    if !fits { texts += parts(of: above) }
    flush(above: item.identity)
    if fits {
      let cursor = Position(row: above.count + cursor.row, column: cursor.column)
      append(.item(item.identity), 0, above + rows, cursor)
    } else {
      for (part, rows) in parts(of: rows, keepingGaps: true).enumerated() {
        append(.item(item.identity), part, rows, part == 0 ? cursor : Self.start(of: rows))
      }
    }
  }

  /// All targets; text after the last item joins it, or has targets of its own.
  mutating func finished() -> [PageLayout.FocusTarget] {
    if let last = targets.last, texts.isEmpty, !pending.isEmpty, last.rows.count + pending.count <= room {
      targets[targets.count - 1] = PageLayout.FocusTarget(
        focus: last.focus, rows: last.rows + pending, cursor: last.cursor)
    } else {
      texts += parts(of: pending)
      flush(above: nil)
    }
    if targets.isEmpty { append(.text(above: nil), 0, [], .origin) }
    return targets
  }

  /// Makes targets of the texts that wait for the item below them.
  private mutating func flush(above item: ItemIdentity?) {
    for (part, rows) in texts.enumerated() {
      append(.text(above: item), part, rows, Self.start(of: rows))
    }
    texts = []
    pending = []
  }

  private mutating func append(
    _ place: Focus.Place, _ part: Int, _ rows: [PageLayout.Row], _ cursor: Position
  ) {
    targets.append(
      PageLayout.FocusTarget(focus: Focus(place: place, part: part), rows: rows, cursor: cursor))
  }

  /// Rows in parts that fit; a gap at the top of a text would only waste the page.
  private func parts(of rows: [PageLayout.Row], keepingGaps: Bool = false) -> [[PageLayout.Row]] {
    var rest = rows.drop { !keepingGaps && $0.pieces.isEmpty }
    var parts: [[PageLayout.Row]] = []
    while !rest.isEmpty {
      parts.append(Array(rest.prefix(room)))
      rest = rest.dropFirst(room)
    }
    return parts
  }

  private static func start(of rows: [PageLayout.Row]) -> Position {
    Position(row: 0, column: rows.first?.indent ?? 0)
  }
}
