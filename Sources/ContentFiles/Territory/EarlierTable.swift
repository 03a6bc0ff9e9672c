/// A table of the territory that a site wrote for an earlier version, whose columns were fewer.
enum EarlierTable {
  private static let mark = "# columns: "
  private static let lineFeed = UInt8(ascii: "\n"), tab = UInt8(ascii: "\t")

  /// The table with today's columns: what its rows do not have they take from the rows of the product.
  ///
  /// A table is left as it is, and its header is a fault to whoever reads it, unless its columns are some of the
  /// product's in their order, the first among them, and the product knows each of its rows by the first cell: nobody
  /// could say what else belongs into a cell that a site never wrote.
  ///
  /// - Parameters:
  ///   - bytes: The table of the site.
  ///   - product: The table of the product, with a comment that names its columns.
  /// - Returns: A table of as many lines.
  static func completed(_ bytes: [UInt8], from product: [UInt8]) -> [UInt8] {
    guard let old = columns(of: bytes), let new = columns(of: product), old != new, old.first == new.first,
      let places = places(of: old, in: new)
    else { return bytes }
    var known: [ArraySlice<UInt8>: [ArraySlice<UInt8>]] = [:]
    for line in lines(of: product) where !isComment(line) {
      let cells = cells(of: line)
      if cells.count == new.count { known[cells[0]] = cells }
    }
    var completed: [UInt8] = []
    completed.reserveCapacity(bytes.count * 2)
    for line in lines(of: bytes) {
      defer { completed.append(lineFeed) }
      guard !isComment(line) else {
        let text = String(decoding: line, as: UTF8.self)
        completed += text.hasPrefix(mark) ? Array((mark + new.joined(separator: " ")).utf8) : Array(line)
        continue
      }
      let own = cells(of: line)
      guard own.count == old.count, var row = known[own[0]] else { return bytes }
      for (cell, place) in zip(own, places) { row[place] = cell }
      completed += Array(row.joined(separator: [tab]))
    }
    return completed
  }

  /// The columns that the comment above the rows names.
  private static func columns(of bytes: [UInt8]) -> [String]? {
    for line in lines(of: bytes) where !line.isEmpty {
      guard isComment(line) else { return nil }
      let text = String(decoding: line, as: UTF8.self)
      if text.hasPrefix(mark) { return text.dropFirst(mark.count).split(separator: " ").map(String.init) }
    }
    return nil
  }

  /// Where each of some columns stands among others; nil when one is not there or the order differs.
  private static func places(of old: [String], in new: [String]) -> [Int]? {
    let places = old.compactMap { new.firstIndex(of: $0) }
    return places.count == old.count && zip(places, places.dropFirst()).allSatisfy(<) ? places : nil
  }

  /// Lines without their ends; an empty one counts as a comment, since it is no row.
  private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var lines = bytes[start...].split(separator: lineFeed, omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map { $0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0 }
  }

  private static func isComment(_ line: ArraySlice<UInt8>) -> Bool {
    line.isEmpty || line.first == UInt8(ascii: "#")
  }

  private static func cells(of line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    line.split(separator: tab, omittingEmptySubsequences: false)
  }
}
