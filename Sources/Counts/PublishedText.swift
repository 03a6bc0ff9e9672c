extension PublishedCounts {
  /// Why a text is no table of published counts.
  public struct Unreadable: Error, Hashable {
    /// The line, from 1.
    public let line: Int
  }

  private static let title = "# ubique published counts 1"
  private static let columns = "# columns: month\tkind\tplace\tvalue\tnumber"

  /// The most figures that a table may have: a network's of many years have fewer.
  public static let mostFigures = 100_000
  /// The most places and the most values that it may tell of: there are not half as many.
  private static let mostNames = 1_000
  /// The most lines without a figure, and the most bytes of a line.
  private static let mostOtherLines = 1_000, longestLine = 200

  /// The figures as a table that passes from program to program: two lines that name it, then a figure a line.
  public var text: String {
    var text = "\(Self.title)\n\(Self.columns)\n"
    for cell in cells {
      text += "\(cell.month)\t\(cell.kind.rawValue)\t\(cell.place)\t\(cell.value)\t\(cell.number)\n"
    }
    return text
  }

  /// Reads what ``text`` writes; fails on a figure that is too small to have been published, and on one told twice.
  public init(_ text: String) throws(Unreadable) { try self.init(bytes: Array(text.utf8)) }

  /// Reads what ``text`` writes in UTF-8, as it comes back from a spreadsheet too: with a mark of the order of bytes, and
  /// lines that end in CR LF.
  ///
  /// It fails at the first line that is no figure, is told twice or is too long, and, before any is read, where there are
  /// too many.
  public init(bytes: [UInt8]) throws(Unreadable) {
    let most = Self.mostFigures + Self.mostOtherLines
    guard Self.lines(in: bytes, upTo: most + 1) <= most else { throw Unreadable(line: most + 1) }
    var cells: [Cell] = []
    var told: Set<Figure> = []
    var places: Set<Place> = []
    var values: Set<String> = []
    var rest = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    var number = 0
    while !rest.isEmpty || number == 0 {
      number += 1
      // Nothing behind what a line may have is looked at.
      let start = rest.prefix(Self.longestLine + 1)
      let line = start.prefix { $0 != UInt8(ascii: "\n") }
      guard line.count <= Self.longestLine else { throw Unreadable(line: number) }
      rest = rest.dropFirst(line.count + 1)
      let words = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      if number == 1 {
        guard words.elementsEqual(Self.title.utf8) else { throw Unreadable(line: 1) }
      } else if !words.isEmpty, words.first != UInt8(ascii: "#") {
        guard cells.count < Self.mostFigures, let cell = Self.cell(words),
          told.insert(Figure(cell)).inserted
        else { throw Unreadable(line: number) }
        cells.append(cell)
        places.insert(cell.place)
        values.insert(cell.value)
      }
      guard number - cells.count <= Self.mostOtherLines, max(places.count, values.count) <= Self.mostNames
      else { throw Unreadable(line: number) }
    }
    self.init(cells: cells)
  }

  /// How many line feeds there are, up to so many.
  private static func lines(in bytes: [UInt8], upTo most: Int) -> Int {
    var count = 0
    for byte in bytes where byte == UInt8(ascii: "\n") {
      count += 1
      if count == most { break }
    }
    return count
  }

  /// What a figure is of: none is told twice.
  private struct Figure: Hashable {
    let month: Month
    let kind: CountKind
    let place: Place
    let value: String

    init(_ cell: Cell) { (month, kind, place, value) = (cell.month, cell.kind, cell.place, cell.value) }
  }

  /// The figure of a line; nil when it is none.
  private static func cell(_ line: ArraySlice<UInt8>) -> Cell? {
    let parts = line.split(separator: UInt8(ascii: "\t"), maxSplits: 5, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    guard parts.count == 5, let month = Month(parts[0]), let kind = CountKind(rawValue: parts[1]),
      let place = Place(parts[2]), let number = Int(parts[4]),
      CountKey(month: month, kind: kind, area: .unknown, value: parts[3]) != nil
    else { return nil }
    return Cell(month: month, kind: kind, place: place, value: parts[3], number: number)
  }
}
