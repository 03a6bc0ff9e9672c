import Content
import Conversation
import Pages
import Screen

/// Draws a laid-out page: header, tabs, the stops around the focus, footer.
struct PageView {
  let content: PageContent
  let layout: PageLayout
  let model: FullScreenModel
  let phrases: Phrases
  /// What stands beside the page.
  var panes: [Pane] = []

  /// Something beside the page: the column of the line before it, and its rows.
  struct Pane {
    let border: Int
    let rows: [PageLayout.Row]
  }

  func frame() -> Frame {
    var canvas = Canvas(size: model.size)
    drawHeader(&canvas)
    let viewport = Viewport(
      heights: layout.stops.map(\.rows.count), selected: model.focus, rows: layout.room)
    drawBody(&canvas, viewport)
    for pane in panes { draw(pane, &canvas) }
    drawFooter(&canvas, viewport)
    canvas.announcement = content.announcement
    return canvas.frame
  }

  private var bodyTop: Int { content.tabs.isEmpty ? 2 : 3 }

  private func drawHeader(_ canvas: inout Canvas) {
    let progress = content.progress ?? ""
    let room = model.size.columns - TextWidth.cells(of: progress) - 4
    // Where both do not fit, how far one is says more than the name of the page, which the question says again.
    let title = TextWidth.cells(of: content.title.text) > room ? content.title.app : content.title.text
    canvas.write(title, row: 0, column: 1, columns: max(8, room), .title)
    if TextWidth.cells(of: progress) + 12 < model.size.columns {
      canvas.write(
        progress, row: 0, column: model.size.columns - TextWidth.cells(of: progress) - 1, .accent)
    }
    canvas.rule(row: 1)
    if let notice = model.notice {
      // In the rule, so that nothing on the page moves for it, and nothing again when it goes.
      canvas.write(
        " \(TextWrap.truncated(notice, columns: model.size.columns - 4)) ", row: 1, column: 1, .accent)
    }
    guard !content.tabs.isEmpty else { return }
    let shown = shownTabs
    if shown.startIndex > content.tabs.startIndex { canvas.write("‹", row: 2, column: 0, .key) }
    var column = 1
    for tab in shown {
      let style = tab.isSelected ? Style(.accent).selected() : Style(.muted)
      column = canvas.write(Self.text(of: tab), row: 2, column: column, style) + 1
    }
    if shown.endIndex < content.tabs.endIndex {
      canvas.write("›", row: 2, column: model.size.columns - 1, .key)
    }
  }

  /// The tabs that fit between the signs that there are more: all of them, or as many as fit from the selected one on,
  /// so that it is always seen.
  private var shownTabs: ArraySlice<PageContent.Tab> {
    let fits = { (tabs: ArraySlice<PageContent.Tab>) in
      let end = tabs.reduce(0) { $0 + TextWidth.cells(of: Self.text(of: $1)) + 1 }
      return end <= model.size.columns - (tabs.endIndex < content.tabs.endIndex ? 1 : 0)
    }
    var tabs = content.tabs[...]
    while !fits(tabs), tabs.first?.isSelected == false { tabs = tabs.dropFirst() }
    while !fits(tabs), tabs.count > 1 { tabs = tabs.dropLast() }
    return tabs
  }

  private static func text(of tab: PageContent.Tab) -> String {
    tab.isSelected ? "[\(tab.label)]" : " \(tab.label) "
  }

  private func drawBody(_ canvas: inout Canvas, _ viewport: Viewport) {
    var row = bodyTop
    for number in viewport.visible {
      let stop = layout.stops[number]
      let isFocused = number == model.focus
      for (offset, line) in stop.rows.enumerated() where offset < layout.room {
        var column = PageLayout.margin + line.indent
        if isFocused, line.isItem, offset == stop.cursor.row {
          canvas.write(">", row: row + offset, column: max(0, PageLayout.margin + line.indent - 2), .accent)
        }
        for piece in line.pieces {
          let isBar = isFocused && line.isItem && piece.style.role != .yes && piece.style.role != .no
          column = canvas.write(
            piece.text, row: row + offset, column: column, isBar ? piece.style.selected() : piece.style)
        }
      }
      if isFocused {
        canvas.placeCursor(
          row: row + stop.cursor.row, column: PageLayout.margin + stop.cursor.column)
      }
      row += stop.rows.count
    }
  }

  private func draw(_ pane: Pane, _ canvas: inout Canvas) {
    canvas.verticalRule(column: pane.border, row: bodyTop, rows: layout.room)
    for (offset, row) in pane.rows.enumerated() {
      var column = pane.border + 2 + row.indent
      for piece in row.pieces {
        column = canvas.write(piece.text, row: bodyTop + offset, column: column, piece.style)
      }
    }
  }

  private func drawFooter(_ canvas: inout Canvas, _ viewport: Viewport) {
    let last = model.size.rows - 1
    canvas.rule(row: last - 1)
    if viewport.pages > 1 {
      let text =
        " \(phrases.text("screen.page", ["number": String(viewport.page + 1), "count": String(viewport.pages)])) "
      let column = model.size.columns - TextWidth.cells(of: text) - 2
      canvas.write(text, row: last - 1, column: max(0, column), .muted)
    }
    let limit = model.size.columns - 1 - drawErase(&canvas, row: last)
    var column = 1
    for key in footerKeys(within: limit) {
      column = canvas.write(key.keys(phrases), row: last, column: column, .key)
      column = canvas.write(" \(meaning(of: key))", row: last, column: column, .muted) + 2
    }
  }

  /// The keys that the footer has room for, in the order of the page: first those that one is lost without.
  private func footerKeys(within limit: Int) -> [KeyMeaning] {
    // Where finishing stands at the right end, it is not said twice.
    let keys = content.keys.filter { $0 != .quit || limit == model.size.columns - 1 }
    var shown: Set<KeyMeaning> = []
    var column = 1
    for key in KeyMeaning.vital.filter(keys.contains) + keys where !shown.contains(key) {
      let width = TextWidth.cells(of: "\(key.keys(phrases)) \(meaning(of: key))")
      guard column + width <= limit else { continue }
      column += width + 2
      shown.insert(key)
    }
    return keys.filter { shown.contains($0) }
  }

  private func meaning(of key: KeyMeaning) -> String {
    key.meaning(phrases, isPlain: model.state.isPlain)
  }

  /// Draws how to finish and erase at the right end of the footer, where it stands on every page of a station; the
  /// cells that it takes.
  private func drawErase(_ canvas: inout Canvas, row: Int) -> Int {
    guard model.state.setting.isUnattended, !content.keys.isEmpty else { return 0 }
    let isNarrow = model.size.columns < 60
    let name = KeyMeaning.quit.keys(phrases)
    let meaning = " " + phrases.text(isNarrow ? "key.erase-short" : "key.erase")
    let width = TextWidth.cells(of: name) + TextWidth.cells(of: meaning)
    let column = canvas.write(name, row: row, column: model.size.columns - 1 - width, .key)
    canvas.write(meaning, row: row, column: column, .muted)
    return width + 2
  }
}
