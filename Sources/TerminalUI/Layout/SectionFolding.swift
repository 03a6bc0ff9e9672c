import Presentation

/// Which parts of a long page are open: a page that takes more than two screens is shown by its titles, the first part
/// open and as many more from the top as fit on the first screen; Enter on a title opens or closes its part.
///
/// A part is a section with what follows it, up to the next section or pause.
struct SectionFolding: Hashable, Sendable {
  /// Sections that the person opened or closed.
  typealias Choices = [ItemIdentity: Bool]

  /// How many screens a page may take before it is folded.
  static let mostScreens = 2

  /// The titles of the parts, each with whether it is open; nothing on a page that is not folded.
  let isOpen: [ItemIdentity: Bool]

  /// No part can be closed.
  static let none = SectionFolding(isOpen: [:])

  private init(isOpen: [ItemIdentity: Bool]) { self.isOpen = isOpen }

  /// Decides which parts are open.
  ///
  /// - Parameters:
  ///   - room: The rows of a screen.
  ///   - focused: What has the focus: its part is open.
  ///   - isSmall: Whether room is so scarce that the first part is closed too, unless the page is about it.
  ///   - height: How many rows blocks take.
  init(
    _ content: PageContent, choices: Choices, focused: ItemIdentity?, room: Int, isSmall: Bool,
    height: ([Block]) -> Int
  ) {
    let parts = content.foldedParts
    guard content.foldsSections, parts.count > 1, height(content.blocks) > Self.mostScreens * room else {
      self = .none
      return
    }
    let titles = Set(parts.map(\.title.identity))
    var left = room - height(content.blocks(closing: { titles.contains($0) }))
    var isOpen: [ItemIdentity: Bool] = [:]
    for (number, part) in parts.enumerated() {
      left -= height(part.body)
      let isFirst = number == 0 && (content.beginsOpen || !isSmall)
      isOpen[part.title.identity] = choices[part.title.identity] ?? (isFirst || left >= 0)
      if let focused, part.holds(focused) { isOpen[part.title.identity] = true }
    }
    self.isOpen = isOpen
  }

  /// What stands on the page while parts are closed.
  func blocks(of content: PageContent) -> [Block] {
    isOpen.isEmpty ? content.blocks : content.blocks { isOpen[$0] == false }
  }
}

extension PageContent {
  /// A section with what is said under its title.
  fileprivate struct FoldedPart {
    let title: Item
    var body: [Block]

    /// Whether an item stands under the title.
    func holds(_ item: ItemIdentity) -> Bool {
      body.contains { if case .item(let other) = $0 { other.identity == item } else { false } }
    }
  }

  /// The sections of the page that have something to close.
  fileprivate var foldedParts: [FoldedPart] {
    var parts: [FoldedPart] = []
    var isWithin = false
    for block in blocks {
      switch block {
      case .item(let item) where item.kind == .section:
        parts.append(FoldedPart(title: item, body: item.details.map { .statement($0) }))
        isWithin = true
      case .gap: isWithin = false
      default: if isWithin { parts[parts.count - 1].body.append(block) }
      }
    }
    return parts.filter { !$0.body.isEmpty }
  }

  /// The blocks of the page, but for what stands under some titles.
  fileprivate func blocks(closing isClosed: (ItemIdentity) -> Bool) -> [Block] {
    var shown: [Block] = []
    var isWithin = false
    for block in blocks {
      switch block {
      case .item(let item) where item.kind == .section:
        // Titles alone stand close together.
        let isClosed = isClosed(item.identity)
        if isClosed, isWithin, case .gap? = shown.last { shown.removeLast() }
        isWithin = isClosed
        shown.append(.item(isClosed ? item.withoutDetails : item))
      case .gap: shown.append(block)
      default:
        if case .gap? = shown.last { isWithin = false }
        if !isWithin { shown.append(block) }
      }
    }
    return shown
  }
}
