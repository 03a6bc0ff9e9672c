/// Draws a map: lines first, then markers and names, the most important first, then the scale bar.
struct MapDrawing {
  /// Where the map and its insets go.
  struct Layout {
    /// The first column of the map itself.
    let column: Int
    let projection: MapProjection
    /// The room of each inset: first column, first row, columns, rows; the first row bears its name.
    let insets: [(column: Int, row: Int, columns: Int, rows: Int)]
  }

  private let map: TerritoryMap
  private let script: TerritoryMap.Script
  private(set) var sheet: MapSheet

  init(_ map: TerritoryMap, columns: Int, rows: Int, script: TerritoryMap.Script) {
    self.map = map
    self.script = script
    sheet = MapSheet(columns: columns, rows: rows)
    guard sheet.columns > 0, sheet.rows > 0 else { return }
    let layout = Self.layout(map, columns: sheet.columns, rows: sheet.rows)
    var main = MapSheet(columns: sheet.columns - layout.column, rows: sheet.rows)
    draw(on: &main, layout.projection, hasNames: main.columns >= 24)
    if main.columns >= 16, main.rows >= 4 { drawScale(on: &main, layout.projection) }
    sheet.lay(main, column: layout.column, row: 0)
    for (inset, room) in zip(map.insets, layout.insets) {
      sheet.lay(self.inset(inset, room.columns, room.rows), column: room.column, row: room.row)
    }
  }

  // MARK: Layout

  /// The narrowest room for an inset, in columns, and the lowest, in rows with its name.
  private static let smallestInset = (columns: 5, rows: 3)

  static func layout(_ map: TerritoryMap, columns: Int, rows: Int) -> Layout {
    let alone = { (left: Int) in
      MapProjection(fitting: map.extent, width: (columns - left) * 2, height: rows * 4)
    }
    guard !map.insets.isEmpty else { return Layout(column: 0, projection: alone(0), insets: []) }
    // What the map itself needs at full height; the rest, at the left, is the insets'.
    let needed = Int((map.extent.width / map.extent.height * Double(rows * 4) / 2).rounded(.up)) + 1
    let free = columns - needed
    for stacks in 1...2 {
      let perStack = (map.insets.count + stacks - 1) / stacks
      let height = rows / perStack
      let width = min(11, free / stacks - 1)
      guard width >= smallestInset.columns, height >= smallestInset.rows else { continue }
      let rooms = map.insets.indices.map { index in
        (
          column: index / perStack * (width + 1), row: index % perStack * height, columns: width,
          rows: min(height, 6)
        )
      }
      return Layout(
        column: stacks * (width + 1), projection: alone(stacks * (width + 1)), insets: rooms)
    }
    return Layout(column: 0, projection: alone(0), insets: [])
  }

  private func inset(_ inset: TerritoryMap.Inset, _ columns: Int, _ rows: Int) -> MapSheet {
    var sheet = MapSheet(columns: columns, rows: rows)
    var picture = MapSheet(columns: columns, rows: rows - 1)
    draw(
      on: &picture,
      MapProjection(fitting: inset.extent, width: columns * 2, height: (rows - 1) * 4), hasNames: false)
    sheet.lay(picture, column: 0, row: 1)
    sheet.write(inset.name.count <= columns ? inset.name : inset.code, .scale, column: 0, row: 0)
    return sheet
  }

  // MARK: Lines

  private func draw(on sheet: inout MapSheet, _ projection: MapProjection, hasNames: Bool) {
    // Each kind on a grid of its own, so that a cell has the ink of the strongest line in it.
    var grids: [Outline.Kind: DotGrid] = [:]
    var circles = DotGrid(columns: sheet.columns, rows: sheet.rows)
    if hasNames, let person = map.person {
      for ring in map.rings {
        circles.line(
          through: person.coordinate.circle(kilometres: Double(ring)).map { projection.dot(of: $0) },
          DotGrid.Dash(set: 1, skip: 2))
      }
    }
    for outline in map.outlines {
      // Seen from far, borders of departments only blur what matters.
      if outline.kind == .department, projection.kilometresPerDot > 3 { continue }
      grids[outline.kind, default: DotGrid(columns: sheet.columns, rows: sheet.rows)]
        .line(through: outline.points.map { projection.dot(of: $0) }, dash(of: outline.kind, projection))
    }
    for point in map.points {
      let dot = projection.dot(of: point)
      grids[.coast, default: DotGrid(columns: sheet.columns, rows: sheet.rows)]
        .set(x: Int(dot.x.rounded()), y: Int(dot.y.rounded()))
    }
    for row in 0..<sheet.rows {
      for column in 0..<sheet.columns {
        var dots = circles[column, row]
        var ink = dots == 0 ? MapInk.blank : .ring
        for (kind, kindInk) in [
          (Outline.Kind.department, MapInk.department), (.region, .region), (.coast, .coast),
        ] {
          guard let part = grids[kind]?[column, row], part != 0 else { continue }
          dots |= part
          ink = kindInk
        }
        guard dots != 0 else { continue }
        let character = script == .braille ? DotShape.braille(dots) : DotShape.ascii(dots)
        sheet.put(character, ink, column: column, row: row)
      }
    }
    mark(on: &sheet, projection, hasNames: hasNames)
  }

