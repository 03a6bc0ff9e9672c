package import Interview
package import LocalArea

/// Where one is: the program, and which page of it.
package struct PageTitle: Hashable, Sendable {
  /// The name of the program.
  package let app: String
  /// The name of the page; empty on the first one, which is the program's own.
  package let part: String

  /// Makes a title.
  package init(app: String, part: String) {
    self.app = app
    self.part = part
  }

  /// Both, as they stand at the top left of a page.
  package var text: String { part.isEmpty ? app : "\(app) · \(part)" }
}

/// A part of a page.
package enum Block: Hashable, Sendable {
  /// Something said.
  case statement(Statement)
  /// Something that can have the focus.
  case item(Item)
  /// A map, drawn anew at every size of the screen; a face without a screen tells it in words.
  case map(TerritoryMap)
  /// A square that a telephone reads, as large as there is room for; a face that shows none says it in words.
  case square(SquareOffer)
  /// The place for everything that was cited, under a title: of those faces alone that number what they cite.
  case sources(title: String)
  /// A pause: what follows is another part.
  case gap
}

/// What a page says and offers, before it is laid out: the same for every face and every size of screen.
package struct PageContent: Hashable, Sendable {
  /// One of the filters above a list.
  package struct Tab: Hashable, Sendable {
    /// What it shows, and how much of it there is.
    package let label: String
    /// Whether it is the one being looked at.
    package let isSelected: Bool
    /// What shows it.
    package let event: Event
  }

  /// Where one is.
  package var title: PageTitle
  /// How far one is, when that can be said.
  package var progress: String?
  /// The tabs under the header, if any.
  package var tabs: [Tab] = []
  /// What stands on the page, from top to bottom.
  package private(set) var blocks: [Block] = []
  /// The keys that mean something here, the most useful first.
  package var keys: [KeyAction] = []
  /// The item that has the focus when the page opens; nil for the first one.
  package var firstFocus: ItemIdentity?
  /// What is wrong with what was typed or chosen, all of it: a face shows it where it moves nothing that can be chosen.
  package var problems: [String] = []
  /// Whether the page opens on its text rather than on a choice, so that no sensitive answer looks chosen beforehand.
  package var opensOnText = false
  /// The items of what is asked in its place between others: digits and letters lead to these alone; none elsewhere.
  package var inPlace: [ItemIdentity] = []
  /// Where the texts of the page come from that belong to no item.
  package var sources: [String] = []
  /// Whether a face may show parts of a long page by their titles alone, to be opened one by one.
  package var foldsSections = false
  /// Whether the first part is what the page is about: it is open on the smallest screen.
  package var beginsOpen = false
  /// How many items stand for each thing.
  private var counts: [ItemIdentity.Subject: Int] = [:]

  /// Makes a page with a title alone.
  package init(title: PageTitle, progress: String? = nil) {
    self.title = title
    self.progress = progress
  }

  /// The items, in order.
  package var items: [Item] {
    blocks.compactMap { if case .item(let item) = $0 { item } else { nil } }
  }

  /// The items that digits and letters lead to.
  package var reachedByLetter: [Item] {
    inPlace.isEmpty ? items : items.filter { inPlace.contains($0.identity) }
  }

  // MARK: Building

  /// Adds a text.
  package mutating func say(_ text: String) { say(.text(text)) }

  /// Adds something said.
  package mutating func say(_ statement: Statement) { blocks.append(.statement(statement)) }

  /// Adds a pause.
  package mutating func gap() { blocks.append(.gap) }

  /// Adds a map.
  package mutating func draw(_ map: TerritoryMap) { blocks.append(.map(map)) }

  /// Adds a square for telephones.
  mutating func show(_ square: SquareOffer) { blocks.append(.square(square)) }

  /// Says that what was cited is to be listed here.
  package mutating func listSources(under title: String) { blocks.append(.sources(title: title)) }

  /// Adds something that can have the focus; of several that stand for the same, each has an identity of its own.
  package mutating func offer(_ item: Item) {
    var item = item
    let subject = item.identity.subject
    item.identity.occurrence = counts[subject, default: 0]
    counts[subject, default: 0] += 1
    blocks.append(.item(item))
  }

  /// The page with more said at its top.
  package func beginning(with statements: [Statement]) -> PageContent {
    var copy = self
    copy.blocks = statements.map { .statement($0) } + blocks
    return copy
  }

  /// Adds a part of another page.
  mutating func add(_ block: Block) {
    if case .item(let item) = block { offer(item) } else { blocks.append(block) }
  }

  // MARK: Reading

  /// The items of each part of the page, which a pause parts from the next.
  package var parts: [[ItemIdentity]] {
    var parts: [[ItemIdentity]] = [[]]
    for block in blocks {
      switch block {
      case .gap: parts.append([])
      case .statement, .map, .square, .sources: break
      case .item(let item): parts[parts.count - 1].append(item.identity)
      }
    }
    return parts.filter { !$0.isEmpty }
  }

  /// The same page with the keys of one that is only read, where there is nothing to choose on it.
  var withoutKeysForNothing: PageContent {
    guard items.allSatisfy({ $0.action == nil }) else { return self }
    var copy = self
    copy.keys = keys.filter { $0 != .open && $0 != .confirm }.map { $0 == .move ? .read : $0 }
    return copy
  }
}
