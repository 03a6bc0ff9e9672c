import Presentation
import Screen

/// What is on the screen: a page, laid out once for the event that led to it, and what stands beside it.
struct ShownPage: Hashable, Sendable {
  /// A pane with its rows.
  struct ShownPane: Hashable, Sendable {
    let frame: PaneFrame
    let rows: [PageLayout.Row]
  }

  /// What the page says and offers.
  var content: PageContent
  /// The page in rows.
  var layout: PageLayout
  /// How page and panes share the screen.
  var arrangement: PaneArrangement
  /// What the answers that can be tried on the page would change, once that stands beside it.
  var outcomes: Outcomes?
  /// What stands beside the page.
  var panes: [ShownPane] = []
  /// The item that the panes were made for.
  var panesItem: ItemIdentity?

  /// The item that has the focus; nil where a text has it.
  func item(at focus: Focus) -> Item? {
    focus.item.flatMap { identity in content.items.first { $0.identity == identity } }
  }

  /// Whether one can type on the page.
  var hasField: Bool { content.items.contains(where: \.isField) }

  /// Where the focus rests, to find it again when the page is made anew.
  func anchor(of focus: Focus) -> FocusAnchor {
    let items = content.items
    let below: ItemIdentity? =
      switch focus.place {
      case .item(let item), .text(above: let item?): item
      case .text(above: nil): nil
      }
    return FocusAnchor(focus: focus, position: items.firstIndex { $0.identity == below } ?? items.count)
  }
}
