import Guidance
import Interview

/// What stands beside a page where the screen is wide enough.
///
/// A pane is only looked at: nothing in it has the focus, and whatever it says is said on a page of its own too.
package enum Pane: Hashable, Sendable {
  /// The advice on the answers as they stand.
  case advice
  /// What the answer being tried changes.
  case difference
  /// What opens when the focused item is chosen.
  case detail
  /// The person's territory with the nearest places.
  case map
}

/// What the answers of a question that is tried would change, worked out before the focus comes to any of them.
package struct Outcomes: Hashable, Sendable {
  /// What each event would change.
  let events: [Event: AdviceDifference]
  /// What the answers tried so far change.
  let soFar: AdviceDifference?

  /// Nothing is tried.
  package static let none = Outcomes(events: [:], soFar: nil)

  /// What choosing an item would change; what is tried so far where it answers nothing.
  subscript(item: Item?) -> AdviceDifference? { events[Self.event(of: item)] ?? soFar }

  /// The event by which an item answers; what is typed or ticked where it does not answer by itself.
  static func event(of item: Item?) -> Event {
    switch item?.action {
    // A tick alone is no answer yet: what is ticked counts.
    case .event(.toggle), .event(.listRegions), .own, nil: .confirm
    case .event(let event): event
    }
  }
}
