import Knowledge
import LocalArea
import Presentation
import Screen

/// A page laid out for a size: rows, gathered into stops that the focus can rest on.
///
/// Whatever is taller than the screen is cut into several stops, so that every word can be reached on the
/// smallest screen and the cursor, which screen readers follow, passes by all of it.
struct PageLayout {
  /// A piece of a row.
  struct Piece: Hashable {
    let text: String
    let style: Style
  }

  /// A row of the body.
  struct Row: Hashable {
    let indent: Int
    let pieces: [Piece]
    /// Whether the row belongs to the item of its stop, rather than to the text above it.
    let isItem: Bool
  }

  /// Something that the focus rests on.
  struct Stop: Hashable {
    /// The position of the item, or nil for text alone.
    let item: Int?
    let rows: [Row]
    /// The row and column on which the cursor rests, within the stop.
    let cursor: Position
  }

  /// The room around the body.
  static let margin = 2
  /// The widest line that is easy to read.
  static let widest = 96

  let stops: [Stop]
  /// The rows that the body has room for.
  let room: Int

  /// Lays a page out.
  ///
  /// - Parameters:
  ///   - size: The room of the page, without that of its panes.
  ///   - isAiry: Whether an empty row parts each choice from the next, where the whole page still fits.
  init(_ content: PageContent, size: Size, phrases: Phrases, isAiry: Bool = false) {
    let room = max(1, size.rows - content.bodyTop - 2)
    let columns = max(10, min(size.columns - 2 * Self.margin, Self.widest))
    self.room = room
    let stops = { (blocks: [Block]) in
      var builder = Builder(room: room, rows: RowBuilder(columns: columns, phrases: phrases))
      for block in blocks { builder.add(block) }
      return builder.finished()
    }
    let airy = isAiry ? stops(content.airyBlocks) : []
    let fits = airy.reduce(0) { $0 + $1.rows.count } <= room
    self.stops = isAiry && fits ? airy : stops(content.blocks)
  }

  /// The rows of what is only looked at, as many as there is room for; what is cut ends with an ellipsis.
  static func rows(of blocks: [Block], size: Size, phrases: Phrases) -> [Row] {
    var builder = Builder(
      room: max(1, size.rows), rows: RowBuilder(columns: size.columns, phrases: phrases))
    for block in blocks { builder.add(block) }
    let all = builder.finished().flatMap(\.rows)
    guard all.count > size.rows else { return all }
    let more = Row(indent: 0, pieces: [Piece(text: "…", style: Style(.muted))], isItem: false)
    return Array(all.prefix(max(0, size.rows - 1))) + [more]
  }

  /// The first stop of an item.
  func stop(ofItem item: Int) -> Int? { stops.firstIndex { $0.item == item } }
}

extension PageContent {
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

extension PageLayout {
  /// Gathers blocks into stops.
  private struct Builder {
    let room: Int
    let rows: RowBuilder
    var stops: [Stop] = []
    var pending: [Row] = []
    var count = 0

    mutating func add(_ block: Block) {
      switch block {
      case .gap:
        // A gap at the top of a page of rows would only waste it.
        pending.append(Row(indent: 0, pieces: [], isItem: false))
      case .statement(let statement): pending += rows.rows(of: statement)
      case .map(let map):
        // A map is not cut in two: it has what is left of the page, or a page of its own.
        if room - pending.count < TerritoryMap.leastRows {
          split(pending, item: nil, cursor: .origin)
          pending = []
        }
        pending += map.rows(columns: rows.columns, room: room - pending.count)
      case .item(let item):
        let (rows, cursor) = rows.rows(of: item)
        add(rows, cursor: cursor)
      // A screen shows where something comes from on a page of its own.
      case .sources: break
      }
    }

    /// An item with the text above it as one stop, or as several when they do not fit.
    private mutating func add(_ rows: [Row], cursor: Position) {
      let above = pending
      pending = []
      if above.count + rows.count <= room {
        stops.append(
          Stop(
            item: count, rows: above + rows,
            cursor: Position(row: above.count + cursor.row, column: cursor.column)))
      } else {
        split(above, item: nil, cursor: .origin)
        split(rows, item: count, cursor: cursor)
      }
      count += 1
    }

    private mutating func split(_ rows: [Row], item: Int?, cursor: Position) {
      var rest = rows.drop { item == nil && $0.pieces.isEmpty }
      var isFirst = true
      while !rest.isEmpty {
        let part = Array(rest.prefix(room))
        let start = Position(row: 0, column: part.first?.indent ?? 0)
        stops.append(Stop(item: item, rows: part, cursor: isFirst && item != nil ? cursor : start))
        rest = rest.dropFirst(room)
        isFirst = false
      }
    }

    /// All stops; text after the last item joins it, or has stops of its own.
    mutating func finished() -> [Stop] {
      if let last = stops.last, !pending.isEmpty, last.rows.count + pending.count <= room {
        stops[stops.count - 1] = Stop(item: last.item, rows: last.rows + pending, cursor: last.cursor)
      } else {
        split(pending, item: nil, cursor: .origin)
      }
      return stops.isEmpty ? [Stop(item: nil, rows: [], cursor: .origin)] : stops
    }
  }
}
