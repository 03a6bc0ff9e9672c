import CPangoCairo
import SheetForm

/// The signs and names of a map, the most important first, and none over another.
final class PictureNames {
  private let map: PageMap
  private let frame: Rectangle
  private let scale: Double
  private let context: OpaquePointer?
  /// What is taken.
  private var taken: [Rectangle] = []

  /// How many towns have a name at most: more would only hide lines.
  private static let mostTowns = 12

  init(_ map: PageMap, in frame: Rectangle, scale: Double, _ context: OpaquePointer?) {
    self.map = map
    self.frame = frame
    self.scale = scale
    self.context = context
  }

  func draw() {
    drawScale()
    for sign in map.signs where sign.kind == .commune { draw(sign, at: point(of: sign)) }
    let placed = map.signs.filter { ![.commune, .town, .area].contains($0.kind) }.compactMap(placed)
    // No line from a sign to its point runs over another sign.
    for (sign, point) in placed { drawWay(from: self.point(of: sign), to: point) }
    for (sign, point) in placed { draw(sign, at: point) }
    // Of several places in one town the name stands once.
    var written: Set<String> = []
    for (sign, point) in placed where !sign.name.isEmpty && !written.contains(sign.name) {
      if name(sign.name, of: sign.kind, beside: point, Self.radius(sign)) { written.insert(sign.name) }
    }
    var towns = 0
    for sign in map.signs where sign.kind == .town && towns < Self.mostTowns && !written.contains(sign.name) {
      let (x, y) = point(of: sign)
      let box = Rectangle(around: x, y, radius: Self.radius(sign) + 1)
      guard !taken.contains(where: box.meets), name(sign.name, of: .town, beside: (x, y), Self.radius(sign))
      else { continue }
      draw(sign, at: (x, y))
      taken.append(box)
      written.insert(sign.name)
      towns += 1
    }
    for sign in map.signs where sign.kind == .area {
      writeAround(sign.name.uppercased(), point(of: sign), 6.3)
    }
    for (name, points) in rivers { writeAlong(name, points) }
  }

  // MARK: Signs

  private static func radius(_ sign: PageMap.Sign) -> Double {
    PictureSigns.radius(of: sign.kind, isMarked: !sign.mark.isEmpty)
  }

  private func point(of sign: PageMap.Sign) -> (x: Double, y: Double) {
    (frame.left + Double(sign.x) * scale, frame.top + Double(sign.y) * scale)
  }

  private func draw(_ sign: PageMap.Sign, at point: (x: Double, y: Double)) {
    PictureSigns(context: context).draw(sign.kind, sign.mark, at: point.x, point.y)
  }

  private func drawWay(from own: (x: Double, y: Double), to point: (x: Double, y: Double)) {
    guard abs(own.x - point.x) + abs(own.y - point.y) > 0.5 else { return }
    cairo_set_line_width(context, 0.5)
    cairo_move_to(context, own.x, own.y)
    cairo_line_to(context, point.x, point.y)
    cairo_stroke(context)
  }

  /// To the right, below and so on, a step long.
  private static let directions: [(Double, Double)] = [
    (1, 0), (0, 1), (-1, 0), (0, -1), (0.7, 0.7), (-0.7, 0.7), (0.7, -0.7), (-0.7, -0.7),
  ]

  /// Where a sign stands: on its point, or near it where another is there already, with a line between the two.
  private func placed(_ sign: PageMap.Sign) -> (PageMap.Sign, (x: Double, y: Double))? {
    let radius = Self.radius(sign)
    let own = point(of: sign)
    var steps: [(x: Double, y: Double)] = []
    for away in [12.0, 24, 36] {
      for (right, down) in Self.directions {
        steps.append((x: own.x + right * away, y: own.y + down * away))
      }
    }
    // At the edge a sign moves inwards, so that it is seen whole.
    let inside = (
      x: min(max(own.x, frame.left + radius), frame.right - radius),
      y: min(max(own.y, frame.top + radius), frame.bottom - radius)
    )
    for point in [inside] + steps {
      let box = Rectangle(around: point.x, point.y, radius: radius + 0.5)
      guard frame.holds(Rectangle(around: point.x, point.y, radius: radius)),
        !taken.contains(where: box.meets)
      else { continue }
      taken.append(box)
      return (sign, point)
    }
    // A sign without a number is one of many where there is no room left.
    return sign.mark.isEmpty ? nil : (sign, inside)
  }

