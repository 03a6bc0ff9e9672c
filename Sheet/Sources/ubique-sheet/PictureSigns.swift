import CPangoCairo
import SheetForm

/// The signs of a map: told apart by their shape, so that they are so in grey, too.
struct PictureSigns {
  let context: OpaquePointer?

  /// Half the width of a sign, in points; larger where a number or letter stands in it.
  static func radius(of kind: PageMap.Mark, isMarked: Bool) -> Double {
    switch kind {
    case .home: 5
    case .reception, .doubtful, .candidate: isMarked ? 5.6 : 3.2
    case .teaching: 3.4
    case .town: 1.4
    case .commune: 0.9
    case .area: 0
    }
  }

  /// Draws a sign with its number or letter.
  func draw(_ kind: PageMap.Mark, _ mark: String, at x: Double, _ y: Double) {
    let radius = Self.radius(of: kind, isMarked: !mark.isEmpty)
    cairo_new_path(context)
    ink(0)
    switch kind {
    case .commune:
      disc(x, y, radius)
      ink(0.5)
      cairo_fill(context)
    case .town:
      disc(x, y, radius)
      cairo_fill(context)
    case .home:
      disc(x, y, radius)
      outlined(1.2)
      disc(x, y, 2)
      cairo_fill(context)
    case .reception:
      disc(x, y, radius)
      cairo_fill(context)
    case .doubtful:
      disc(x, y, radius - 0.5)
      outlined(1)
    case .candidate:
      cairo_rectangle(context, x - radius + 0.5, y - radius + 0.5, 2 * radius - 1, 2 * radius - 1)
      outlined(1)
    case .teaching:
      cairo_move_to(context, x, y - radius)
      cairo_line_to(context, x + radius, y + radius * 0.8)
      cairo_line_to(context, x - radius, y + radius * 0.8)
      cairo_close_path(context)
      outlined(1)
    case .area: return
    }
    ink(0)
    guard !mark.isEmpty else { return }
    let size = mark.count > 1 ? 6.0 : 7.5
    Letters.with("<b>\(Letters.escaped(mark))</b>", size: size, on: context) { layout in
      let box = Letters.size(of: layout)
      if kind == .reception { ink(1) }
      cairo_move_to(context, x - box.width / 2, y - box.height / 2)
      pango_cairo_show_layout(context, layout)
    }
    ink(0)
  }

  /// Fills what was traced with white, and draws around it.
  private func outlined(_ width: Double) {
    ink(1)
    cairo_fill_preserve(context)
    ink(0)
    cairo_set_line_width(context, width)
    cairo_stroke(context)
  }

  private func disc(_ x: Double, _ y: Double, _ radius: Double) {
    cairo_new_sub_path(context)
    cairo_arc(context, x, y, radius, 0, 2 * Double.pi)
  }

  /// Black for 0, white for 1.
  private func ink(_ grey: Double) { cairo_set_source_rgb(context, grey, grey, grey) }
}
