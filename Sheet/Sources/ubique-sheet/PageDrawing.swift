import CPangoCairo
import SheetForm

/// A page about a territory as a document of PDF: A4, black on white, what matters most across the top, then two columns.
///
/// One page, always: letters give way a little, then lines, those of the greatest weight first.
final class PageDrawing {
  /// Why nothing was drawn.
  enum Fault: Error {
    /// What never makes room needs more than a page.
    case tooLong
    /// The library for drawing failed.
    case failed
  }

  /// The margins on the left and right, those above and below, and the space between the columns, in points.
  private static let side = 40.0, edge = 36.0, gutter = 18.0
  private static let full = PdfFile.width - 2 * side
  private static let column = (full - gutter) / 2
  /// The letters of the head beside those of the text, and those of the small print, in points.
  private static let headSize = 1.05, smallSize = 7.0

  private let page: PageDocument
  /// The heights that were measured before.
  private var heights: [Piece: Double] = [:]
  private var hasFailed = false

  private struct Piece: Hashable {
    let block: PageBlock
    let size: Double
    let width: Double
  }

  init(_ page: PageDocument) { self.page = page }

  /// The document.
  func pdf() throws(Fault) -> [UInt8] {
    let file = PdfFile(
      title: page.title, date: page.date, language: page.language, figure: page.map?.description ?? "")
    guard let bytes = file.bytes(draw) else { throw .failed }
    if hasFailed { throw .tooLong }
    return bytes
  }

  private func draw(on context: OpaquePointer?) {
    guard let layout = fitting(context) else {
      hasFailed = true
      return
    }
    cairo_set_source_rgb(context, 0, 0, 0)
    cairo_tag_begin(context, "Document", nil)
    var top = Self.edge
    top = show(headline, at: top, Self.side, Self.full, layout.measure, context)
    top = rule(at: top + 5, context) + 6
    top = show(layout.head, at: top, Self.side, Self.full, layout.measure, size: Self.headSize, context)
    top = rule(at: top + 6, context) + 9
    var left = top
    if let map = page.map {
      left = PictureDrawing(map, width: Self.column).draw(at: Self.side, top, on: context)
    }
    let (first, second) = (layout.blocks.prefix(layout.split), layout.blocks.dropFirst(layout.split))
    if let block = first.first, left > top { left += layout.measure.space(above: block.role) }
    _ = show(Array(first), at: left, Self.side, Self.column, layout.measure, context)
    _ = show(
      Array(second), at: top, Self.side + Self.column + Self.gutter, Self.column, layout.measure, context)
    let foot = PdfFile.height - Self.edge - height(of: smallPrint, Self.full, layout.measure, context)
    _ = rule(at: foot - 4, context)
    _ = show(smallPrint, at: foot, Self.side, Self.full, layout.measure, context)
    cairo_tag_end(context, "Document")
  }

  private func rule(at top: Double, _ context: OpaquePointer?) -> Double {
    cairo_set_line_width(context, 0.8)
    cairo_move_to(context, Self.side, top)
    cairo_line_to(context, Self.side + Self.full, top)
    cairo_stroke(context)
    return top
  }

  // MARK: Fitting

  /// What is drawn, and how: the blocks below the head, how many of them stand in the first column, and the letters.
  private struct Layout {
    let measure: PageMeasure
    let head: [PageBlock]
    let blocks: [PageBlock]
    let split: Int
  }

  private var headline: [PageBlock] {
    [
      PageBlock(role: .title, lead: "", text: page.title),
      PageBlock(role: .paragraph, lead: "", text: page.subtitle),
    ].filter { !$0.text.isEmpty }
  }

  private var smallPrint: [PageBlock] {
    PagePart(page.foot).blocks.map { block in
      PageBlock(role: block.role, lead: block.lead, text: block.text, weight: -1)
    }
  }

  /// The layout with the largest letters and the most lines that stands on the page; nil where none does.
  ///
  /// Columns end with a part, then anywhere between two lines; then lines make room.
  private func fitting(_ context: OpaquePointer?) -> Layout? {
    let head = PagePart(page.head).blocks
    var parts = page.sections.map { PagePart($0) }
    for isWhole in [true, false] {
      for measure in isWhole ? PageMeasure.tried.dropLast(2) : PageMeasure.tried {
        if let layout = layout(head, parts, isWhole: isWhole, measure, context) { return layout }
      }
    }
    guard let smallest = PageMeasure.tried.last else { return nil }
    while let (part, block) = heaviest(in: parts) {
      parts[part].blocks.remove(at: block)
      if let layout = layout(head, parts, isWhole: false, smallest, context) { return layout }
    }
    return nil
  }

  /// The line that makes room next: the greatest weight, of equal ones the last.
  private func heaviest(in parts: [PagePart]) -> (part: Int, block: Int)? {
    var found: (part: Int, block: Int)?
    var most = 1
    for (part, section) in parts.enumerated() {
      for (block, line) in section.blocks.enumerated() where line.weight >= most {
        (found, most) = ((part, block), line.weight)
      }
    }
    return found
  }

