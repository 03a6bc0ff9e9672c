/// One thing that a command line may say, and how it is taken.
package struct Parameter {
  /// How it is said.
  package enum Kind: Hashable, Sendable {
    /// By its name alone.
    case flag
    /// By its name, with a value behind it.
    case option
    /// In its place among the words that have no name.
    case positional
  }

  /// How it is said.
  package let kind: Kind
  /// The name with its hyphens, as it is typed: `--idle-wipe`; of a positional one the name of its value.
  package let name: String
  /// What its value is called; nil for a flag.
  package let valueName: String?
  /// The words that are values, where there are few.
  package let choices: [String]
  /// Whether a command line without it is at fault.
  package let isRequired: Bool
  /// Whether it may be said more than once, each adding a value.
  package let isRepeating: Bool
  /// The property it belongs to, where of several flags only one may be said; nil elsewhere.
  let alternative: String?
  /// Takes a value, empty for a flag; false when it is none.
  let take: (String) -> Bool

  init(
    _ kind: Kind, _ name: String, value: String? = nil, choices: [String] = [], isRequired: Bool = false,
    isRepeating: Bool = false, alternative: String? = nil, take: @escaping (String) -> Bool
  ) {
    self.kind = kind
    self.name = name
    valueName = value
    self.choices = choices
    self.isRequired = isRequired
    self.isRepeating = isRepeating
    self.alternative = alternative
    self.take = take
  }

  /// The parameter as faults name it: `--on <date>`, `<file>`, `--full`.
  package var term: String {
    switch kind {
    case .flag: name
    case .option: "\(name) <\(valueName ?? "")>"
    case .positional: "<\(name)>"
    }
  }
}

/// What a property wrapper declares.
protocol Declaration {
  /// The parameters of a property of that name.
  func parameters(of property: String) -> [Parameter]
}

/// Where a declared property keeps its value: a reference, so that the parser reaches it through a mirror.
final class Slot<Value> {
  var value: Value

  init(_ value: Value) { self.value = value }
}

extension String {
  /// The name of a property as options are written: `idleWipe` is `idle-wipe`.
  var optionName: String {
    reduce(into: "") { name, character in
      if character.isUppercase { name += "-" }
      name += character.lowercased()
    }
  }
}
