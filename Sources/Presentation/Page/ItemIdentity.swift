package import Interview

/// What an item is, whatever it is called and wherever it stands: the focus rests on it while the page around it
/// changes its words, its order or its size.
package struct ItemIdentity: Hashable, Sendable {
  /// What an item stands for.
  package enum Subject: Hashable, Sendable {
    /// An answer to the question of the page, or a case of a folder.
    case choice(String)
    /// A fact with the answer given to it.
    case fact(String)
    /// A path of the catalogue.
    case path(String)
    /// A scheme.
    case scheme(String)
    /// A place of the Cnam.
    case centre(String)
    /// A programme of a territory.
    case programme(String)
    /// Another page.
    case page(Page)
    /// Something done.
    case event(Event)
    /// The field one types in.
    case field
    /// A part of the page, by the key of its title.
    case section(String)
    /// Something only read, by what it says.
    case passage(String)
    /// Something else, by a name of its own.
    case named(String)
  }

  /// What the item stands for.
  package let subject: Subject
  /// How many items of the page that stand for the same come before it.
  package internal(set) var occurrence = 0

  /// The identity of the first item that stands for something.
  package init(_ subject: Subject) { self.subject = subject }

  /// What an item stands for that does something.
  init(of event: Event) {
    switch event {
    case .choose(let choice), .toggle(let choice): self.init(.choice(choice))
    case .change(let fact), .whatIf(let fact): self.init(.fact(fact))
    case .open(.path(let path, _)): self.init(.path(path))
    case .open(.scheme(let scheme)): self.init(.scheme(scheme))
    case .open(.centre(let centre)): self.init(.centre(centre))
    case .open(let page): self.init(.page(page))
    default: self.init(.event(event))
    }
  }
}
