import CPangoCairo
import SheetForm

/// The sheet as a document of PDF: A4, black on white, one column, tagged in the order of reading.
struct SheetDrawing {
  /// A4, and the margin on each side, in points.
  private static let width = PdfFile.width, height = PdfFile.height, margin = 54.0

  private let sheet: SheetDocument
  private let isLarge: Bool
  private let blocks: [Block]

  init(_ sheet: SheetDocument, isLarge: Bool) {
    self.sheet = sheet
    self.isLarge = isLarge
    blocks = Block.blocks(of: sheet)
  }

  /// The document; nil when nothing could be drawn.
  func pdf() -> [UInt8]? {
    PdfFile(title: sheet.title, date: sheet.date, language: sheet.language).bytes(draw)
  }

  // MARK: Drawing

  private func draw(on context: OpaquePointer?) {
    let measure = fitting(context)
    var top = Self.margin
    cairo_tag_begin(context, "Document", nil)
    for (position, block) in blocks.enumerated() {
      let height = height(of: block, measure, context)
      // A heading stays with the line under it.
      let next = block.role == .heading && blocks.indices.contains(position + 1) ? blocks[position + 1] : nil
      let needed =
        height + (next.map { measure.space(above: $0) + self.height(of: $0, measure, context) } ?? 0)
      let space = top > Self.margin ? measure.space(above: block) : 0
      if top + space + needed > Self.height - Self.margin, top > Self.margin {
        cairo_show_page(context)
        top = Self.margin
      } else {
        top += space
      }
      if block.role == .element, position == 0 || blocks[position - 1].role != .element {
        cairo_tag_begin(context, "L", nil)
      }
      show(block, at: top, measure, context)
      if block.role == .element, position + 1 == blocks.count || blocks[position + 1].role != .element {
        cairo_tag_end(context, "L")
      }
      top += height
    }
    cairo_tag_end(context, "Document")
    drawSquares(under: top, on: context)
  }

  // MARK: Squares

  /// A square of the code, and one of the whole text, where the code is on the sheet and there is room under the text.
  ///
  /// They are no part of what is read: what they say stands there in letters.
  private func drawSquares(under top: Double, on context: OpaquePointer?) {
    guard let code else { return }
    var left = Self.margin
    let room = Self.height - Self.margin / 2 - top
    for (text, least, most) in [(code, Self.leastSquare, 90.0), (wholeText, 130.0, 190.0)] {
      let width = min(room, most)
      guard width >= least, let square = SquareCode(text) else { continue }
      draw(square, left, top, width, on: context)
      left += width + Self.margin / 2
    }
  }

  /// The smallest square of a code that telephones read from paper, in points.
  private static let leastSquare = 70.0

  /// The code that brings the answers back, where it is on the sheet.
  private var code: String? { sheet.sections.flatMap(\.lines).first { $0.id == "code" }?.text }

  /// The sheet as plain text, which any telephone shows without a network.
  private var wholeText: String {
    blocks.map { $0.lead.isEmpty ? $0.text : "\($0.lead) \($0.text)" }.joined(separator: "\n")
  }

  /// Draws a square as a picture of a bit a module: a rectangle for each run of them was two thirds of the file.
  private func draw(
    _ square: SquareCode, _ left: Double, _ top: Double, _ width: Double, on context: OpaquePointer?
  ) {
    let picture = cairo_image_surface_create(CAIRO_FORMAT_A1, Int32(square.side), Int32(square.side))
    defer { cairo_surface_destroy(picture) }
    let bits = cairo_create(picture)
    cairo_set_antialias(bits, CAIRO_ANTIALIAS_NONE)
    for row in 0..<square.side {
      for run in square.darkRuns(in: row) {
        cairo_rectangle(bits, Double(run.lowerBound), Double(row), Double(run.count), 1)
      }
    }
    cairo_fill(bits)
    cairo_destroy(bits)
    let pattern = cairo_pattern_create_for_surface(picture)
    defer { cairo_pattern_destroy(pattern) }
    // Each module stays a sharp square, whatever shows it.
    cairo_pattern_set_filter(pattern, CAIRO_FILTER_NEAREST)
    let module = width / Double(square.side + 2 * SquareCode.quiet)
    let quiet = Double(SquareCode.quiet) * module
    cairo_save(context)
    cairo_translate(context, left + quiet, top + quiet)
    cairo_scale(context, module, module)
    cairo_mask(context, pattern)
    cairo_restore(context)
  }

  /// The measure with the most space with which everything stands on as many pages as it should.
  private func fitting(_ context: OpaquePointer?) -> Measure {
    var measure = Measure.usual(isShort: sheet.short, isLarge: isLarge)
    for ease in [1.0, 0.8, 0.6, 0.4, 0.2, 0] {
      measure.ease = ease
      let height = blocks.reduce(0) {
        $0 + measure.space(above: $1) + self.height(of: $1, measure, context)
      }
      if height <= (Self.height - 2 * Self.margin) * (isLarge ? 1.9 : 1.0)
        - (code == nil ? 0.0 : Self.leastSquare)
      {
        break
      }
    }
    return measure
  }

  private func height(of block: Block, _ measure: Measure, _ context: OpaquePointer?) -> Double {
    let layout = layout(of: block, measure, context)
    defer { g_object_unref(UnsafeMutableRawPointer(layout)) }
    var size: Int32 = 0
    pango_layout_get_size(layout, nil, &size)
    return Double(size) / Double(PANGO_SCALE)
  }

  private func show(_ block: Block, at top: Double, _ measure: Measure, _ context: OpaquePointer?) {
    cairo_set_source_rgb(context, 0, 0, 0)
    cairo_tag_begin(context, block.role.rawValue, nil)
    let layout = layout(of: block, measure, context)
    defer { g_object_unref(UnsafeMutableRawPointer(layout)) }
    if block.role == .element {
      let mark = self.layout(of: block.lead, .paragraph, measure, context)
      defer { g_object_unref(UnsafeMutableRawPointer(mark)) }
      cairo_tag_begin(context, "Lbl", nil)
      cairo_move_to(context, Self.margin, top)
      pango_cairo_show_layout(context, mark)
      cairo_tag_end(context, "Lbl")
      cairo_tag_begin(context, "LBody", nil)
    }
    cairo_move_to(context, Self.margin + indent(of: block, measure), top)
    pango_cairo_show_layout(context, layout)
    if block.role == .element { cairo_tag_end(context, "LBody") }
    cairo_tag_end(context, block.role.rawValue)
  }

  /// How far the text of a block goes in.
  private func indent(of block: Block, _ measure: Measure) -> Double {
    block.role == .element ? measure.text * 1.5 : 0
  }

  private func layout(of block: Block, _ measure: Measure, _ context: OpaquePointer?) -> OpaquePointer? {
    let isBold = block.role == .title || block.role == .heading
    let lead = block.role == .element || block.lead.isEmpty ? "" : "<b>\(Letters.escaped(block.lead))</b> "
    let text = Letters.escaped(block.text)
    let layout = layout(of: lead + (isBold ? "<b>\(text)</b>" : text), block.role, measure, context)
    let width = Self.width - 2 * Self.margin - indent(of: block, measure)
    pango_layout_set_width(layout, Int32(width * Double(PANGO_SCALE)))
    return layout
  }

  private func layout(
    of markup: String, _ role: Block.Role, _ measure: Measure, _ context: OpaquePointer?
  ) -> OpaquePointer? {
    Letters.layout(of: markup, size: measure.size(of: role), on: context)
  }
}
