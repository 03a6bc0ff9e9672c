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
    // The name of the program is never cut for it.
    let isProgressShown = room >= max(9, TextWidth.cells(of: content.title.app))
    canvas.write(
      title, row: 0, column: 1, columns: isProgressShown ? room : model.size.columns - 2, .title)
    if isProgressShown {
      canvas.write(
        progress, row: 0, column: model.size.columns - TextWidth.cells(of: progress) - 1, .accent)
    }
    canvas.rule(row: 1)
    guard !content.tabs.isEmpty else { return }
    var column = 1
    for tab in shownTabs {
      let style = tab.isSelected ? Style(.accent).selected() : Style(.muted)
      column = canvas.write(Self.text(of: tab), row: 2, column: column, style) + 1
    }
  }

  /// The tabs that fit: all of them, or as many as fit from the selected one on, so that it is always seen.
  private var shownTabs: ArraySlice<PageContent.Tab> {
    let fits = { (tabs: ArraySlice<PageContent.Tab>) in
      tabs.reduce(1) { $0 + TextWidth.cells(of: Self.text(of: $1)) + 1 } <= model.size.columns + 1
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
    for key in content.keys where key != .quit || limit == model.size.columns - 1 {
      let name = key.keys(phrases)
      let meaning = key.meaning(phrases, isPlain: model.state.isPlain)
      let width = TextWidth.cells(of: name) + 1 + TextWidth.cells(of: meaning)
      guard column + width <= limit else { continue }
      column = canvas.write(name, row: last, column: column, .key)
      column = canvas.write(" \(meaning)", row: last, column: column, .muted) + 2
    }
  }

  /// Draws how to finish and erase at the right end of the footer, where it stands on every page of a station; the
  /// cells that it takes.
  private func drawErase(_ canvas: inout Canvas, row: Int) -> Int {
    guard model.state.setting.isUnattended, !content.keys.isEmpty else { return 0 }
    let isNarrow = model.size.columns < 60
    let name = KeyMeaning.quit.keys(phrases)
    let meaning = " " + phrases.text(isNarrow ? "kiosk.erase-short" : "kiosk.erase")
    let width = TextWidth.cells(of: name) + TextWidth.cells(of: meaning)
    let column = canvas.write(name, row: row, column: model.size.columns - 1 - width, .key)
    canvas.write(meaning, row: row, column: column, .muted)
    return width + 2
  }
}
