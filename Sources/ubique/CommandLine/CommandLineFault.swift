import Arguments
import Faults
import Knowledge

extension Fault {
  /// What is wrong with a command line, as it is told in every language; near names are looked for among those there are.
  init(_ fault: ArgumentFault, arguments: [String], commands: [CommandDescription]) {
    switch fault {
    case .unexpected(let word) where word == arguments.first:
      // A word at the beginning was meant as a command.
      let all = commands.map(\.name)
      let near = NearNames(of: word, among: all).names
      self =
        near.isEmpty
        ? Fault(.commandUnknown, ["name": .text(word), "known": .all(all)])
        : Fault(.commandUnknownNear, ["name": .text(word), "names": .oneOf(near)])
    case .unexpected(let word):
      self = Fault(.argumentUnexpected, ["value": .text(word)])
    case .unknownOption(let name):
      let command = commands.first { $0.name == arguments.first } ?? commands.first
      let near = NearNames(of: name, among: command?.options.flatMap(\.names) ?? []).names
      self =
        near.isEmpty
        ? Fault(.optionUnknown, ["name": .text(name)])
        : Fault(.optionUnknownNear, ["name": .text(name), "names": .oneOf(near)])
    case .missingValue(let term): self = Fault(.optionWithoutValue, ["name": .text(term)])
    case .missing(let term): self = Fault(.argumentMissing, ["name": .text(term)])
    case .exclusive(let name, let other):
      self = Fault(.optionsExclusive, ["name": .text(other), "other": .text(name)])
    case .alone(let name, let other):
      self = Fault(.optionAlone, ["name": .text(name), "other": .text(other)])
    case .takesNoValue(let name, let value):
      self = Fault(.optionTakesNoValue, ["name": .text(name), "value": .text(value)])
    case .invalid(let value, let term, let choices):
      self =
        choices.isEmpty
        ? Fault(.optionValue, ["value": .text(value), "name": .text(term)])
        : Fault(
          .optionValueUnknown, ["value": .text(value), "name": .text(term), "known": .oneOf(choices)])
    }
  }
}
