import Counts

/// Tries to get a small number out of what is published, by subtracting everything that can be read off the program.
struct SmallCellAttack {
  /// A sum that somebody can read: from a month on, of a place or of a region whole, of one value.
  private struct Margin {
    let cells: Set<Int>
    let sum: Int
  }

  private let published: PublishedCounts
  /// How many subtractions were made.
  private(set) var subtractions = 0
  /// The smallest number greater than nothing that came of one.
  private(set) var smallest = Int.max

  init(_ published: PublishedCounts) { self.published = published }

  /// Within each kind, value and region: every margin less every other that is part of it.
  mutating func run() {
    var groups: [String: [Int]] = [:]
    for (position, cell) in published.cells.enumerated() {
      groups["\(cell.kind.rawValue) \(cell.value) \(Self.region(of: cell.place))", default: []].append(
        position)
    }
    for positions in groups.values {
      let margins = margins(of: positions)
      for whole in margins {
        for part in margins where part.cells.count < whole.cells.count && part.cells.isSubset(of: whole.cells)
        {
          subtractions += 1
          smallest = min(smallest, whole.sum - part.sum)
        }
      }
    }
  }

  /// Whether moving a hidden counter to the rest it is merged into changes anything that is published.
  func isTold(_ key: CountKey, _ number: Int, of whole: CountTable, before running: Month) -> Bool {
    guard case .area(let code) = key.area else { return false }
    let rest: CountArea = code.hasPrefix("00") ? .unknown : .region(String(code.prefix(2)))
    // Counters of other months, kinds and values are published each for themselves.
    var (own, moved) = (CountTable(), CountTable())
    for (other, number) in whole.numbers
    where (other.month, other.kind, other.value) == (key.month, key.kind, key.value) {
      own.add(other, number)
      if other != key { moved.add(other, number) }
    }
    if let other = CountKey(month: key.month, kind: key.kind, area: rest, value: key.value) {
      moved.add(other, number)
    }
    return PublishedCounts(own, before: running) != PublishedCounts(moved, before: running)
  }

  private func margins(of positions: [Int]) -> [Margin] {
    let cells = published.cells
    let places = Set(positions.map { cells[$0].place })
    let wanted: [Set<PublishedCounts.Place>] = places.map { [$0] } + [places]
    return wanted.flatMap { wanted in
      published.months.map { month in
        let chosen = positions.filter { wanted.contains(cells[$0].place) && cells[$0].month >= month }
        return Margin(cells: Set(chosen), sum: chosen.reduce(0) { $0 + cells[$1].number })
      }
    }.filter { !$0.cells.isEmpty }
  }

  private static func region(of place: PublishedCounts.Place) -> String {
    switch place {
    case .area(let code), .region(let code): String(code.prefix(2))
    case .country: ""
    }
  }
}
