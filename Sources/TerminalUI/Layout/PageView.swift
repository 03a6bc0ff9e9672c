import Knowledge
import Presentation
import Screen
import Wording

/// Draws a laid-out page: header, tabs, the targets around the focus, footer.
struct PageView {
  let content: PageContent
  let layout: PageLayout
  let focus: Focus
  let size: Size
  let phrases: Phrases
  /// Whether the plain wording is shown.
  let isPlain: Bool
  /// Whether the machine is left to strangers, so that finishing erases.
  let erases: Bool
  /// What the last key came to.
  var notice: String?
  /// What stands beside the page.
  var panes: [ShownPage.ShownPane] = []

  func frame() -> Frame {
    var canvas = Canvas(size: size)
    drawHeader(&canvas)
    let viewport = layout.viewport(around: focus)
    drawBody(&canvas, viewport)
    for pane in panes { draw(pane, &canvas) }
    drawFooter(&canvas, viewport)
    ProblemBanner(content, columns: layout.columns)?.draw(on: &canvas)
    return canvas.frame
  }

  private var bodyTop: Int { content.bodyTop }

  private func drawHeader(_ canvas: inout Canvas) {
    let progress = content.progress ?? ""
    let room = size.columns - TextWidth.cells(of: progress) - 4
    // The name of the program is never cut for how far one is.
    let isProgressShown = room >= max(9, TextWidth.cells(of: content.title.app))
    let titleRoom = isProgressShown ? room : size.columns - 2
    // Where both do not fit, how far one is says more than the name of the page, which the question says again.
    let title =
      TextWidth.cells(of: content.title.text) > titleRoom ? content.title.app : content.title.text
    canvas.write(title, row: 0, column: 1, columns: titleRoom, .title)
    if isProgressShown {
      canvas.write(
        progress, row: 0, column: size.columns - TextWidth.cells(of: progress) - 1, .accent)
    }
    canvas.rule(row: 1)
    if let notice {
      // In the rule, so that nothing on the page moves for it, and nothing again when it goes.
      canvas.write(
        " \(TextWrap.truncated(notice, columns: size.columns - 4)) ", row: 1, column: 1, .accent)
    }
    guard !content.tabs.isEmpty else { return }
    let strip = TabStrip(content.tabs, columns: size.columns)
    if strip.hasMoreBefore { canvas.write("‹", row: 2, column: 0, .key) }
    for placed in strip.shown {
      let style = placed.tab.isSelected ? Style(.accent).selected() : Style(.muted)
      canvas.write(placed.text, row: 2, column: placed.column, style)
    }
    if strip.hasMoreAfter { canvas.write("›", row: 2, column: size.columns - 1, .key) }
  }

  private func drawBody(_ canvas: inout Canvas, _ viewport: Viewport) {
    let focused = layout.index(of: focus)
    var row = bodyTop
    for number in viewport.visible {
      let target = layout.targets[number]
      let isFocused = number == focused
      for (offset, line) in target.rows.enumerated() where offset < layout.room {
        var column = layout.margin + line.indent
        if isFocused, line.isItem || target.focus.part > 0, offset == target.cursor.row {
          canvas.write(">", row: row + offset, column: max(0, layout.margin + line.indent - 2), .accent)
        }
        for piece in line.pieces {
          let isBar = isFocused && line.isItem && piece.style.role != .yes && piece.style.role != .no
          column = canvas.write(
            piece.text, row: row + offset, column: column, isBar ? piece.style.selected() : piece.style)
        }
      }
      if isFocused {
        canvas.placeCursor(
          row: row + target.cursor.row, column: layout.margin + target.cursor.column)
      }
      row += target.rows.count
    }
  }

  private func draw(_ pane: ShownPage.ShownPane, _ canvas: inout Canvas) {
    canvas.verticalRule(column: pane.frame.border, row: bodyTop, rows: layout.room)
    for (offset, row) in pane.rows.enumerated() {
      var column = pane.frame.border + 2 + row.indent
      for piece in row.pieces {
        column = canvas.write(piece.text, row: bodyTop + offset, column: column, piece.style)
      }
    }
  }

  private func drawFooter(_ canvas: inout Canvas, _ viewport: Viewport) {
    let last = size.rows - 1
    canvas.rule(row: last - 1)
    if viewport.pages > 1 {
      let text =
        " \(phrases.text("screen.page", ["number": String(viewport.page + 1), "count": String(viewport.pages)])) "
      let column = size.columns - TextWidth.cells(of: text) - 2
      canvas.write(text, row: last - 1, column: max(0, column), .muted)
    }
    for placed in footer.shown {
      let column = canvas.write(placed.name, row: last, column: placed.column, .key)
      canvas.write(placed.meaning, row: last, column: column, .muted)
    }
  }

  /// The keys on the last row.
  var footer: Footer {
    Footer(
      content.keys, columns: size.columns, phrases: phrases, isPlain: isPlain, erases: erases)
  }
}
