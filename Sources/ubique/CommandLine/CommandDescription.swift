import ArgumentParser
import ContentFiles
import Faults

/// A command as the parser itself describes it: what documents tell of the command line comes from here.
struct CommandDescription: Hashable {
  /// An option or a flag.
  struct Option: Hashable {
    /// Its names as they are typed, such as `--plain` and `--no-plain`.
    let names: [String]
    /// What its value is called; nil for a flag.
    let valueName: String?

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
    var faults = Faults()
    // JSON is YAML, and that reader is here already.
    let root = YamlEntry.document("--experimental-dump-help", bytes: Array(Ubique._dumpHelp().utf8), &faults)
    let commands = root?["command"]?["subcommands"]?.items ?? []
    return commands.filter(\.isShown).compactMap(CommandDescription.init)
  }

  private init?(_ entry: YamlEntry) {
    guard let name = entry["commandName"]?.text, name != "help" else { return nil }
    self.name = name
    let all = (entry["arguments"]?.items ?? []).filter(\.isShown).compactMap(Option.init)
    arguments = (entry["arguments"]?.items ?? []).filter(\.isShown).compactMap(Argument.init)
    // A flag and its opposite are one option.
    let opposites = Set(all.map { "no-\($0.name)" })
    options = all.filter { !opposites.contains($0.name) }.map { option in
      let opposite = all.first { $0.name == "no-\(option.name)" }
      return Option(names: option.names + (opposite?.names ?? []), valueName: option.valueName)
    }
  }
}

extension CommandDescription.Argument {
  /// An argument; nil for what has a name.
  fileprivate init?(_ entry: YamlEntry) {
    guard entry["kind"]?.text == "positional", let name = entry["valueName"]?.text else { return nil }
    self.name = name
    let word = "<\(name)>" + (entry["isRepeating"]?.text == "true" ? "…" : "")
    term = entry["isOptional"]?.text == "true" ? "[\(word)]" : word
  }
}

extension CommandDescription.Option {
  /// An option; nil for an argument without a name, and for help, which every command has.
  fileprivate init?(_ entry: YamlEntry) {
    let names = (entry["names"]?.items ?? []).compactMap { name -> String? in
      guard let text = name["name"]?.text else { return nil }
      return name["kind"]?.text == "long" ? "--\(text)" : "-\(text)"
    }
    guard !names.isEmpty, !names.contains("--help") else { return nil }
    self.names = names
    valueName = entry["kind"]?.text == "option" ? entry["valueName"]?.text : nil
  }
}

extension YamlEntry {
  /// Whether help shows what this describes.
  fileprivate var isShown: Bool { self["shouldDisplay"]?.text != "false" }
}
