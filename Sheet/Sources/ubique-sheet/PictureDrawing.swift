import CPangoCairo
import SheetForm

/// The map of a page: lines, signs, names where they cover nothing, a scale, and the legend under it.
struct PictureDrawing {
  private let map: PageMap
  /// The width on the page, in points.
  private let width: Double
  private var scale: Double { width / Double(map.width) }
  private var mapHeight: Double { Double(map.height) * scale }

  /// The letters of names and of the legend, in points.
  private static let legendSize = 8.0, gap = 12.0

  init(_ map: PageMap, width: Double) {
    self.map = map
    self.width = width
  }

  /// How high the map is with its legend.
  func height(on context: OpaquePointer?) -> Double {
    mapHeight + legendRows(context).reduce(0) { $0 + $1.height } + 4
  }

  /// Draws it, and returns where it ends.
  func draw(at left: Double, _ top: Double, on context: OpaquePointer?) -> Double {
    let frame = Rectangle(left: left, top: top, width: width, height: mapHeight)
    cairo_tag_begin(context, "Figure", nil)
    cairo_save(context)
    cairo_rectangle(context, frame.left, frame.top, frame.width, frame.height)
    cairo_clip(context)
    for line in map.lines { draw(line, in: frame, context) }
    PictureNames(map, in: frame, scale: scale, context).draw()
    cairo_restore(context)
    cairo_set_line_width(context, 0.5)
    cairo_rectangle(context, frame.left, frame.top, frame.width, frame.height)
    cairo_stroke(context)
    cairo_tag_end(context, "Figure")
    return drawLegend(at: left, frame.bottom + 4, context)
  }

  // MARK: Lines

  private func draw(_ line: PageMap.Line, in frame: Rectangle, _ context: OpaquePointer?) {
    let (grey, width, dashes): (Double, Double, [Double]) =
      switch line.kind {
      case .river: (0.6, 0.9, [])
      case .department: (0.45, 0.5, [1, 1.5])
      case .region: (0.25, 0.7, [4, 1.5])
      case .coast: (0, 0.7, [])
      case .territory: (0, 1.7, [])
      }
    cairo_new_path(context)
    for position in stride(from: 0, to: line.points.count - 1, by: 2) {
      // Tenths of a point are as fine as print, and have few digits to write.
      let x = ((frame.left + Double(line.points[position]) * scale) * 10).rounded() / 10
      let y = ((frame.top + Double(line.points[position + 1]) * scale) * 10).rounded() / 10
      cairo_line_to(context, x, y)
    }
    cairo_set_source_rgb(context, grey, grey, grey)
    cairo_set_line_width(context, width)
    cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND)
    cairo_set_dash(context, dashes, Int32(dashes.count), 0)
    cairo_stroke(context)
    cairo_set_dash(context, [], 0, 0)
    cairo_set_source_rgb(context, 0, 0, 0)
  }

  // MARK: Legend

  private struct Row {
    var entries: [(entry: PageMap.Entry, left: Double)] = []
    var width = 0.0
    var height = 0.0
  }

  /// The entries of the legend in rows, as many in one as stand there.
  private func legendRows(_ context: OpaquePointer?) -> [Row] {
    var rows: [Row] = []
    for entry in map.legend {
      let size = Letters.with(
        Letters.escaped(entry.text), size: Self.legendSize, width: width - Self.gap, on: context
      ) { Letters.size(of: $0) }
      let needed = Self.gap + size.width
      if let last = rows.last, last.width + Self.gap / 2 + needed <= width {
        rows[rows.count - 1].entries.append((entry, last.width + Self.gap / 2))
        rows[rows.count - 1].width = last.width + Self.gap / 2 + needed
        rows[rows.count - 1].height = max(last.height, size.height + 2)
      } else {
        rows.append(Row(entries: [(entry, 0)], width: needed, height: size.height + 2))
      }
    }
    return rows
  }

  private func drawLegend(at left: Double, _ start: Double, _ context: OpaquePointer?) -> Double {
    var top = start
    for row in legendRows(context) {
      for (entry, shift) in row.entries {
        PictureSigns(context: context).draw(entry.kind, "", at: left + shift + 5, top + Self.legendSize * 0.6)
        cairo_tag_begin(context, "P", nil)
        Letters.with(
          Letters.escaped(entry.text), size: Self.legendSize, width: width - Self.gap, on: context
        ) { layout in
          cairo_move_to(context, left + shift + Self.gap, top)
          pango_cairo_show_layout(context, layout)
        }
        cairo_tag_end(context, "P")
      }
      top += row.height
    }
    return top
  }
}
