import Guidance
package import Knowledge
package import LocalArea
package import Presentation
import Screen

/// Renders a page as plain text: wrapped, with hanging indents, and what it cites numbered.
package struct TextRenderer {
  /// The words between a label and its value, and those of verdicts.
  private let phrases: Phrases
  /// The size in characters of every map.
  private let mapSize: (columns: Int, rows: Int)
  /// What maps are drawn with.
  private let script: TerritoryMap.Script

  /// The size in characters of a map on a page that asks for none.
  package static let mapSize = (columns: TextPage.columns, rows: 20)

  /// The columns by which what is said under something goes in.
  private static let step = 2

  /// Makes a renderer; it draws maps of a size in characters.
  package init(
    _ phrases: Phrases, mapSize: (columns: Int, rows: Int) = Self.mapSize,
    script: TerritoryMap.Script = .braille
  ) {
    self.phrases = phrases
    self.mapSize = mapSize
    self.script = script
  }

  /// The page as text, ending with a line feed; a page without anything on it is empty.
  package func text(of content: PageContent) -> String {
    var page = TextPage()
    // The list of what is cited may stand before the last citation: all have their numbers beforehand.
    for statement in content.blocks.compactMap(\.statement) { cite(statement, &page) }
    // What follows the title of a part stands under it, up to the next pause or title.
    var indent = 0
    for block in content.blocks {
      switch block {
      case .gap:
        indent = 0
        page.gap()
      case .map(let map):
        page.verbatim(map.drawn(columns: mapSize.columns, rows: mapSize.rows, script: script).map(\.text))
      case .square(let square): for statement in square.otherwise { write(statement, indent, &page) }
      case .sources(let title): page.writeSources(under: title)
      case .statement(let statement):
        if statement.kind == .title { indent = 0 }
        write(statement, indent, &page)
      case .item(let item) where item.kind == .section:
        page.gap()
        write(item.statement, 0, &page)
        indent = Self.step
      case .item(let item): write(item.statement, indent, &page)
      }
    }
    return page.text
  }

  private func cite(_ statement: Statement, _ page: inout TextPage) {
    _ = page.cite(statement.sources)
    for detail in statement.details { cite(detail, &page) }
  }

  private func write(_ statement: Statement, _ indent: Int, _ page: inout TextPage) {
    guard !statement.isOnlySeen else { return }
    let mark = statement.sources.isEmpty ? "" : " " + page.cite(statement.sources)
    let sign = sign(of: statement)
    switch statement.kind {
    case .title: page.heading(statement.text + mark)
    case .fact(let label):
      let value = phrases.text("condition.is", ["label": label, "value": statement.text])
      page.paragraph(value + mark, indent: indent)
    default: page.paragraph(statement.text + mark, indent: indent, marker: sign)
    }
    // What stands under a number hangs behind it; a verdict is too wide for that.
    let isNumber = if case .step = statement.kind { true } else { false }
    let deeper = indent + (isNumber ? sign.count : Self.step)
    for detail in statement.details { write(detail, deeper, &page) }
  }

  /// What stands before a statement.
  private func sign(of statement: Statement) -> String {
    switch statement.kind {
    case .warning: "! "
    case .reason(.for): "+ "
    case .reason(.against), .listed: "- "
    case .step(let number): "\(number). "
    case .verdict(let standing): "[\(phrases.text("verdict.\(standing.word)"))] "
    case .code(let code): "\(code)  "
    case .text, .title, .subtitle, .aside, .fact: ""
    }
  }
}

extension Block {
  /// What the block says, when it says something.
  fileprivate var statement: Statement? {
    switch self {
    case .statement(let statement): statement
    case .item(let item): item.statement
    case .map, .square, .sources, .gap: nil
    }
  }
}
