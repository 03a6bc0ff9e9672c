extension Sheet {
  /// The sheet with the lines in or out that somebody said so of, and short enough.
  ///
  /// What makes room does so before anybody says anything: a line that is taken out brings no other one.
  func fitted(turning toggled: Set<String>) -> Sheet {
    var sheet = shortened
    for (number, section) in sheet.offered.enumerated() {
      for (position, line) in section.lines.enumerated() where toggled.contains(line.identity) {
        sheet.offered[number].lines[position].isTaken.toggle()
      }
    }
    return sheet.shortened
  }

  /// The same with as much as there is room for: what never makes room, then what does so least readily, as far as it
  /// still fits; of equal ones the first is kept first.
  private var shortened: Sheet {
    var sheet = self
    let most = isShort ? Self.mostWordsShort : Self.mostWords
    let places = offered.indices.flatMap { number in offered[number].lines.indices.map { (number, $0) } }
    let optional = places.filter { number, position in
      let line = offered[number].lines[position]
      return line.isTaken && line.weight > 0
    }
    for (number, position) in optional { sheet.offered[number].lines[position].isTaken = false }
    for (number, position) in optional.sorted(by: { weight(at: $0) < weight(at: $1) }) {
      sheet.offered[number].lines[position].isTaken = true
      if sheet.wordCount > most { sheet.offered[number].lines[position].isTaken = false }
    }
    for (number, position) in optional.reversed() where !sheet.offered[number].lines[position].isTaken {
      sheet.offered[number].lines.remove(at: position)
    }
    return sheet
  }

  /// What orders the lines that make room: their weight, then their place.
  private func weight(at place: (section: Int, line: Int)) -> (Int, Int, Int) {
    (offered[place.section].lines[place.line].weight, place.section, place.line)
  }
}