  // MARK: Names

  /// Writes a name beside a sign where it covers nothing; false where there is no such place.
  private func name(
    _ name: String, of kind: PageMap.Mark, beside point: (x: Double, y: Double), _ radius: Double
  ) -> Bool {
    let text = Letters.escaped(name)
    let (markup, size): (String, Double) =
      switch kind {
      case .home: ("<b>\(text)</b>", 9)
      case .reception, .doubtful: ("<b>\(text)</b>", 7.8)
      default: (text, 7.4)
      }
    return Letters.with(markup, size: size, on: context) { layout in
      let box = Letters.size(of: layout)
      let away = radius + 1.5
      let (x, y) = (point.x, point.y)
      let places = [
        (x + away, y - box.height / 2), (x - away - box.width, y - box.height / 2),
        (x - box.width / 2, y - away - box.height + 1), (x - box.width / 2, y + away - 1),
        (x + away * 0.7, y - away - box.height + 3), (x + away * 0.7, y + away - 3),
        (x - away * 0.7 - box.width, y - away - box.height + 3), (x - away * 0.7 - box.width, y + away - 3),
      ]
      return write(
        layout, in: places.map { Rectangle(left: $0.0, top: $0.1, width: box.width, height: box.height) })
    }
  }

  /// Writes a text in the first place where it covers nothing.
  private func write(_ layout: OpaquePointer?, in places: [Rectangle], grey: Double = 0) -> Bool {
    // Letters have air above and below, which may be shared.
    let place = places.first { place in
      let ink = Rectangle(
        left: place.left, top: place.top + 1, width: place.width, height: max(1, place.height - 2.5))
      return frame.holds(place) && !taken.contains(where: ink.meets)
    }
    guard let place else { return false }
    var ink = PangoRectangle()
    pango_layout_get_pixel_extents(layout, &ink, nil)
    // Light behind the letters: an outline of each would be ten times as many bytes.
    cairo_set_source_rgba(context, 1, 1, 1, 0.85)
    cairo_rectangle(
      context, place.left + Double(ink.x) - 0.5, place.top + Double(ink.y) - 0.5, Double(ink.width) + 1,
      Double(ink.height) + 1)
    cairo_fill(context)
    cairo_set_source_rgb(context, grey, grey, grey)
    cairo_move_to(context, place.left, place.top)
    pango_cairo_show_layout(context, layout)
    cairo_set_source_rgb(context, 0, 0, 0)
    taken.append(place)
    return true
  }

  /// Writes the name of a department around a point, in grey.
  private func writeAround(_ name: String, _ point: (x: Double, y: Double), _ size: Double) {
    let text = Letters.escaped(name)
    Letters.with("<span letter_spacing=\"600\">\(text)</span>", size: size, on: context) { layout in
      let box = Letters.size(of: layout)
      var places: [Rectangle] = []
      for down in [0.0, -9, 9, -18, 18] {
        for right in [0.0, -9, 9] {
          places.append(
            Rectangle(
              left: point.x - box.width / 2 + right, top: point.y - box.height / 2 + down, width: box.width,
              height: box.height))
        }
      }
      // Across a border it would name what lies on the other side.
      let own = places.filter { place in
        let reach = place.joined(point.x, point.y)
        return !borders.contains { reach.isCrossed(from: $0.from, to: $0.to) }
      }
      _ = write(layout, in: own, grey: 0.3)
    }
  }

