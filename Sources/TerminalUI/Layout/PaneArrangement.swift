import Presentation
import Screen

/// Where a pane stands on the screen.
struct PaneFrame: Hashable, Sendable {
  let pane: Pane
  /// The column of the line before it.
  let border: Int
  /// The columns of its text, which begins two columns behind the line.
  let columns: Int
}

/// How the columns of a screen are shared out: the page at the left, its panes beside it.
struct PaneArrangement: Hashable, Sendable {
  /// The columns of the page, its margins within them.
  let page: Int
  /// The panes, from left to right.
  let panes: [PaneFrame]

  /// Shares the columns out evenly between a page and those of its panes that there is room for; what is left over
  /// goes to the page.
  init(_ panes: [Pane], size: Size) {
    let shown = panes.filter { size.columns >= $0.leastColumns }
    let share = size.columns / (shown.count + 1)
    let page = size.columns - share * shown.count
    self.page = page
    self.panes = shown.enumerated().map { number, pane in
      PaneFrame(pane: pane, border: page + number * share, columns: share - 3)
    }
  }
}

extension Pane {
  /// The columns of the narrowest screen that has room for it.
  fileprivate var leastColumns: Int {
    switch self {
    case .advice, .difference: 76
    case .detail, .map: 120
    }
  }
}
