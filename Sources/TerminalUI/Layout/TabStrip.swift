import Presentation
import Screen

/// The tabs of a page on one row: all of them, or as many as fit from the selected one on, so that it is always seen.
struct TabStrip {
  /// A tab at its place.
  struct Placed {
    let tab: PageContent.Tab
    let column: Int
    let text: String
  }

  /// The tabs that are shown, from left to right.
  let shown: [Placed]
  /// Whether there are more to the left.
  let hasMoreBefore: Bool
  /// Whether there are more to the right.
  let hasMoreAfter: Bool

  /// Places tabs on a row of a width, between the signs that there are more.
  init(_ all: [PageContent.Tab], columns: Int) {
    let fits = { (tabs: ArraySlice<PageContent.Tab>) in
      let end = tabs.reduce(0) { $0 + TextWidth.cells(of: Self.text(of: $1)) + 1 }
      return end <= columns - (tabs.endIndex < all.endIndex ? 1 : 0)
    }
    var tabs = all[...]
    while !fits(tabs), tabs.first?.isSelected == false { tabs = tabs.dropFirst() }
    while !fits(tabs), tabs.count > 1 { tabs = tabs.dropLast() }
    var column = 1
    shown = tabs.map { tab in
      let placed = Placed(tab: tab, column: column, text: Self.text(of: tab))
      column += TextWidth.cells(of: placed.text) + 1
      return placed
    }
    hasMoreBefore = tabs.startIndex > all.startIndex
    hasMoreAfter = tabs.endIndex < all.endIndex
  }

  /// The tab in a column.
  func tab(at column: Int) -> PageContent.Tab? {
    shown.last { $0.column <= column && column < $0.column + TextWidth.cells(of: $0.text) }?.tab
  }

  private static func text(of tab: PageContent.Tab) -> String {
    tab.isSelected ? "[\(tab.label)]" : " \(tab.label) "
  }
}
