// The standard library has these for every collection, in a module of regular expressions that makes the program a
// million bytes larger; the release build leaves that module out, so a use of it is an error there.

extension String {
  /// Where another text first stands in this one, byte for byte, at or behind a place; nil where it does not, or is
  /// empty.
  package func firstOccurrence(of part: String, from start: Index? = nil) -> Index? {
    guard let first = part.utf8.first else { return nil }
    var rest = utf8[(start ?? startIndex)...]
    while let place = rest.firstIndex(of: first) {
      if rest[place...].starts(with: part.utf8) { return place }
      rest = rest[utf8.index(after: place)...]
    }
    return nil
  }

  /// Whether another text stands in this one, byte for byte; an empty one does not.
  package func holds(_ part: String) -> Bool { firstOccurrence(of: part) != nil }

  /// The text with another one put wherever a part of it stands.
  package func replacingAll(_ part: String, with other: String) -> String {
    var result = ""
    var start = startIndex
    while let place = firstOccurrence(of: part, from: start) {
      result += self[start..<place]
      result += other
      start = utf8.index(place, offsetBy: part.utf8.count)
    }
    return start == startIndex ? self : result + self[start...]
  }

  /// The text as a cell of a table of comma-separated values (RFC 4180): in quotes where it would otherwise be read as
  /// several cells or rows.
  package var commaSeparatedCell: String {
    let parting = [UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r")]
    guard utf8.contains(where: parting.contains) else { return self }
    return "\"\(replacingAll("\"", with: "\"\""))\""
  }
}
