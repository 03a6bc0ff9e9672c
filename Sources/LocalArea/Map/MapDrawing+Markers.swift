// The person, places, towns and names: the most important first, and none over another.

extension MapDrawing {
  /// Puts the signs of the map over its lines, and names beside them where there is room.
  func mark(on sheet: inout MapSheet, _ projection: MapProjection, hasNames: Bool) {
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
      write(TerritoryMap.Marker(name: name, coordinate: area.coordinate), .area, projection, on: &sheet)
    }
    for river in map.rivers where isShown(river, projection) {
      let seen = river.points.filter(map.extent.contains)
      guard seen.count > 1 else { continue }
      write(
        TerritoryMap.Marker(name: river.name, coordinate: seen[seen.count / 2]), .river, projection,
        on: &sheet)
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

  /// Writes the name of a department around its middle, or of a river beside it, where it covers nothing and hides the
  /// fewest lines; not at all where there is no such place.
  private func write(
    _ area: TerritoryMap.Marker, _ ink: MapInk, _ projection: MapProjection, on sheet: inout MapSheet
  ) {
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
    sheet.write(area.name, ink, column: best.column, row: best.row)
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
}
