import ContentFiles
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
  init(_ content: PageContent, size: Size, isAiry: Bool = false) {
    let room = max(1, size.rows - content.bodyTop - 2)
    let columns = max(10, min(size.columns - 2 * Self.margin, Self.widest))
    self.room = room
    let stops = { (blocks: [Block]) in
      var builder = Builder(room: room, columns: columns)
      for block in blocks { builder.add(block) }
      return builder.finished()
    }
    let airy = isAiry ? stops(content.airyBlocks) : []
    let fits = airy.reduce(0) { $0 + $1.rows.count } <= room
    self.stops = isAiry && fits ? airy : stops(content.blocks)
  }

  /// The rows of what is only looked at, as many as there is room for; what is cut ends with an ellipsis.
  static func rows(of blocks: [Block], size: Size) -> [Row] {
    var builder = Builder(room: max(1, size.rows), columns: size.columns)
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
    let columns: Int
    var stops: [Stop] = []
    var pending: [Row] = []
    var count = 0

    mutating func add(_ block: Block) {
      switch block {
      case .gap:
        // A gap at the top of a page of rows would only waste it.
        pending.append(Row(indent: 0, pieces: [], isItem: false))
      case .text(let text, let role):
        pending += PageLayout.rows(of: text, role, indent: 0, columns: columns)
      case .aside(let text):
        pending += PageLayout.rows(of: text, .muted, indent: 0, columns: columns)
      case .drawing(let drawing):
        // A map is not cut in two: it has what is left of the page, or a page of its own.
        if room - pending.count < Drawing.leastRows {
          split(pending, item: nil, cursor: .origin)
          pending = []
        }
        pending += drawing.rows(columns: columns, room: room - pending.count)
      case .item(let item):
        let (rows, cursor) = item.rows(columns: columns)
        add(rows, cursor: cursor)
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

extension PageLayout {
  /// The number of a step at the start of a text, such as `3. `, or the spaces that stand for it; empty when there is
  /// neither.
  private static func lead(of text: String) -> String {
    if text.hasPrefix(" ") { return String(text.prefix { $0 == " " }) }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let isNumber = (1...2).contains(digits.count) && text.dropFirst(digits.count).hasPrefix(". ")
    return isNumber ? digits + ". " : ""
  }

  /// The rows of a text that belongs to no choice; what follows a sign such as `+` hangs behind it.
  static func rows(of text: String, _ role: Role, indent: Int, columns: Int) -> [Row] {
    let sign = ["+ ", "– ", "! "].first { text.hasPrefix($0) } ?? lead(of: text)
    let lines = TextWrap.lines(
      of: String(text.dropFirst(sign.count)), columns: max(8, columns - indent - sign.count))
    return lines.enumerated().map { number, line in
      let shown = (number == 0 ? sign : String(repeating: " ", count: sign.count)) + line
      return Row(indent: indent, pieces: [Piece(text: shown, style: Style(role))], isItem: false)
    }
  }
}

extension Item {
  /// The rows of an item and where the cursor rests on it: at the start of its label, or where one types.
  func rows(columns: Int) -> ([PageLayout.Row], Position) {
    let lead = isHeading ? "" : "  "
    let mark = self.mark?.text(within: columns - TextWidth.cells(of: lead)) ?? ""
    let indent = TextWidth.cells(of: lead) + TextWidth.cells(of: mark)
    let style: Style = isField ? .field : isHeading ? .title : .choice
    let width = max(8, columns - indent)
    var rows: [PageLayout.Row] = []
    let lines = isField ? [label] : TextWrap.lines(of: label, columns: width)
    for (number, line) in lines.enumerated() {
      let shown = isField ? Self.tail(of: line, columns: width - 1) : line
      var pieces: [PageLayout.Piece] = []
      if number == 0, !mark.isEmpty {
        pieces.append(PageLayout.Piece(text: mark, style: self.mark?.style ?? .choice))
      }
      let padding =
        isField ? String(repeating: " ", count: max(0, min(30, width) - TextWidth.cells(of: shown))) : ""
      pieces.append(PageLayout.Piece(text: shown + padding, style: style))
      rows.append(
        PageLayout.Row(
          indent: number == 0 ? TextWidth.cells(of: lead) : indent, pieces: pieces, isItem: true))
    }
    let deeper = depthOfDetails
    for detail in details {
      rows += PageLayout.rows(of: detail.text, detail.role, indent: deeper, columns: columns)
    }
    let column = isField ? indent + TextWidth.cells(of: Self.tail(of: label, columns: width - 1)) : indent
    return (rows, Position(row: 0, column: column))
  }

  /// How far the lines under a label go in: always deeper than its mark, so that none looks like another choice.
  private var depthOfDetails: Int {
    switch mark {
    case .box, .chosen: 6
    case .tag, .prompt, nil: isHeading ? 2 : 4
    }
  }

  /// The end of a text that is wider than a number of columns: where one is typing.
  private static func tail(of text: String, columns: Int) -> String {
    var shown = text[...]
    while TextWidth.cells(of: shown) > columns, !shown.isEmpty { shown = shown.dropFirst() }
    return String(shown)
  }
}

extension Item.Mark {
  /// The mark in text, with the space behind it; a prompt that would leave no room to type in is left out.
  func text(within columns: Int) -> String {
    switch self {
    case .box(let isTicked): isTicked ? "[x] " : "[ ] "
    case .chosen(let isChosen): isChosen ? "• " : "  "
    case .tag(let word, _): "[\(word)] "
    case .prompt(let prompt): TextWidth.cells(of: prompt) + Self.roomToType > columns ? "" : prompt
    }
  }

  /// The cells that a field needs beside its prompt.
  private static let roomToType = 12

  var style: Style {
    switch self {
    case .box, .chosen: .choice
    case .tag(_, let role): Style(role)
    case .prompt: .text
    }
  }
}
