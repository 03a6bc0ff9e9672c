/// What is declared as properties, and read from a command line.
package protocol ParsableArguments: SendableMetatype {
  /// The arguments with nothing said.
  init()
  /// Throws what is wrong with what was said, where each word by itself is right.
  func validate() throws(ArgumentFault)
}

extension ParsableArguments {
  package func validate() throws(ArgumentFault) {}

  /// What can be said, in the order of the properties.
  package var parameters: [Parameter] {
    Mirror(reflecting: self).children.flatMap { child -> [Parameter] in
      guard let declaration = child.value as? any Declaration else { return [] }
      // The property `on` is kept in `_on`.
      return declaration.parameters(of: String(child.label?.drop { $0 == "_" } ?? ""))
    }
  }

  /// The groups of options within.
  var groups: [any ParsableArguments] {
    Mirror(reflecting: self).children.compactMap { ($0.value as? any AnyGroup)?.group }
  }

  /// Reads a command line without the name of its command; throws the first thing wrong in it.
  package static func parse(_ words: [String]) throws(ArgumentFault) -> Self {
    let arguments = Self()
    var reader = ArgumentReader(arguments.parameters)
    try reader.read(words)
    for group in arguments.groups { try group.validate() }
    try arguments.validate()
    return arguments
  }
}

/// A command: what can be said to it, and what it does.
package protocol ParsableCommand: ParsableArguments {
  /// The word that names it.
  static var name: String { get }
  /// Whether help names it.
  static var isListed: Bool { get }

  /// Does what the command is for.
  func run() throws
}

extension ParsableCommand {
  package static var isListed: Bool { true }
}

/// A group, whatever its type.
private protocol AnyGroup {
  var group: any ParsableArguments { get }
}

extension OptionGroup: AnyGroup {
  fileprivate var group: any ParsableArguments { wrappedValue }
}
