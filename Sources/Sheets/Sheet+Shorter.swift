extension Sheet {
  /// The parts in the order in which a telephone can do without them, the first to go first.
  private static let spareable: [Part] = [
    .secondDoor, .paths, .payers, .wish, .protections, .notes, .next, .first, .foot,
  ]

  /// The sheet whole, then with one line less each time, as far as what to do first, with whom.
  ///
  /// The least needed part goes first, its most readily spared line before the others; the code and the date of the
  /// rules stay.
  public var shorterAndShorter: [Sheet] {
    var sheets = [self]
    let taken = offered.indices.flatMap { number in
      offered[number].lines.indices.filter { offered[number].lines[$0].isTaken }.map { (number, $0) }
    }
    let order = taken.sorted { spare(at: $0) < spare(at: $1) }
    for (number, position) in order where !isKept(offered[number], offered[number].lines[position]) {
      var shorter = sheets[sheets.count - 1]
      shorter.offered[number].lines[position].isTaken = false
      sheets.append(shorter)
    }
    return sheets
  }

  /// Whether a line stays on the shortest sheet.
  private func isKept(_ section: Section, _ line: Line) -> Bool {
    section.part == .foot || section.part == .first && line.weight == 0
  }

  /// What orders the lines that go: their part, then how readily they do, then their place, the last first.
  private func spare(at place: (section: Int, line: Int)) -> (Int, Int, Int) {
    let section = offered[place.section]
    return (
      Self.spareable.firstIndex(of: section.part) ?? 0, -section.lines[place.line].weight, -place.line
    )
  }
}
