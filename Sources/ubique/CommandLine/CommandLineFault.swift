import Faults
import Knowledge

/// What is wrong with a command line, read from what the parser says of it, which is English alone.
///
/// The parser keeps its reasons to itself and gives a sentence; a test makes every kind of mistake, so that a parser
/// that speaks otherwise is noticed.
struct CommandLineFault {
  /// The fault, told in any language.
  let fault: Fault

  /// Reads the parser’s sentence; nil for one that is not known.
  init?(_ sentence: String, arguments: [String], commands: [CommandDescription]) {
    let quoted = Self.quoted(in: sentence)
    guard let first = quoted.first else { return nil }
    if sentence.contains("nexpected argument") {
      fault = Self.fault(unexpected: first, arguments, commands)
    } else if sentence.hasPrefix("Unknown option") {
      let options = commands.first { $0.name == arguments.first } ?? commands.first
      let names = NearNames(of: first, among: options?.options.flatMap(\.names) ?? []).names
      fault =
        names.isEmpty
        ? Fault(.optionUnknown, ["name": .text(first)])
        : Fault(.optionUnknownNear, ["name": .text(first), "names": .oneOf(names)])
    } else if sentence.hasPrefix("Missing value for") {
      fault = Fault(.optionWithoutValue, ["name": .text(first)])
    } else if sentence.hasPrefix("Missing expected argument") {
      fault = Fault(.argumentMissing, ["name": .text(first)])
    } else if sentence.contains("had already been set"), quoted.count == 2 {
      fault = Fault(.optionsExclusive, ["name": .text(quoted[1]), "other": .text(first)])
    } else if sentence.contains("does not take any value"), quoted.count == 2 {
      fault = Fault(.optionTakesNoValue, ["name": .text(first), "value": .text(quoted[1])])
    } else if sentence.hasPrefix("The value"), quoted.count == 2 {
      fault = Fault(.optionValue, ["value": .text(first), "name": .text(quoted[1])])
    } else if sentence.hasPrefix("The value"), quoted.count > 2 {
      fault = Fault(
        .optionValueUnknown,
        ["value": .text(first), "name": .text(quoted[1]), "known": .oneOf(Array(quoted.dropFirst(2)))])
    } else {
      return nil
    }
  }

  /// A word that nothing takes: at the beginning it was meant as a command.
  private static func fault(
    unexpected word: String, _ arguments: [String], _ commands: [CommandDescription]
  ) -> Fault {
    guard word == arguments.first else { return Fault(.argumentUnexpected, ["value": .text(word)]) }
    let all = commands.map(\.name)
    let near = NearNames(of: word, among: all).names
    return near.isEmpty
      ? Fault(.commandUnknown, ["name": .text(word), "known": .all(all)])
      : Fault(.commandUnknownNear, ["name": .text(word), "names": .oneOf(near)])
  }

  /// What stands between straight quotation marks.
  private static func quoted(in sentence: String) -> [String] {
    sentence.split(separator: "'", omittingEmptySubsequences: false).enumerated()
      .filter { !$0.offset.isMultiple(of: 2) }.map { String($0.element) }
  }
}
