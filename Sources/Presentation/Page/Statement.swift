package import Guidance

/// What a page says: a text, what it is, where it comes from, and what is said under it.
///
/// A face decides how a kind looks or sounds: no sign, number, bracket or indentation stands in the text.
package struct Statement: Hashable, Sendable {
  /// What a statement is.
  package enum Kind: Hashable, Sendable {
    /// A text.
    case text
    /// The name of the page or of what follows.
    case title
    /// The name of a smaller part of what follows.
    case subtitle
    /// Why something is asked: it speaks of the page rather than with it, and is read aloud only on demand.
    case aside
    /// Something that has to be seen.
    case warning
    /// What speaks for something, or against it.
    case reason(Side)
    /// What the rules say of what is named; what it rests on stands under it.
    case verdict(Standing)
    /// One of several in an order, from 1.
    case step(Int)
    /// One of several in no order.
    case listed
    /// The value of what the label names.
    case fact(label: String)
    /// What stands behind the code by which commands and files know it.
    case code(String)
  }

  /// Which side a reason is on.
  package enum Side: Hashable, Sendable {
    case `for`, against
  }

  /// What it is.
  package let kind: Kind
  /// What it says; of a fact, the value.
  package let text: String
  /// Where it comes from, each once.
  package var sources: [String] = []
  /// What is said under it.
  package var details: [Statement] = []
  /// Whether it is of lesser weight than what stands around it.
  package var isQuiet = false
  /// Whether it says how to read what is seen, so that a face without a screen leaves it out.
  package var isOnlySeen = false

  /// Makes a statement.
  package init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }

  /// A text.
  package static func text(_ text: String) -> Statement { Statement(.text, text) }
  /// A text of lesser weight.
  package static func remark(_ text: String) -> Statement { Statement(.text, text).quiet }
  /// The name of the page or of what follows.
  package static func title(_ text: String) -> Statement { Statement(.title, text) }
  /// The name of a smaller part.
  package static func subtitle(_ text: String) -> Statement { Statement(.subtitle, text) }
  /// Why something is asked.
  package static func aside(_ text: String) -> Statement { Statement(.aside, text) }
  /// Something that has to be seen.
  package static func warning(_ text: String) -> Statement { Statement(.warning, text) }
  /// What speaks for something, or against it.
  package static func reason(_ side: Side, _ text: String) -> Statement { Statement(.reason(side), text) }
  /// What the rules say of what a text names.
  package static func verdict(_ standing: Standing, _ text: String) -> Statement {
    Statement(.verdict(standing), text)
  }
  /// One of several in an order, from 1.
  package static func step(_ number: Int, _ text: String) -> Statement { Statement(.step(number), text) }
  /// One of several in no order.
  package static func listed(_ text: String) -> Statement { Statement(.listed, text) }
  /// A value behind its name.
  package static func fact(_ label: String, _ value: String) -> Statement {
    Statement(.fact(label: label), value)
  }

  /// What stands behind the code by which commands and files know it.
  package static func code(_ code: String, _ text: String) -> Statement { Statement(.code(code), text) }

  /// The same of lesser weight.
  package var quiet: Statement {
    var copy = self
    copy.isQuiet = true
    return copy
  }

  /// The same for those who see the page alone.
  package var onlySeen: Statement {
    var copy = self
    copy.isOnlySeen = true
    return copy
  }

  /// The same with something said under it.
  package func with(_ details: [Statement]) -> Statement {
    var copy = self
    copy.details += details
    return copy
  }

  /// The same with where it comes from.
  package func citing(_ sources: [String]) -> Statement {
    var copy = self
    for source in sources where !source.isEmpty && !copy.sources.contains(source) {
      copy.sources.append(source)
    }
    return copy
  }
}
