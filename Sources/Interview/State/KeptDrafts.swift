/// What was typed or ticked on pages that were left without taking it: it waits for the person to come back.
public struct KeptDrafts: Hashable, Sendable {
  /// The pages as they were left, the one left last at the end.
  private var pages: [VisitedPage] = []

  /// No drafts.
  init() {}

  /// What waits on a page; nil where nothing does.
  subscript(page: Page) -> Draft? { pages.first { $0.page == page }?.draft }

  /// The page left last with something on it, as it was left.
  public var last: VisitedPage? { pages.last }

  /// Keeps what stands on a page.
  mutating func keep(_ page: VisitedPage) {
    drop(page.page)
    pages.append(page)
  }

  /// Forgets what stood on a page, as it was taken or is there again.
  mutating func drop(_ page: Page) { pages.removeAll { $0.page == page } }
}
