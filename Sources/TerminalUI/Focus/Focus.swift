package import Presentation

/// What has the focus: an item, or a text that is too tall to be seen with the item below it.
package struct Focus: Hashable, Sendable {
  /// Where the focus is.
  package enum Place: Hashable, Sendable {
    /// On an item.
    case item(ItemIdentity)
    /// On a text above an item; nil for the text at the end of the page.
    case text(above: ItemIdentity?)
  }

  /// Where it is.
  package let place: Place
  /// Which part of it, where it is cut into several, from 0.
  package var part = 0

  /// The item that has the focus; nil on a text.
  package var item: ItemIdentity? { if case .item(let identity) = place { identity } else { nil } }
}

/// Where the focus rested on a page that is shown again, in other words, at another size or with other items.
struct FocusAnchor: Hashable, Sendable {
  /// What had it.
  let focus: Focus
  /// How many items stood above: it tells where the focus belongs once the page has not that item any more.
  let position: Int
}

/// Where the focus goes on a page that was made anew.
enum FocusRequest: Hashable {
  /// Where the page wants it when it opens.
  case start
  /// To the first item.
  case firstItem
  /// To the field one types in.
  case field
  /// To where it rested.
  case anchor(FocusAnchor)
}

extension FocusRequest {
  /// The item on which the focus rested; nil where it goes elsewhere.
  var item: ItemIdentity? { if case .anchor(let anchor) = self { anchor.focus.item } else { nil } }
}

extension PageLayout {
  /// The target that has the focus; the first one where nothing has it.
  func index(of focus: Focus) -> Int { targets.firstIndex { $0.focus == focus } ?? 0 }

  /// The first part of an item.
  func target(of item: ItemIdentity) -> Focus? {
    let focus = Focus(place: .item(item))
    return targets.contains { $0.focus == focus } ? focus : nil
  }

  /// The focus that a request comes to on a page.
  func focus(_ request: FocusRequest, on content: PageContent) -> Focus {
    let first = targets.first?.focus ?? Focus(place: .text(above: nil))
    let items = content.items
    return switch request {
    case .start: content.firstFocus.flatMap(target) ?? first
    case .firstItem: (content.firstFocus ?? items.first?.identity).flatMap(target) ?? first
    case .field: items.first(where: \.isField).flatMap { target(of: $0.identity) } ?? first
    case .anchor(let anchor): focus(anchor, items) ?? first
    }
  }

  private func focus(_ anchor: FocusAnchor, _ items: [Item]) -> Focus? {
    let wanted = anchor.focus
    // As much of it as there is: at another size it has other parts.
    if let part = targets.last(where: { $0.focus.place == wanted.place && $0.focus.part <= wanted.part }) {
      return part.focus
    }
    switch wanted.place {
    case .text(above: nil): return targets.last?.focus
    case .text(let below?): if let item = target(of: below) { return item }
    case .item: break
    }
    guard !items.isEmpty else { return nil }
    let position = min(anchor.position, items.count - 1)
    // What stands in a part that is closed has no place: the next item that has one, or else the one before.
    return items[position...].lazy.compactMap { target(of: $0.identity) }.first
      ?? items[..<position].reversed().lazy.compactMap { target(of: $0.identity) }.first
  }
}
