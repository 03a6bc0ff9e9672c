import Guidance
import Knowledge
import LocalArea
import Presentation
import Screen

/// Turns what a page says and offers into rows of a width: here it is decided what each kind looks like.
struct RowBuilder {
  /// The columns that a row has.
  let columns: Int
  /// The words of the page's language.
  let phrases: Phrases
  /// The characters that maps are drawn with.
  var script = TerritoryMap.Script.braille
  /// Which parts of the page are open.
  var folding = SectionFolding.none
  /// Whether paths and schemes are only named: the pages that they open say the rest.
  var isBrief = false

  /// The columns of the names of a form, whose values stand behind them; 0 where each line is one text.
  var nameColumns = 0

  /// The narrowest that a text is made.
  private static let narrowest = 8
  /// The columns by which what is said under something goes in.
  static let step = 2

  // MARK: Statements

  /// The rows of a statement and of what is said under it.
  func rows(of statement: Statement, indent: Int = 0) -> [PageLayout.Row] {
    let sign = sign(of: statement)
    let style = style(of: statement)
    let lines = TextWrap.lines(of: text(of: statement), columns: width(behind: indent + sign.count))
    var rows = lines.enumerated().map { number, line in
      // What follows a sign hangs behind it.
      guard number == 0, !sign.isEmpty else {
        return PageLayout.Row(
          indent: indent + sign.count, pieces: [PageLayout.Piece(text: line, style: style)], isItem: false)
      }
      let pieces = [
        PageLayout.Piece(text: sign, style: signStyle(of: statement) ?? style),
        PageLayout.Piece(text: line, style: style),
      ]
      return PageLayout.Row(indent: indent, pieces: pieces, isItem: false)
    }
    for detail in statement.details {
      rows += self.rows(of: detail, indent: indent + max(Self.step, sign.count))
    }
    return rows
  }

  /// What stands before a statement.
  private func sign(of statement: Statement) -> String {
    switch statement.kind {
    case .warning: "! "
    case .reason(.for): "+ "
    case .reason(.against): "– "
    case .step(let number): "\(number). "
    case .listed: "· "
    case .code(let code): "\(code)  "
    case .text, .title, .subtitle, .aside, .verdict, .fact: ""
    }
  }

  /// The colour of a sign that has one of its own: what speaks for something and against it.
  private func signStyle(of statement: Statement) -> Style? {
    switch statement.kind {
    case .reason(.for): Style(.yes)
    case .reason(.against): Style(.check)
    default: nil
    }
  }

  private func text(of statement: Statement) -> String {
    switch statement.kind {
    case .fact(let label): labelled(label, statement.text)
    case .verdict(let standing): "[\(word(for: standing))] \(statement.text)"
    case .text, .title, .subtitle, .aside, .warning, .reason, .step, .listed, .code: statement.text
    }
  }

  private func style(of statement: Statement) -> Style {
    switch statement.kind {
    case .title: .title
    case .subtitle: Style(.accent)
    case .aside: Style(.muted)
    case .warning: Style(.warning)
    case .verdict(let standing): Style(Self.role(of: standing))
    case .text, .reason, .step, .listed, .fact, .code: statement.isQuiet ? Style(.muted) : .text
    }
  }

  // MARK: Items

  /// The rows of an item and where the cursor rests on it: at the start of its label, or where one types.
  func rows(of item: Item) -> ([PageLayout.Row], Position) {
    if case .field(let prompt) = item.kind { return field(item, prompt) }
    if let form = formLine(item) { return (form, Position(row: 0, column: Self.step)) }
    let isSection = item.kind == .section
    // A path with its reasons is a part of its own.
    let isNamed =
      item.opensPage && item.details.contains { if case .reason = $0.kind { true } else { false } }
    let lead = isSection ? 0 : Self.step
    let mark = folding.isOpen[item.identity].map(sign) ?? mark(of: item.mark)
    let indent = lead + TextWidth.cells(of: mark.text)
    let lines = TextWrap.lines(of: label(of: item), columns: width(behind: indent))
    var rows = lines.enumerated().map { number, line in
      let label = PageLayout.Piece(text: line, style: isSection || isNamed ? .title : .choice)
      let pieces = number == 0 && !mark.text.isEmpty ? [mark, label] : [label]
      return PageLayout.Row(indent: number == 0 ? lead : indent, pieces: pieces, isItem: true)
    }
    if isBrief, item.isToldElsewhere { return (rows, Position(row: 0, column: indent)) }
    for detail in item.details { rows += self.rows(of: detail, indent: depthOfDetails(of: item)) }
    return (rows, Position(row: 0, column: indent))
  }