  /// The layout in letters of a size, its longer column as short as may be; nil where that is too long.
  private func layout(
    _ head: [PageBlock], _ parts: [PagePart], isWhole: Bool, _ measure: PageMeasure, _ context: OpaquePointer?
  ) -> Layout? {
    let above =
      height(of: headline, Self.full, measure, context)
      + height(of: head, Self.full, measure, size: Self.headSize, context) + 26
    let room =
      PdfFile.height - 2 * Self.edge - above - height(of: smallPrint, Self.full, measure, context) - 12
    let picture = page.map.map { PictureDrawing($0, width: Self.column).height(on: context) } ?? 0
    let blocks = parts.flatMap(\.all)
    let heights = blocks.map { block in
      measure.space(above: block.role) + height(of: block, Self.column, letters(block, measure, 1), context)
    }
    let all = heights.reduce(0, +)
    var best: (split: Int, height: Double)?
    var left = picture
    for split in 0...blocks.count {
      if split > 0 { left += heights[split - 1] }
      guard mayEnd(before: split, in: blocks, isWhole: isWhole) else { continue }
      let longer = max(left, all - (left - picture))
      if best.map({ longer < $0.height }) ?? true { best = (split, longer) }
    }
    guard let best, best.height <= room else { return nil }
    return Layout(measure: measure, head: head, blocks: blocks, split: best.split)
  }

  /// Whether a column may end before a block: a heading stays with what is under it, and what leads to a list with it.
  private func mayEnd(before position: Int, in blocks: [PageBlock], isWhole: Bool) -> Bool {
    guard position > 0, position < blocks.count else { return true }
    if blocks[position].role == .heading || isWhole { return blocks[position].role == .heading }
    return blocks[position - 1].role != .heading
      && (blocks[position].role != .element || blocks[position - 1].role == .element)
  }

  // MARK: Blocks

  private func height(
    of blocks: [PageBlock], _ width: Double, _ measure: PageMeasure, size: Double = 1,
    _ context: OpaquePointer?
  ) -> Double {
    blocks.enumerated().reduce(0) { height, block in
      let space = block.offset == 0 ? 0 : measure.space(above: block.element.role)
      return height + space
        + self.height(of: block.element, width, letters(block.element, measure, size), context)
    }
  }

  /// The letters of a block; those of the small print have a size of their own.
  private func letters(_ block: PageBlock, _ measure: PageMeasure, _ size: Double) -> Double {
    block.weight < 0 ? Self.smallSize : measure.size(of: block.role) * size
  }

  private func height(
    of block: PageBlock, _ width: Double, _ letters: Double, _ context: OpaquePointer?
  ) -> Double {
    let piece = Piece(block: block, size: letters, width: width)
    if let known = heights[piece] { return known }
    let height = Letters.with(
      markup(of: block), size: letters, width: width - indent(of: block, letters), on: context
    ) { Letters.size(of: $0).height }
    heights[piece] = height
    return height
  }

  /// How far the text of a block goes in.
  private func indent(of block: PageBlock, _ letters: Double) -> Double {
    block.role == .element ? letters * 1.25 : 0
  }

  private func markup(of block: PageBlock) -> String {
    let text = Letters.escaped(block.text)
    switch block.role {
    case .title, .heading: return "<b>\(text)</b>"
    case .element: return text
    case .paragraph: return block.lead.isEmpty ? text : "<b>\(Letters.escaped(block.lead))</b> \(text)"
    }
  }

  /// Draws blocks one under the other, and returns where they end.
  private func show(
    _ blocks: [PageBlock], at start: Double, _ left: Double, _ width: Double, _ measure: PageMeasure,
    size: Double = 1, _ context: OpaquePointer?
  ) -> Double {
    var top = start
    for (position, block) in blocks.enumerated() {
      let letters = letters(block, measure, size)
      if position > 0 { top += measure.space(above: block.role) }
      let isElement = block.role == .element
      if isElement, position == 0 || blocks[position - 1].role != .element {
        cairo_tag_begin(context, "L", nil)
      }
      cairo_tag_begin(context, block.role.rawValue, nil)
      if isElement {
        cairo_tag_begin(context, "Lbl", nil)
        show("<b>\(Letters.escaped(block.lead))</b>", letters, nil, left, top, context)
        cairo_tag_end(context, "Lbl")
        cairo_tag_begin(context, "LBody", nil)
      }
      let indent = indent(of: block, letters)
      show(markup(of: block), letters, width - indent, left + indent, top, context)
      if isElement { cairo_tag_end(context, "LBody") }
      cairo_tag_end(context, block.role.rawValue)
      if isElement, position + 1 == blocks.count || blocks[position + 1].role != .element {
        cairo_tag_end(context, "L")
      }
      top += height(of: block, width, letters, context)
    }
    return top
  }

  private func show(
    _ markup: String, _ letters: Double, _ width: Double?, _ left: Double, _ top: Double,
    _ context: OpaquePointer?
  ) {
    Letters.with(markup, size: letters, width: width, on: context) { layout in
      cairo_move_to(context, left, top)
      pango_cairo_show_layout(context, layout)
    }
  }
}
