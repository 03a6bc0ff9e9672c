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

  /// The same without the lines that make room most readily, as many as are too many; of equal ones the last goes first.
  private var shortened: Sheet {
    var sheet = self
    let most = isShort ? Self.mostWordsShort : Self.mostWords
    while sheet.wordCount > most, let (number, position) = sheet.leastNeeded {
      sheet.offered[number].lines.remove(at: position)
    }
    return sheet
  }

  private var leastNeeded: (section: Int, line: Int)? {
    var found: (section: Int, line: Int, weight: Int)?
    for (number, section) in offered.enumerated() {
      for (position, line) in section.lines.enumerated()
      where line.isTaken && line.weight > 0 && line.weight >= found?.weight ?? 0 {
        found = (number, position, line.weight)
      }
    }
    return found.map { ($0.section, $0.line) }
  }
}