  /// What stands before the title of a part that can be opened and closed.
  private func sign(isOpen: Bool) -> PageLayout.Piece {
    PageLayout.Piece(text: isOpen ? "[–] " : "[+] ", style: Style(.accent))
  }

  /// A field: what it asks for, then what is typed, the part around the cursor where it is too long.
  private func field(_ item: Item, _ prompt: String) -> ([PageLayout.Row], Position) {
    var asked = labelled(prompt, "")
    // A prompt that would leave no room to type in is left out.
    if TextWidth.cells(of: asked) + Self.roomToType > columns - Self.step { asked = "" }
    let indent = Self.step + TextWidth.cells(of: asked)
    let width = width(behind: indent)
    let before = Self.tail(of: item.label.dropLast(item.behindCursor), columns: width - 1)
    let column = TextWidth.cells(of: before)
    let typed =
      before + TextWrap.prefix(of: item.label.suffix(item.behindCursor), columns: width - column)
    let padding = String(repeating: " ", count: max(0, min(30, width) - TextWidth.cells(of: typed)))
    let prompt = asked.isEmpty ? [] : [PageLayout.Piece(text: asked, style: .text)]
    let row = PageLayout.Row(
      indent: Self.step, pieces: prompt + [PageLayout.Piece(text: typed + padding, style: .field)],
      isItem: true)
    let details = item.details.flatMap { rows(of: $0, indent: depthOfDetails(of: item)) }
    return ([row] + details, Position(row: 0, column: indent + column))
  }

  /// The cells that a field needs beside its prompt.
  private static let roomToType = 12

  /// What stands before the label, with the space behind it.
  private func mark(of mark: Item.Mark?) -> PageLayout.Piece {
    switch mark {
    case .box(let isTicked): PageLayout.Piece(text: isTicked ? "[x] " : "[ ] ", style: .choice)
    case .chosen(let isChosen): PageLayout.Piece(text: isChosen ? "• " : "  ", style: .choice)
    case .verdict(let standing):
      PageLayout.Piece(
        text: "[\(word(for: standing))] " + alignment(of: standing), style: Style(Self.role(of: standing)))
    case .number, nil: PageLayout.Piece(text: "", style: .choice)
    }
  }

  /// What makes names below each other begin in one column, whatever their verdicts are; nothing where room is scarce.
  private func alignment(of standing: Standing) -> String {
    guard columns >= Self.aligning else { return "" }
    let cells = Standing.allCases.map { TextWidth.cells(of: word(for: $0)) }
    return String(repeating: " ", count: (cells.max() ?? 0) - TextWidth.cells(of: word(for: standing)))
  }

  /// The columns from which on verdicts are aligned.
  private static let aligning = 60

  /// The label as it is shown; the number that leads to an item from a map is read with it.
  private func label(of item: Item) -> String {
    if case .number(let number)? = item.mark { "\(number). \(item.label)" } else { item.label }
  }

  /// How far the lines under a label go in: always deeper than its mark, so that none looks like another choice.
  private func depthOfDetails(of item: Item) -> Int {
    switch item.mark {
    case .box, .chosen: 6
    case .verdict, .number, nil: item.kind == .section ? Self.step : 4
    }
  }

  // MARK: Words and widths

  private func labelled(_ label: String, _ value: String) -> String {
    phrases.text("condition.is", ["label": label, "value": value])
  }

  private func word(for standing: Standing) -> String { phrases.text("verdict.\(standing.word)") }

  private static func role(of standing: Standing) -> Role {
    switch standing {
    case .open, .toAsk: .yes
    case .closed: .no
    case .toCheck, .toKnow: .check
    }
  }

  private func width(behind indent: Int) -> Int { max(Self.narrowest, columns - indent) }

  /// The end of a text that is wider than a number of columns: where one is typing.
  private static func tail(of text: Substring, columns: Int) -> String {
    var shown = text
    while TextWidth.cells(of: shown) > columns, !shown.isEmpty { shown = shown.dropFirst() }
    return String(shown)
  }
}
