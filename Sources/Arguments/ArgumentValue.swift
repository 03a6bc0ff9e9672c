/// A value that a command line can say.
package protocol ArgumentValue {
  /// Reads the value; nil for a word that is none.
  init?(argument: String)
  /// The words that are values, where there are few; none where there are too many to name.
  static var choices: [String] { get }
}

extension ArgumentValue {
  package static var choices: [String] { [] }
}

extension String: ArgumentValue {
  package init?(argument: String) { self = argument }
}

extension Int: ArgumentValue {
  package init?(argument: String) { self.init(argument) }
}

extension Double: ArgumentValue {
  package init?(argument: String) { self.init(argument) }
}

extension ArgumentValue where Self: CaseIterable & RawRepresentable<String> {
  package init?(argument: String) { self.init(rawValue: argument) }
  package static var choices: [String] { allCases.map(\.rawValue) }
}
