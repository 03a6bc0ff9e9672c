import Counts
import TestSupport
import Testing

/// What may be shown of counts, and that nothing smaller follows from it.
struct PublishedCountsTests {
  private let month, running: Month

  init() throws {
    month = try #require(Month("2026-01"))
    running = try #require(Month("2026-05"))
  }

  private func table(
    _ rows: [(area: String, number: Int)], _ kind: CountKind = .field, _ value: String = "F01"
  )
    throws -> CountTable
  {
    var table = CountTable()
    for row in rows {
      let area = try #require(CountArea(row.area))
      table.add(try #require(CountKey(month: month, kind: kind, area: area, value: value)), row.number)
    }
    return table
  }

  private func shown(_ rows: [(area: String, number: Int)]) throws -> [String: Int] {
    let published = PublishedCounts(try table(rows), before: running)
    return Dictionary(uniqueKeysWithValues: published.cells.map { ($0.place.description, $0.number) })
  }

  @Test func anAreaIsShownFromFiveUpwards() throws {
    #expect(try shown([("5315", 5)]) == ["area:5315": 5])
    #expect(try shown([("5315", 4)]).isEmpty)
  }

  @Test func whatIsTooSmallIsMergedIntoTheRegionThenTheCountry() throws {
    #expect(try shown([("5315", 4), ("5301", 3), ("5302", 9)]) == ["region:53": 7, "area:5302": 9])
    #expect(try shown([("5315", 4), ("region:53", 1)]) == ["region:53": 5])
    #expect(try shown([("5315", 3), ("5201", 2)]) == ["country": 5])
    #expect(try shown([("5315", 3), ("-", 2), ("8401", 6)]) == ["country": 5, "area:8401": 6])
    #expect(try shown([("5315", 2), ("5201", 2), ("8401", 6)]) == ["area:8401": 6])
  }

  /// Nobody says that they live in several regions at once: such a rest has no stranger in it to hide behind.
  @Test func anAreaOfSeveralRegionsIsMergedIntoTheCountry() throws {
    #expect(try shown([("0051", 4), ("0062", 4)]) == ["country": 8])
    #expect(try shown([("0051", 5)]) == ["area:0051": 5])
  }

  @Test func aMonthThatRunsIsNotShown() throws {
    let table = try table([("5315", 50)])
    #expect(PublishedCounts(table, before: month).cells.isEmpty)
    #expect(PublishedCounts(table, before: running).cells.count == 1)
  }

  @Test func publishedFiguresPassAsText() throws {
    let published = PublishedCounts(try Self.random(), before: running)
    #expect(try PublishedCounts(published.text) == published)
    #expect(!published.cells.isEmpty)
    for (text, line) in [
      ("", 1), ("# something else\n", 1),
      (PublishedCounts.none.text + "2026-01\tfield\tarea:5315\tF01\t4\n", 3),
      (
        PublishedCounts.none.text + "2026-01\tfield\tarea:5315\tF01\t5\n2026-01\tfield\tarea:5315\tF01\t6\n",
        4
      ),
      (PublishedCounts.none.text + "2026-01\tfield\tarea:5315\tF01\t9223372036854775807\n", 3),
      (PublishedCounts.none.text + "2026-13\tfield\tarea:5315\tF01\t5\n", 3),
      (PublishedCounts.none.text + "2026-01\tage\tarea:5315\tF01\t5\n", 3),
    ] {
      let fault = #expect(throws: PublishedCounts.Unreadable.self, "\(text)") { try PublishedCounts(text) }
      #expect(fault?.line == line, "\(text)")
    }
  }

  /// As a spreadsheet saves it again.
  @Test func aMarkOfTheOrderOfBytesAndCarriageReturnsAreTaken() throws {
    let published = PublishedCounts(try Self.random(), before: running)
    let lines = published.text.split(separator: "\n").joined(separator: "\r\n")
    #expect(try PublishedCounts("\u{FEFF}" + lines + "\r\n") == published)
    #expect(try PublishedCounts("\u{FEFF}" + lines) == published)
  }

  /// Empty lines, tabs, figures and names without end took a gigabyte, or seconds.
  @Test(.timeLimit(.minutes(1))) func whatHasNoEndIsRefusedAtALine() throws {
    let none = PublishedCounts.none.text
    let figure = { (number: Int, value: String) in
      "20\(10 + number / 12 % 90)-\(number % 12 < 9 ? "0" : "")\(number % 12 + 1)\tfield\tcountry\t\(value)\t5\n"
    }
    let names = (0..<300_000).map { figure(0, "F\($0)") }.joined()
    let many = (0..<300_000).map { figure($0, "F\($0 / 1_080)") }.joined()
    for (rest, line) in [
      (String(repeating: "\n", count: 30_000_000), 101_001), (String(repeating: "\t", count: 30_000_000), 3),
      (String(repeating: "# x\n", count: 5_000_000), 101_001), (names, 101_001), (many, 101_001),
      (String(repeating: "\n", count: 3_000), 1_001), (String(names.prefix(100_000)), 1_003),
    ] {
      let fault = #expect(throws: PublishedCounts.Unreadable.self) { try PublishedCounts(none + rest) }
      #expect(fault?.line == line)
    }
  }

  // MARK: Attacks

  private static let areas = [
    "5301", "5302", "5303", "5201", "5202", "8401", "0051", "0062", "region:53", "-",
  ]

  /// A few counters, many of them small: the hardest to hide.
  private static func random(_ seed: inout Seed, kinds: [CountKind] = [.field]) throws -> CountTable {
    var table = CountTable()
    for month in [202601, 202602, 202603] {
      for kind in kinds {
        for value in ["F01", "F02"] {
          for area in areas where Int.random(in: 0..<4, using: &seed) > 0 {
            let key = CountKey(
              month: try #require(Month(code: month)), kind: kind, area: try #require(CountArea(area)),
              value: value)
            table.add(try #require(key), Int.random(in: 1...9, using: &seed))
          }
        }
      }
    }
    return table
  }

  private static func random() throws -> CountTable {
    var seed = Seed.fresh()
    return try random(&seed)
  }

  /// What somebody can read off the program: the sum of a kind over places, values and months from one on.
  private struct Figure {
    let cells: Set<Int>
    let sum: Int
  }

  /// Every margin that is published: each place, region and the country, each value and all, from each month on.
  private func figures(of published: PublishedCounts) -> [Figure] {
    let cells = published.cells
    let places: [(PublishedCounts.Place) -> Bool] =
      Set(cells.map(\.place)).map { place in { $0 == place } } + [
        { _ in true }, { "\($0)".hasPrefix("area:53") || $0 == .region("53") },
        { "\($0)".hasPrefix("area:52") || $0 == .region("52") }, { "\($0)".hasPrefix("area:") },
      ]
    let values = Set(cells.map(\.value)).map { Set([$0]) } + [Set(cells.map(\.value))]
    return places.flatMap { isWanted in
      values.flatMap { values in
        published.months.map { month in
          let chosen = cells.indices.filter {
            isWanted(cells[$0].place) && values.contains(cells[$0].value) && cells[$0].month >= month
          }
          return Figure(cells: Set(chosen), sum: chosen.reduce(0) { $0 + cells[$1].number })
        }
      }
    }
  }

  /// All subtractions of two margins, and of a third one from what is left: where something is left, it is no less than
  /// five.
  @Test func noSubtractionOfMarginsGivesASmallNumber() throws {
    var seed = Seed.fresh()
    var subtractions = 0
    for _ in 0..<12 {
      let figures = figures(of: PublishedCounts(try Self.random(&seed), before: running))
      for whole in figures {
        for part in figures where part.cells.isSubset(of: whole.cells) {
          let rest = whole.cells.subtracting(part.cells)
          let left = whole.sum - part.sum
          #expect(rest.isEmpty ? left == 0 : left >= PublishedCounts.fewest, "\(seed)")
          for other in figures where !other.cells.isEmpty && other.cells.isSubset(of: rest) {
            let last = left - other.sum
            subtractions += 1
            #expect(last == 0 && rest == other.cells || last >= PublishedCounts.fewest, "\(seed)")
          }
        }
      }
    }
    #expect(subtractions > 100_000)
  }

  /// Whoever solves all margins for the counters they are made of, knowing the rule and which counters there are, finds
  /// none that is smaller than five.
  @Test func noCounterCanBeSolvedForThatIsSmall() throws {
    var seed = Seed.fresh()
    var solved = 0
    for _ in 0..<12 {
      let table = try Self.random(&seed)
      let published = PublishedCounts(table, before: running)
      let keys = table.numbers.keys.sorted()
      let blocks = keys.map { Self.block(of: $0, in: table) }
      var rows = figures(of: published).map { figure in
        keys.indices.map { position in
          figure.cells.contains {
            let cell = published.cells[$0]
            return cell.place == blocks[position] && cell.month == keys[position].month
              && cell.value == keys[position].value
          } ? 1.0 : 0.0
        }
      }
      for column in Self.alone(in: &rows, columns: keys.count) {
        solved += 1
        #expect(table.numbers[keys[column]] ?? 0 >= PublishedCounts.fewest, "\(keys[column]) \(seed)")
      }
    }
    #expect(solved > 100, "the attack finds what is published, so it would find what is not")
  }

  /// Exactly the same is published when nobody of a hidden counter was there, and as many named no area: whoever knows
  /// all other counters cannot tell.
  @Test func movingAHiddenCounterToItsRestChangesNothing() throws {
    var seed = Seed.fresh()
    var moved = 0
    for _ in 0..<20 {
      let table = try Self.random(&seed, kinds: CountKind.allCases)
      let published = PublishedCounts(table, before: running)
      for (key, number) in table.numbers where number < PublishedCounts.fewest {
        guard case .area(let code) = key.area else { continue }
        let rest: CountArea = code.hasPrefix("00") ? .unknown : .region(String(code.prefix(2)))
        var other = CountTable()
        for (kept, number) in table.numbers where kept != key { other.add(kept, number) }
        other.add(
          try #require(CountKey(month: key.month, kind: key.kind, area: rest, value: key.value)), number)
        #expect(PublishedCounts(other, before: running) == published, "\(key) \(seed)")
        moved += 1
      }
    }
    #expect(moved > 1_000)
  }

  /// No counter of one kind changes what is published of another.
  @Test func kindsArePublishedEachForItself() throws {
    var seed = Seed.fresh()
    let table = try Self.random(&seed, kinds: CountKind.allCases)
    let whole = PublishedCounts(table, before: running)
    for kind in CountKind.allCases {
      var alone = CountTable()
      for (key, number) in table.numbers where key.kind == kind { alone.add(key, number) }
      let cells = PublishedCounts(alone, before: running).cells
      #expect(cells == whole.cells.filter { $0.kind == kind })
    }
  }

  /// The block of a counter, by the rule as the documents tell it.
  private static func block(of key: CountKey, in table: CountTable) -> PublishedCounts.Place {
    let region = { (area: CountArea) -> String? in
      switch area {
      case .area(let code): code.hasPrefix("00") ? nil : String(code.prefix(2))
      case .region(let code): code
      case .unknown: nil
      }
    }
    if case .area(let code) = key.area, table.numbers[key] ?? 0 >= 5 { return .area(code) }
    guard let own = region(key.area) else { return .country }
    let rest = table.numbers.filter { other, number in
      let isShown = if case .area = other.area { number >= 5 } else { false }
      return (other.month, other.kind, other.value) == (key.month, key.kind, key.value) && !isShown
        && region(other.area) == own
    }
    return rest.values.reduce(0, +) >= 5 ? .region(own) : .country
  }

  /// The columns that stand alone in a row once rows are brought to steps (Gauss and Jordan).
  private static func alone(in rows: inout [[Double]], columns: Int) -> [Int] {
    var pivot = 0
    for column in 0..<columns where pivot < rows.count {
      guard let best = (pivot..<rows.count).max(by: { abs(rows[$0][column]) < abs(rows[$1][column]) }),
        abs(rows[best][column]) > 1e-9
      else { continue }
      rows.swapAt(pivot, best)
      let scale = rows[pivot][column]
      rows[pivot] = rows[pivot].map { $0 / scale }
      for row in rows.indices where row != pivot && abs(rows[row][column]) > 1e-9 {
        let factor = rows[row][column]
        rows[row] = zip(rows[row], rows[pivot]).map { $0 - factor * $1 }
      }
      pivot += 1
    }
    return rows.compactMap { row in
      let present = row.indices.filter { abs(row[$0]) > 1e-9 }
      return present.count == 1 ? present[0] : nil
    }
  }
}
