/// The names that a misspelt one may have meant.
package struct NearNames {
  /// The names, the nearest first: those with slips in no more than a third of the letters.
  package let names: [String]

  /// How many bytes a name may have that is compared: a longer one is no slip.
  private static let longest = 100

  /// Compares a name with those there are, capitals aside.
  package init(of name: String, among all: [String]) {
    guard name.utf8.count <= Self.longest else {
      names = []
      return
    }
    let typed = Array(name.lowercased())
    let slips = all.map { (name: $0, count: Self.slips(typed, Array($0.lowercased()))) }
    names = slips.filter { $0.count <= max(1, typed.count / 3) }
      .sorted { ($0.count, $0.name) < ($1.count, $1.name) }.prefix(3).map(\.name)
  }

  /// How many letters have to be changed, left out or added (Levenshtein distance).
  private static func slips(_ first: [Character], _ second: [Character]) -> Int {
    var row = Array(0...second.count)
    for (line, letter) in first.enumerated() {
      var diagonal = row[0]
      row[0] = line + 1
      for (column, other) in second.enumerated() {
        let changed = diagonal + (letter == other ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(changed, diagonal + 1, row[column] + 1)
      }
    }
    return row[second.count]
  }
}
