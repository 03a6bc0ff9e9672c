/// Counters with their numbers: as a station keeps them, and nobody is shown them.
///
/// What is shown is a ``PublishedCounts``.
public struct CountTable: Hashable, Sendable {
  /// The numbers, by counter; each is at least 1.
  public private(set) var numbers: [CountKey: Int]

  /// The largest number that is read from anywhere: more than anybody counts, and so little that sums of it are safe.
  public static let most = 1_000_000_000

  /// A table without any counters.
  public init() { numbers = [:] }

  /// Adds to a counter; nothing is ever taken away.
  public mutating func add(_ key: CountKey, _ number: Int = 1) {
    guard number > 0 else { return }
    numbers[key, default: 0] += number
  }

  /// Adds all of another table.
  public mutating func add(_ other: CountTable) {
    numbers.merge(other.numbers) { $0 + $1 }
  }

  /// The counters in order, with their numbers.
  public var rows: [(key: CountKey, number: Int)] {
    numbers.sorted { $0.key < $1.key }.map { (key: $0.key, number: $0.value) }
  }

  /// The months that something was counted in, in order.
  public var months: [Month] { Set(numbers.keys.map(\.month)).sorted() }
}
