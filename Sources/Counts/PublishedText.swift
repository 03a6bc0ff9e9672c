extension PublishedCounts {
  /// Why a text is no table of published counts.
  public struct Unreadable: Error, Hashable {
    /// The line, from 1.
    public let line: Int
  }

  private static let title = "# ubique published counts 1"
  private static let columns = "# columns: month\tkind\tplace\tvalue\tnumber"

  /// The figures as a table that passes from program to program: two lines that name it, then a figure a line.
  public var text: String {
    var text = "\(Self.title)\n\(Self.columns)\n"
    for cell in cells {
      text += "\(cell.month)\t\(cell.kind.rawValue)\t\(cell.place)\t\(cell.value)\t\(cell.number)\n"
    }
    return text
  }

  /// Reads what ``text`` writes; fails on a figure that is too small to have been published, and on one told twice.
  public init(_ text: String) throws(Unreadable) {
    var cells: [Cell] = []
    var places: Set<[Substring]> = []
    var number = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      number += 1
      if number == 1 {
        guard line == Self.title else { throw Unreadable(line: 1) }
        continue
      }
      guard !line.isEmpty, !line.hasPrefix("#") else { continue }
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard parts.count == 5, let month = Month(String(parts[0])),
        let kind = CountKind(rawValue: String(parts[1])),
        let place = Place(String(parts[2])), String(parts[3]).isCountName, let figure = Int(parts[4]),
        let cell = Cell(month: month, kind: kind, place: place, value: String(parts[3]), number: figure),
        places.insert(Array(parts.prefix(4))).inserted
      else { throw Unreadable(line: number) }
      cells.append(cell)
    }
    guard number > 0 else { throw Unreadable(line: 1) }
    self.init(cells: cells)
  }
}
