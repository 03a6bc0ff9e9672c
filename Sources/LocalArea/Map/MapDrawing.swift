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

  let map: TerritoryMap
  let script: TerritoryMap.Script
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
    var rivers = DotGrid(columns: sheet.columns, rows: sheet.rows)
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
    for river in map.rivers where isShown(river, projection) {
      rivers.line(through: river.points.map { projection.dot(of: $0) }, DotGrid.Dash(set: 3, skip: 1))
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
        for (grid, kindInk) in [
          (grids[.department], MapInk.department), (rivers, .river), (grids[.region], .region),
          (grids[.coast], .coast),
        ] {
          guard let part = grid?[column, row], part != 0 else { continue }
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

  /// Whether a map shows a river: from far, only the great ones.
  func isShown(_ river: River, _ projection: MapProjection) -> Bool {
    river.isGreat || projection.kilometresPerDot <= 3
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