  /// Coasts are solid; borders are broken, those of departments more.
  private func dash(of kind: Outline.Kind, _ projection: MapProjection) -> DotGrid.Dash {
    switch kind {
    case .coast: .solid
    case .region:
      projection.kilometresPerDot > 3 ? DotGrid.Dash(set: 1, skip: 1) : DotGrid.Dash(set: 4, skip: 1)
    case .department: DotGrid.Dash(set: 1, skip: 1)
    }
  }

  // MARK: Markers

  private func mark(on sheet: inout MapSheet, _ projection: MapProjection, hasNames: Bool) {
    var names: [(name: String, ink: MapInk, column: Int, row: Int)] = []
    if let person = map.person, let cell = cell(person, projection, sheet, seeks: false) {
      sheet.put(sign("●"), .person, column: cell.column, row: cell.row, isTaken: true)
      names.append((person.name, .person, cell.column, cell.row))
    }
    for (index, place) in map.places.enumerated() {
      guard let cell = cell(place, projection, sheet, seeks: true) else { continue }
      let number = Array(String(index + 1))
      for (offset, digit) in number.enumerated() {
        sheet.put(digit, .place, column: cell.column + offset, row: cell.row, isTaken: true)
      }
      names.append((place.name, .place, cell.column + number.count - 1, cell.row))
    }
    for other in map.others {
      guard let cell = cell(other, projection, sheet, seeks: false), !sheet[cell.column, cell.row].isTaken
      else { continue }
      // Seen from very far, one sign stands for all the places around it, or the coasts would drown in them.
      let around = [(1, 0), (-1, 0), (0, 1), (0, -1)].map { (cell.column + $0.0, cell.row + $0.1) }
      if projection.kilometresPerDot > 14,
        around.contains(where: { sheet.contains(column: $0.0, row: $0.1) && sheet[$0.0, $0.1].ink == .other })
      {
        continue
      }
      sheet.put(sign("○"), .other, column: cell.column, row: cell.row, isTaken: true)
    }
    for site in map.teaching where projection.kilometresPerDot <= 3 {
      // Beside the number of a place it would be read as its sign.
      guard let cell = cell(site, projection, sheet, seeks: false),
        sheet.hasRoom(for: 1, column: cell.column, row: cell.row)
      else { continue }
      sheet.put(sign("△"), .teaching, column: cell.column, row: cell.row, isTaken: true)
    }
    guard hasNames else { return }
    // Of several places in one town the name stands once.
    var written: Set<String> = []
    for name in names where written.insert(name.name).inserted {
      write(name.name, name.ink, beside: name.column, name.row, on: &sheet)
    }
    drawRingNames(on: &sheet, projection)
    for landmark in map.landmarks.prefix(max(2, sheet.columns * sheet.rows / 150)) {
      guard let cell = cell(landmark, projection, sheet, seeks: false), !sheet[cell.column, cell.row].isTaken,
        write(landmark.name, .landmark, beside: cell.column, cell.row, on: &sheet)
      else { continue }
      sheet.put(sign("·"), .landmark, column: cell.column, row: cell.row, isTaken: true)
    }
    for area in map.areas {
      // An apostrophe of print is no ASCII.
      let name = script == .ascii ? String(area.name.map { $0 == "’" ? "'" : $0 }) : area.name
      write(TerritoryMap.Marker(name: name, coordinate: area.coordinate), projection, on: &sheet)
    }
  }

  /// A sign as the script has it: what `PlainSymbols` makes of it, so that a legend says the same.
  private func sign(_ sign: Character) -> Character {
    guard script == .ascii else { return sign }
    return ["●": "@", "○": "o", "△": "^", "·": "."][sign] ?? sign
  }

  /// Writes the distance of each circle on it, where it hides the least: above, below, right or left of the person.
  private func drawRingNames(on sheet: inout MapSheet, _ projection: MapProjection) {
    guard let person = map.person else { return }
    for ring in map.rings {
      let name = "\(ring) km"
      let circle = person.coordinate.circle(kilometres: Double(ring))
      let quarters = [0, 2, 1, 3].map { projection.dot(of: circle[$0 * circle.count / 4]) }
      let places = quarters.map { (column: Int($0.x / 2) - name.count / 2, row: Int($0.y / 4)) }
        .filter { sheet.hasRoom(for: name.count, column: $0.column, row: $0.row) }
      let drawn = sheet
      guard
        let best = places.min(by: {
          drawn.ink(column: $0.column, row: $0.row, count: name.count)
            < drawn.ink(column: $1.column, row: $1.row, count: name.count)
        })
      else { continue }
      sheet.write(name, .ring, column: best.column, row: best.row)
    }
  }

