/// Counts that may be shown and given away: no figure of fewer than five, and none that follows from others.
///
/// The rule. Counters of one month, one kind and one value are parted into blocks, each counter in one block alone:
/// - an employment area that has at least five is a block of its own;
/// - the others are merged into the rest of their region, with the people who named no more than that region;
/// - a rest of fewer than five is merged into the rest of the country, with the people who named no place;
/// - a rest of the country of fewer than five is not published, and is part of no figure.
///
/// Why no subtraction helps. Every figure that is published, and every total, is a sum of whole blocks. What can be made
/// of them by adding and subtracting is a sum of blocks again: a block, or several, or nothing; never a part of one.
/// And whoever guesses within a rest finds no hold: it has people in it who named no area, and how many is not known, so
/// that exactly the same would be published if nobody of a hidden area had been there (`moving a hidden counter to its
/// rest changes nothing`, a test does). Employment areas in several regions have no such people in their rest, and are
/// merged into that of the country at once.
///
/// A month that is not over is not published: two looks at it would tell what came between.
public struct PublishedCounts: Hashable, Sendable {
  /// The smallest figure that is shown.
  public static let fewest = 5

  /// What a figure is of.
  public enum Place: Hashable, Comparable, Sendable, LosslessStringConvertible {
    /// An employment area, by its code.
    case area(String)
    /// What is told of no area of a region, by its code: too few in each, or no area named.
    case region(String)
    /// What is told of no region.
    case country

    /// Reads `area:5319`, `region:53`, `country`; nil when that is not what stands there.
    public init?(_ description: String) {
      let parts = description.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
      switch (parts.count, parts[0]) {
      case (1, "country"): self = .country
      case (2, "area") where parts[1].utf8.count == 4 && parts[1].isCountName: self = .area(parts[1])
      case (2, "region") where parts[1].utf8.count == 2 && parts[1].isCountName: self = .region(parts[1])
      default: return nil
      }
    }

    /// The text form.
    public var description: String {
      switch self {
      case .area(let code): "area:\(code)"
      case .region(let code): "region:\(code)"
      case .country: "country"
      }
    }

    /// The order of their text forms, without making them: very many are put in order.
    public static func < (left: Place, right: Place) -> Bool {
      switch (left, right) {
      case (.area(let left), .area(let right)), (.region(let left), .region(let right)): left < right
      default: left.rank < right.rank
      }
    }

    /// The order of the first words of the text forms.
    private var rank: Int {
      switch self {
      case .area: 0
      case .country: 1
      case .region: 2
      }
    }
  }

  /// One figure.
  public struct Cell: Hashable, Sendable {
    /// The month.
    public let month: Month
    /// The kind.
    public let kind: CountKind
    /// What it is of.
    public let place: Place
    /// What of its kind, by identifier.
    public let value: String
    /// The figure, at least ``PublishedCounts/fewest``.
    public let number: Int

    /// A figure; nil when it is too small to be shown, or larger than anybody counts.
    public init?(month: Month, kind: CountKind, place: Place, value: String, number: Int) {
      guard (PublishedCounts.fewest...CountTable.most).contains(number) else { return nil }
      self.month = month
      self.kind = kind
      self.place = place
      self.value = value
      self.number = number
    }
  }

  /// The figures, by month, kind, place and value.
  public let cells: [Cell]

  /// Nothing published.
  public static let none = PublishedCounts(cells: [])

  /// Figures that are known to be publishable: they were published elsewhere.
  init(cells: [Cell]) {
    self.cells = cells.sorted {
      ($0.month, $0.kind.rawValue, $0.place, $0.value) < ($1.month, $1.kind.rawValue, $1.place, $1.value)
    }
  }

  /// What may be shown of a table: the months before a given one, which is not over.
  public init(_ table: CountTable, before running: Month) {
    struct Group: Hashable {
      let month: Month
      let kind: CountKind
      let value: String
    }
    var groups: [Group: [CountArea: Int]] = [:]
    for (key, number) in table.numbers where key.month < running {
      let group = Group(month: key.month, kind: key.kind, value: key.value)
      groups[group, default: [:]][key.area, default: 0] += number
    }
    self.init(
      cells: groups.flatMap { group, areas in
        Self.blocks(of: areas).compactMap { place, number in
          Cell(month: group.month, kind: group.kind, place: place, value: group.value, number: number)
        }
      })
  }

  /// The blocks of the counters of one month, kind and value; those of fewer than five among them are not published.
  private static func blocks(of areas: [CountArea: Int]) -> [Place: Int] {
    var blocks: [Place: Int] = [:]
    var rests: [String: Int] = [:]
    var country = 0
    for (area, number) in areas {
      if case .area(let code) = area, number >= fewest {
        blocks[.area(code)] = number
      } else if let region = area.region {
        rests[region, default: 0] += number
      } else {
        country += number
      }
    }
    for (region, number) in rests {
      if number >= fewest { blocks[.region(region)] = number } else { country += number }
    }
    blocks[.country] = country
    return blocks
  }

  /// The months that something is published of, in order.
  public var months: [Month] { Set(cells.map(\.month)).sorted() }

  /// The same from a month on.
  public func since(_ month: Month?) -> PublishedCounts {
    guard let month else { return self }
    return PublishedCounts(cells: cells.filter { $0.month >= month })
  }

  /// The same without what is not over in a month: that month and those behind it.
  public func before(_ month: Month?) -> PublishedCounts {
    guard let month else { return self }
    return PublishedCounts(cells: cells.filter { $0.month < month })
  }

  /// The sums of a kind by value, over all months and the places that are wanted.
  public func sums(of kind: CountKind, where isWanted: (Place) -> Bool) -> [String: Int] {
    var sums: [String: Int] = [:]
    for cell in cells where cell.kind == kind && isWanted(cell.place) {
      sums[cell.value, default: 0] += cell.number
    }
    return sums
  }
}
