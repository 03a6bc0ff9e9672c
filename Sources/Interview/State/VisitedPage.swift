/// A page as it was left, so that the way back leads to the same page in the same state.
public struct VisitedPage: Hashable, Sendable {
  /// The page.
  public let page: Page
  /// What was typed or ticked there and not taken.
  public let draft: Draft
  /// Whether the person was changing one answer from the recap.
  public let isRevising: Bool
}
