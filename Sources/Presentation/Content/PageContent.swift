package import Interview
package import Screen

/// What a page says and offers, before it is laid out: the same for every size of screen.
package struct PageContent: Hashable {
  /// One of the lanes above the proposals.
  package struct Tab: Hashable {
    /// The name of the lane, and how much is in it.
    package let label: String
    /// Whether it is the lane being looked at.
    package let isSelected: Bool
    /// What shows the lane.
    package let event: Event
  }

  /// Where one is.
  package var title: PageTitle
  /// How far one is, when that can be said.
  package var progress: String?
  /// The tabs under the header, if any.
  package var tabs: [Tab] = []
  /// What stands on the page, from top to bottom.
  package var blocks: [Block] = []
  /// The keys that mean something here, the most useful first.
  package var keys: [KeyAction] = []
  /// The item that has the focus when the page opens.
  package var firstFocus: Int?
  /// What speech should say when the page opens.
  package var announcement: String?

  /// Makes a page with a title alone.
  package init(title: PageTitle, progress: String? = nil) {
    self.title = title
    self.progress = progress
  }

  /// The items, in order.
  package var items: [Item] {
    blocks.compactMap { if case .item(let item) = $0 { item } else { nil } }
  }

  /// The items that begin a part of the page: the first one, and each first one below an empty row.
  package var partStarts: [Int] {
    var starts: [Int] = []
    var count = 0
    var isBegun = false
    for block in blocks {
      switch block {
      case .gap: isBegun = false
      case .text, .aside, .drawing: break
      case .item:
        if !isBegun { starts.append(count) }
        isBegun = true
        count += 1
      }
    }
    return starts
  }

  /// The same page with the keys of one that is only read, where there is nothing to choose on it.
  var withoutKeysForNothing: PageContent {
    guard items.allSatisfy({ $0.action == nil && !$0.isField }) else { return self }
    var copy = self
    copy.keys = keys.filter { $0 != .open && $0 != .confirm }.map { $0 == .move ? .read : $0 }
    return copy
  }

  /// Where the texts of the page come from that belong to no item.
  package var sources: [String] = []

  /// Adds a text.
  package mutating func say(_ text: String, _ role: Role = .text) { blocks.append(.text(text, role)) }

  /// Adds a reason for what is asked: a face that reads aloud keeps it for the help.
  package mutating func explain(_ text: String) { blocks.append(.aside(text)) }

  /// Adds an empty row.
  package mutating func gap() { blocks.append(.gap) }

  /// Adds a map.
  package mutating func draw(_ drawing: Drawing) { blocks.append(.drawing(drawing)) }

  /// Adds something to choose.
  package mutating func offer(_ item: Item) { blocks.append(.item(item)) }
}

/// A part of a page.
package enum Block: Hashable {
  /// A text, wrapped to the width.
  case text(String, Role)
  /// A text that speaks of the page rather than with it, of lesser weight.
  case aside(String)
  /// An empty row.
  case gap
  /// Something that can have the focus.
  case item(Item)
  /// A map.
  case drawing(Drawing)
}

/// Something that can have the focus: a choice, a field to type in, or a part of a text.
package struct Item: Hashable {
  /// What stands before the label.
  package enum Mark: Hashable {
    /// A box, ticked or not.
    case box(Bool)
    /// A point at the answer given before.
    case chosen(Bool)
    /// A word in brackets, such as a verdict.
    case tag(String, Role)
    /// What a field asks for, with the space behind it.
    case prompt(String)
  }

  /// A line under the label.
  package struct Detail: Hashable {
    /// What it says.
    package let text: String
    /// What the text is for.
    package let role: Role
    /// Whether it says how to read what is seen, so that a face without a screen leaves it out.
    package var isOnlySeen = false
  }

  /// The label; of a field, what is typed.
  package var label: String
  /// What stands before the label, if anything.
  package var mark: Mark?
  /// The lines under the label.
  package var details: [Detail] = []
  /// Where what the item says comes from, shown on a key.
  package var sources: [String] = []
  /// What Enter does; nil for parts that are only read.
  package var action: Action?
  /// Whether this is a field one types in.
  package var isField = false
  /// Whether the label is a title rather than a choice.
  package var isHeading = false

  package init(
    _ label: String, mark: Mark? = nil, action: Action? = nil, isField: Bool = false, isHeading: Bool = false
  ) {
    self.label = label
    self.mark = mark
    self.action = action
    self.isField = isField
    self.isHeading = isHeading
  }

  /// The same item with where it comes from.
  package func citing(_ sources: [String]) -> Item {
    var copy = self
    for source in sources where !source.isEmpty && !copy.sources.contains(source) {
      copy.sources.append(source)
    }
    return copy
  }

  /// The same item with another line under it.
  package func with(_ text: String, _ role: Role = .muted, isOnlySeen: Bool = false) -> Item {
    var copy = self
    copy.details.append(Detail(text: text, role: role, isOnlySeen: isOnlySeen))
    return copy
  }
}

/// What choosing an item does.
package enum Action: Hashable {
  /// Something in the conversation.
  case event(Event)
  /// Closes the help.
  case closeHelp
}
