extension PageDocument {
  /// Why a document is not drawn.
  public enum Fault: Error, Hashable, Sendable, CustomStringConvertible {
    /// There is more of something than a page may have.
    case tooMany(String, most: Int)
    /// A text is longer than a page may have, in characters.
    case tooLong(String, most: Int)
    /// A number lies outside of what makes sense.
    case outside(String, Int, ClosedRange<Int>)
    /// The points of a line come not in pairs, or are one alone.
    case unpaired

    /// What is wrong, in English.
    public var description: String {
      switch self {
      case .tooMany(let what, let most): "more than \(most) \(what)"
      case .tooLong(let what, let most): "\(what) of more than \(most) characters"
      case .outside(let what, let value, let range):
        "\(what) \(value), which is not within \(range.lowerBound) and \(range.upperBound)"
      case .unpaired: "a line of the map whose points are not two pairs or more"
      }
    }
  }

  /// The most of everything: many times what a page of ours has.
  private enum Most {
    static let sections = 40, lines = 400, text = 2_000
    static let strokes = 4_000, points = 40_000, signs = 4_000, entries = 12, name = 80
    /// A page, and a map on it, in units; and how far outside of it a line may go.
    static let size = 1...100_000, reach = 10_000_000
    /// From a street to the Earth, in metres.
    static let metres = 100...50_000_000
  }

  /// Looks whether the document can be drawn in reasonable time and space.
  public func check() throws(Fault) {
    let all = [head] + sections + [foot]
    try Self.count(all.count, "parts", Most.sections)
    try Self.count(all.reduce(0) { $0 + $1.lines.count }, "lines", Most.lines)
    for text in [title, subtitle, date, language] + all.map(\.heading) { try Self.length(text, Most.text) }
    for line in all.flatMap(\.lines) {
      try Self.length(line.text, Most.text)
      try Self.length(line.lead, Most.name)
    }
    guard let map else { return }
    try check(map)
  }

  private func check(_ map: PageMap) throws(Fault) {
    try Self.within(Most.size, map.width, "a map of the width")
    try Self.within(Most.size, map.height, "a map of the height")
    // No higher than it can stand on a page, nor so low that nothing is seen.
    try Self.within((map.width + 9) / 10...map.width * 2, map.height, "a map of that width with the height")
    try Self.within(Most.metres, map.metres, "a map of so many metres:")
    try Self.count(map.lines.count, "lines on the map", Most.strokes)
    try Self.count(map.lines.reduce(0) { $0 + $1.points.count / 2 }, "points on the map", Most.points)
    try Self.count(map.signs.count, "signs on the map", Most.signs)
    try Self.count(map.legend.count, "signs in the legend", Most.entries)
    try Self.length(map.description, Most.text)
    for entry in map.legend { try Self.length(entry.text, Most.text) }
    for line in map.lines {
      guard line.points.count.isMultiple(of: 2), line.points.count >= 4 else { throw .unpaired }
      try Self.length(line.name, Most.name)
      for value in line.points { try Self.within(-Most.reach...Most.reach, value, "a point of a line at") }
    }
    for sign in map.signs {
      try Self.length(sign.name, Most.name)
      try Self.length(sign.mark, 3)
      try Self.within(0...map.width, sign.x, "a sign from the left at")
      try Self.within(0...map.height, sign.y, "a sign from the top at")
    }
  }

  private static func count(_ count: Int, _ what: String, _ most: Int) throws(Fault) {
    if count > most { throw .tooMany(what, most: most) }
  }

  private static func length(_ text: String, _ most: Int) throws(Fault) {
    // One look at the bytes: a text of combining signs is one character of any length.
    if text.utf8.count > 4 * most || text.count > most { throw .tooLong("a text", most: most) }
  }

  private static func within(_ range: ClosedRange<Int>, _ value: Int, _ what: String) throws(Fault) {
    if !range.contains(value) { throw .outside(what, value, range) }
  }
}