  /// Writes the name of a department around its middle, where it covers nothing and hides the fewest lines; not at all
  /// where there is no such place.
  private func write(_ area: TerritoryMap.Marker, _ projection: MapProjection, on sheet: inout MapSheet) {
    let dot = projection.dot(of: area.coordinate)
    guard dot.x.isFinite, dot.y.isFinite, abs(dot.x) < 1e6, abs(dot.y) < 1e6 else { return }
    let (column, row) = (Int(dot.x / 2) - area.name.count / 2, Int(dot.y / 4))
    let shifts = [0, -1, 1, -2, 2, -3, 3]
    let places = shifts.flatMap { down in shifts.map { (column: column + 3 * $0, row: row + down) } }
      .filter { sheet.hasRoom(for: area.name.count, column: $0.column, row: $0.row) }
    let drawn = sheet
    let cost = { (place: (column: Int, row: Int)) in
      4 * drawn.ink(column: place.column, row: place.row, count: area.name.count)
        + abs(place.column - column) / 3 + abs(place.row - row)
    }
    guard let best = places.min(by: { cost($0) < cost($1) }) else { return }
    sheet.write(area.name, .area, column: best.column, row: best.row)
  }

  /// The cell of a marker; when it is taken and the marker seeks, the nearest free one beside it.
  private func cell(
    _ marker: TerritoryMap.Marker, _ projection: MapProjection, _ sheet: MapSheet, seeks: Bool
  ) -> (column: Int, row: Int)? {
    let dot = projection.dot(of: marker.coordinate)
    guard dot.x.isFinite, dot.y.isFinite, abs(dot.x) < 1e6, abs(dot.y) < 1e6 else { return nil }
    let column = Int((dot.x / 2).rounded(.down))
    let row = Int((dot.y / 4).rounded(.down))
    guard sheet.contains(column: column, row: row) else { return nil }
    guard seeks, sheet[column, row].isTaken else { return (column, row) }
    // With a free cell on either side: two numbers beside each other would be read as one.
    let around = [(2, 0), (-2, 0), (0, -1), (0, 1), (2, -1), (-2, -1), (2, 1), (-2, 1), (4, 0), (-4, 0)]
    return around.map { (column: column + $0.0, row: row + $0.1) }
      .first { sheet.hasRoom(for: 1, column: $0.column, row: $0.row) }
  }

  /// Writes a name beside a marker, where it covers nothing: right, left, above or below.
  @discardableResult
  private func write(
    _ name: String, _ ink: MapInk, beside column: Int, _ row: Int, on sheet: inout MapSheet
  ) -> Bool {
    let length = name.count
    let candidates = [
      (column + 2, row), (column - length - 1, row), (column - length / 2, row - 1),
      (column - length / 2, row + 1), (column + 1, row - 1), (column + 1, row + 1),
      (column - length, row - 1), (column - length, row + 1),
    ]
    let fitting = candidates.filter { place in
      sheet.hasRoom(for: length, column: place.0, row: place.1, ignoring: place.1 == row ? column : nil)
    }
    // Of the places that fit, the one that hides the fewest lines; beside the marker is worth a few of them.
    let drawn = sheet
    let cost = { (place: (Int, Int)) in
      drawn.ink(column: place.0, row: place.1, count: length) + (place.1 == row ? 0 : 4)
    }
    guard
      let best = fitting.enumerated().min(by: { left, right in
        (cost(left.element), left.offset) < (cost(right.element), right.offset)
      })?.element
    else { return false }
    sheet.write(name, ink, column: best.0, row: best.1)
    return true
  }

  // MARK: Scale

  /// Writes a bar of a round number of kilometres in a corner where it hides little.
  private func drawScale(on sheet: inout MapSheet, _ projection: MapProjection) {
    let perCell = projection.kilometresPerDot * 2
    let longest = Double(sheet.columns) / 4 * perCell
    var length = 1.0
    for step in [1.0, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000] where step <= longest { length = step }
    let cells = max(2, Int((length / perCell).rounded()))
    let bar =
      script == .braille
      ? "├" + String(repeating: "─", count: cells - 1) + "┤"
      : "|" + String(repeating: "-", count: cells - 1) + "|"
    let text = "\(bar) \(Int(length)) km"
    guard text.count + 2 <= sheet.columns else { return }
    let last = sheet.rows - 1
    let corners = [
      (1, last), (sheet.columns - text.count - 1, last), (1, 0), (sheet.columns - text.count - 1, 0),
    ]
    let free = corners.filter { sheet.hasRoom(for: text.count, column: $0.0, row: $0.1) }
    guard
      let corner = free.enumerated().min(by: { left, right in
        (sheet.ink(column: left.element.0, row: left.element.1, count: text.count), left.offset)
          < (sheet.ink(column: right.element.0, row: right.element.1, count: text.count), right.offset)
      })?.element
    else { return }
    sheet.write(text, .scale, column: corner.0, row: corner.1)
  }
}