  /// The pieces of coasts and borders that may be seen.
  private lazy var borders: [(from: (x: Double, y: Double), to: (x: Double, y: Double))] = {
    var pieces: [(from: (x: Double, y: Double), to: (x: Double, y: Double))] = []
    for line in map.lines where line.kind != .river {
      let points = stride(from: 0, to: line.points.count - 1, by: 2).map { position in
        (
          x: frame.left + Double(line.points[position]) * scale,
          y: frame.top + Double(line.points[position + 1]) * scale
        )
      }
      for (from, to) in zip(points, points.dropFirst()) where frame.isCrossed(from: from, to: to) {
        pieces.append((from, to))
      }
    }
    return pieces
  }()

  /// The rivers that are seen, each with its points, the longest part of it.
  private var rivers: [(name: String, points: [(x: Double, y: Double)])] {
    var found: [String: [(x: Double, y: Double)]] = [:]
    for line in map.lines where line.kind == .river && !line.name.isEmpty {
      let points = stride(from: 0, to: line.points.count - 1, by: 2).map { position in
        (
          x: frame.left + Double(line.points[position]) * scale,
          y: frame.top + Double(line.points[position + 1]) * scale
        )
      }.filter { frame.holds(Rectangle(around: $0.x, $0.y, radius: 0)) }
      if points.count > found[line.name]?.count ?? 1 { found[line.name] = points }
    }
    return found.sorted { $0.key < $1.key }.map { (name: $0.key, points: $0.value) }
  }

  /// Writes the name of a river at one of its points, the middle one first.
  private func writeAlong(_ name: String, _ points: [(x: Double, y: Double)]) {
    Letters.with("<i>\(Letters.escaped(name))</i>", size: 6.5, on: context) { layout in
      let box = Letters.size(of: layout)
      let middle = points.count / 2
      let order = points.indices.sorted { (abs($0 - middle), $0) < (abs($1 - middle), $1) }.prefix(40)
      _ = write(
        layout,
        in: order.map {
          Rectangle(
            left: points[$0].x - box.width / 2, top: points[$0].y - box.height / 2, width: box.width,
            height: box.height)
        }, grey: 0.35)
    }
  }

  // MARK: Scale

  /// Draws a bar of a round length in the corner with the fewest signs.
  private func drawScale() {
    let perPoint = Double(map.metres) / Double(map.width) / scale
    let longest = frame.width / 4 * perPoint
    let rounds = [1.0, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000].flatMap {
      [$0, 2 * $0, 5 * $0]
    }
    guard let metres = rounds.last(where: { $0 <= longest }) else { return }
    let text = metres < 1_000 ? "\(Int(metres)) m" : "\(Int(metres / 1_000)) km"
    let length = metres / perPoint
    Letters.with(text, size: 7, on: context) { layout in
      let box = Letters.size(of: layout)
      let (width, height) = (length + box.width + 10, box.height + 3)
      let corners = [
        (frame.left + 2, frame.bottom - height - 2), (frame.right - width - 2, frame.bottom - height - 2),
        (frame.left + 2, frame.top + 2), (frame.right - width - 2, frame.top + 2),
      ].map { Rectangle(left: $0.0, top: $0.1, width: width, height: height) }
      let points = map.signs.filter { $0.kind != .commune }.map(point)
      let crowds = corners.map { corner in
        points.count { corner.meets(Rectangle(around: $0.x, $0.y, radius: 9)) }
      }
      guard let best = corners.indices.min(by: { (crowds[$0], $0) < (crowds[$1], $1) }) else { return }
      let place = corners[best]
      cairo_set_source_rgb(context, 1, 1, 1)
      cairo_rectangle(context, place.left, place.top, place.width, place.height)
      cairo_fill(context)
      cairo_set_source_rgb(context, 0, 0, 0)
      cairo_set_line_width(context, 1)
      let (start, middle) = (place.left + 3, place.top + place.height / 2)
      for x in [start, start + length] {
        cairo_move_to(context, x, middle - 3)
        cairo_line_to(context, x, middle + 3)
      }
      cairo_move_to(context, start, middle)
      cairo_line_to(context, start + length, middle)
      cairo_stroke(context)
      cairo_move_to(context, start + length + 4, place.top + 1.5)
      pango_cairo_show_layout(context, layout)
      taken.append(place)
    }
  }
}
