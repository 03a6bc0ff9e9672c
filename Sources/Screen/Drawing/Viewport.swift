/// Which items of a list are visible, so that the selected one is.
///
/// A list is shown page by page, not line by line: the pages depend on the list alone, so a view needs no memory, moving
/// inside a page changes two rows, and a screen reader is not made to read everything again. The last page takes some
/// of the one before it where it would have only a few rows.
public struct Viewport: Hashable, Sendable {
  /// The indices of the visible items.
  public let visible: Range<Int>
  /// The page shown, from 0.
  public let page: Int
  /// The number of pages; 0 for an empty list.
  public let pages: Int

  /// Finds the page that shows the selected item.
  ///
  /// - Parameters:
  ///   - heights: The number of rows of each item; less than 1 counts as 1.
  ///   - selected: The index of the selected item, brought into the list when outside of it.
  ///   - rows: The number of rows there is room for. An item taller than that has a page of its own and is cut.
  ///   - titles: Which items are titles: none stands at the bottom of a page while the item that it is the title of
  ///     begins the next one, where both fit on it.
  public init(heights: [Int], selected: Int, rows: Int, titles: Set<Int> = []) {
    var starts: [Int] = []
    var count = 0
    var used = 0
    for height in heights {
      let height = max(height, 1)
      let below = titles.contains(count) && count + 1 < heights.count ? max(heights[count + 1], 1) : 0
      let kept = height + below <= rows ? height + below : height
      if starts.isEmpty || used + kept > rows {
        starts.append(count)
        used = 0
      }
      used += height
      count += 1
    }
    if starts.count > 1 {
      let from = starts[starts.count - 2] + 1
      starts[starts.count - 1] = Self.fuller(
        starts[starts.count - 1], from: from, heights: heights, rows: rows, titles: titles)
    }
    let selected = min(max(selected, 0), max(count - 1, 0))
    page = max((starts.firstIndex { $0 > selected } ?? starts.count) - 1, 0)
    pages = starts.count
    visible = starts.isEmpty ? 0..<0 : starts[page]..<(page + 1 < starts.count ? starts[page + 1] : count)
  }

  /// Where the last page begins so that it is no orphan: it takes items of the page before it until a third of its rows
  /// are used, as long as they leave that page the larger one; a title goes with what it is the title of.
  private static func fuller(
    _ start: Int, from first: Int, heights: [Int], rows: Int, titles: Set<Int>
  ) -> Int {
    var start = start
    var used = heights[start...].reduce(0) { $0 + max($1, 1) }
    while start > first, used * 3 < rows || titles.contains(start - 1) {
      let height = max(heights[start - 1], 1)
      guard (used + height) * 3 <= rows * 2 else { break }
      start -= 1
      used += height
    }
    return start
  }
}
