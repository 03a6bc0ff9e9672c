package import Guidance
package import Interview

/// Something that can have the focus: a choice, a field to type in, a part of the page, or a passage only read.
package struct Item: Hashable, Sendable {
  /// What an item is for.
  package enum Kind: Hashable, Sendable {
    /// Does something when it is chosen.
    case choice(Action)
    /// Takes what is typed, behind what it asks for.
    case field(prompt: String)
    /// Begins a part of the page: its label is the title of what is said under it.
    case section
    /// Is only read.
    case passage
  }

  /// What is so about an item now.
  package enum Mark: Hashable, Sendable {
    /// A box, ticked or not.
    case box(Bool)
    /// Whether it is the answer given before.
    case chosen(Bool)
    /// What the rules say of it.
    case verdict(Standing)
    /// The number that leads to it from a map.
    case number(Int)
  }

  /// What it is, whatever it is called; a page makes it the only one of its kind.
  package internal(set) var identity: ItemIdentity
  /// What it is for.
  package let kind: Kind
  /// What it is called; of a field, what is typed.
  package let label: String
  /// What is so about it now, if anything.
  package let mark: Mark?
  /// How many characters of what is typed stand behind the cursor.
  package private(set) var behindCursor = 0
  /// The value behind the label, where both stand in columns on a page that is wide enough; the label has it too.
  package private(set) var value: String?
  /// The label without the value.
  package private(set) var name: String?
  /// What is said under the label.
  package var details: [Statement] = []
  /// Where what it says comes from, shown on a key.
  package var sources: [String] = []

  private init(_ identity: ItemIdentity, _ kind: Kind, _ label: String, _ mark: Mark? = nil) {
    self.identity = identity
    self.kind = kind
    self.label = label
    self.mark = mark
  }

  /// A choice that the conversation hears; what it stands for is taken from the event unless it is named.
  package static func choice(
    _ label: String, mark: Mark? = nil, as subject: ItemIdentity.Subject? = nil, _ event: Event
  ) -> Item {
    Item(subject.map { ItemIdentity($0) } ?? ItemIdentity(of: event), .choice(.event(event)), label, mark)
  }

  /// A choice that is a line of a form: what it is about, and the value, which face and size show side by side.
  ///
  /// - Parameter text: Both in one text.
  package static func line(_ label: String, _ value: String, _ text: String, _ event: Event) -> Item {
    var item = choice(text, event)
    (item.name, item.value) = (label, value)
    return item
  }

  /// A choice that opens a page.
  package static func opening(
    _ page: Page, _ label: String, mark: Mark? = nil, as subject: ItemIdentity.Subject? = nil
  ) -> Item {
    choice(label, mark: mark, as: subject, .open(page))
  }

  /// A choice that the face hears, by its name.
  package static func own(_ name: String, _ label: String) -> Item {
    Item(ItemIdentity(.named(name)), .choice(.own), label)
  }

  /// A field with what is typed in it, behind what it asks for.
  ///
  /// - Parameter behindCursor: How many characters of it stand behind the cursor.
  package static func field(_ prompt: String, _ typed: String, behindCursor: Int = 0) -> Item {
    var item = Item(ItemIdentity(.field), .field(prompt: prompt), typed)
    item.behindCursor = behindCursor
    return item
  }

  /// A part of the page, by the key of its title.
  package static func section(_ key: String, _ title: String) -> Item {
    Item(ItemIdentity(.section(key)), .section, title)
  }

  /// Something only read; it stands for what it says unless told otherwise.
  package static func passage(
    _ label: String, mark: Mark? = nil, as subject: ItemIdentity.Subject? = nil
  ) -> Item {
    Item(ItemIdentity(subject ?? .passage(label)), .passage, label, mark)
  }

  /// What Enter does; nil for what is only read.
  package var action: Action? {
    switch kind {
    case .choice(let action): action
    case .field: .event(.confirm)
    case .section, .passage: nil
    }
  }

  /// Whether choosing it opens another page, which says more of it.
  package var opensPage: Bool { if case .event(.open)? = action { true } else { false } }

  /// Whether the page that it opens says everything that is said under it.
  package var isToldElsewhere: Bool {
    switch action {
    case .event(.open(.path))?, .event(.open(.scheme))?: true
    default: false
    }
  }

  /// Whether one types in it.
  package var isField: Bool { if case .field = kind { true } else { false } }

  /// The same with where it comes from.
  package func citing(_ sources: [String]) -> Item {
    var copy = self
    for source in sources where !source.isEmpty && !copy.sources.contains(source) {
      copy.sources.append(source)
    }
    return copy
  }

  /// The same with nothing said under it.
  package var withoutDetails: Item {
    var copy = self
    copy.details = []
    return copy
  }

  /// The same with something more said under it.
  package func with(_ detail: Statement) -> Item { with([detail]) }

  /// The same with more said under it.
  package func with(_ details: [Statement]) -> Item {
    var copy = self
    copy.details += details
    return copy
  }
}

/// What choosing an item does.
package enum Action: Hashable, Sendable {
  /// Something in the conversation.
  case event(Event)
  /// Something that the face itself does, by the identity of the item.
  case own
}
