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
