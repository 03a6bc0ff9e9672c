import Presentation
import Screen

/// How the columns of a screen are shared out: the page at the left, its panes beside it.
struct Arrangement: Hashable {
  /// The room of a pane.
  struct Room: Hashable {
    let pane: Pane
    /// The column of the line before it.
    let border: Int
    /// The columns of its text, which begins two columns behind the line.
    let columns: Int
  }

  /// The columns of the page, its margins within them.
  let page: Int
  /// The panes, from left to right.
  let panes: [Room]

  /// Shares the columns out evenly; what is left over goes to the page.
  init(_ panes: [Pane], size: Size) {
    let share = size.columns / (panes.count + 1)
    let page = size.columns - share * panes.count
    self.page = page
    self.panes = panes.enumerated().map { number, pane in
      Room(pane: pane, border: page + number * share, columns: share - 3)
    }
  }
}
