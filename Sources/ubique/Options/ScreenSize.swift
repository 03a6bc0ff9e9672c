import ArgumentParser
import Screen

/// The size of a screen, as `80x24`: columns, then rows.
struct ScreenSize: ExpressibleByArgument, Hashable {
  let size: Size

  /// The size that scripts have unless told otherwise.
  static let usual = ScreenSize(size: Size(columns: 80, rows: 24))

  init(size: Size) { self.size = size }

  init?(argument: String) {
    let numbers = argument.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 2, let columns = numbers[0], let rows = numbers[1],
      (1...1_000).contains(columns), (1...1_000).contains(rows)
    else { return nil }
    size = Size(columns: columns, rows: rows)
  }
}
