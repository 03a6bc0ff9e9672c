/// What is wrong with a command line; the words are as they were typed, the terms as `Parameter.term` writes them.
package enum ArgumentFault: Error, Hashable {
  /// A word that nothing takes.
  case unexpected(String)
  /// An option that there is not.
  case unknownOption(String)
  /// An option without the value it takes.
  case missingValue(term: String)
  /// Something that has to be said was not.
  case missing(term: String)
  /// Two flags of which only one may be said.
  case exclusive(name: String, other: String)
  /// An option that says something only beside another one.
  case alone(name: String, other: String)
  /// A flag with a value.
  case takesNoValue(name: String, value: String)
  /// A value that is none, with the values there are where they are few.
  case invalid(value: String, term: String, choices: [String])
}

/// The fault in English, for tools that have no words of their own.
extension ArgumentFault: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unexpected(let word): "unexpected argument: \(word)"
    case .unknownOption(let name): "unknown option: \(name)"
    case .missingValue(let term): "value missing: \(term)"
    case .missing(let term): "argument missing: \(term)"
    case .exclusive(let name, let other): "\(name) cannot be said beside \(other)"
    case .alone(let name, let other): "\(name) is of use only with \(other)"
    case .takesNoValue(let name, let value): "\(name) takes no value, but was given \(value)"
    case .invalid(let value, let term, let choices):
      "\(value) is no value for \(term)"
        + (choices.isEmpty ? "" : "; expected: \(choices.joined(separator: ", "))")
    }
  }
}
