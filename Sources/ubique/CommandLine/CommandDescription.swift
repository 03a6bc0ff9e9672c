import Arguments

/// A command as people are told of it: help, the manual page and completion say what is declared, and nothing else.
struct CommandDescription: Hashable {
  /// An option or a flag.
  struct Option: Hashable {
    /// Its names as they are typed, such as `--plain` and `--no-plain`.
    let names: [String]
    /// What its value is called; nil for a flag.
    let valueName: String?
    /// The words that are values, where there are few.
    let choices: [String]

    /// The name by which texts tell of it: the first one, without hyphens.
    var name: String { names.first.map { String($0.drop { $0 == "-" }) } ?? "" }

    /// The option as help shows it: `--theme <theme>`.
    var term: String { names.joined(separator: ", ") + (valueName.map { " <\($0)>" } ?? "") }
  }

  /// What is typed without a name, in its place.
  struct Argument: Hashable {
    /// What it is called.
    let name: String
    /// The argument as help shows it: `<file>`, `[<file>]` where it may be left out, with dots where it may be repeated.
    let term: String
  }

  /// The word that names the command.
  let name: String
  /// What it takes without a name, in order.
  let arguments: [Argument]
  /// Its options, in the order of its help.
  let options: [Option]

  /// The commands of the program that people are shown, in the order of its help.
  static func all() -> [CommandDescription] {
    Ubique.commands.filter { $0.isListed }.map { CommandDescription($0) }
  }

  private init(_ command: any ParsableCommand.Type) {
    name = command.name
    let parameters = command.init().parameters
    arguments = parameters.filter { $0.kind == .positional }.map(Argument.init)
    let named = parameters.filter { $0.kind != .positional }
    let names = Set(named.map(\.name))
    // A flag and its opposite are one option.
    let opposites = Dictionary(
      uniqueKeysWithValues: names.compactMap { name -> (String, String)? in
        let opposite = "--no-\(name.dropFirst(2))"
        return names.contains(opposite) ? (name, opposite) : nil
      })
    let isOpposite = Set(opposites.values)
    options =
      named.filter { !isOpposite.contains($0.name) }.map { parameter in
        Option(
          names: [parameter.name] + [opposites[parameter.name]].compactMap { $0 },
          valueName: parameter.valueName, choices: parameter.choices)
      } + [Option(names: ["--version"], valueName: nil, choices: [])]
  }
}

extension CommandDescription.Argument {
  fileprivate init(_ parameter: Parameter) {
    name = parameter.name
    let word = parameter.term + (parameter.isRepeating ? "…" : "")
    term = parameter.isRequired ? word : "[\(word)]"
  }
}
