import Interview
import Knowledge
import Presentation
import Reports

/// The help of the command line in the language of the person, made from what the commands declare.
struct CommandHelp {
  let phrases: Phrases
  /// The commands, as they are declared.
  var commands = CommandDescription.all()

  /// What help was asked for: that of a command, by its name, or of the program.
  enum Subject: Hashable {
    case program
    case command(String)
  }

  /// The subject that these arguments ask help for; nil when they ask for none.
  static func subject(of arguments: [String]) -> Subject? {
    guard arguments.first == "help" || arguments.contains(where: ["-h", "--help"].contains) else {
      return nil
    }
    let words = arguments.filter { !$0.hasPrefix("-") && $0 != "help" }
    return words.first.map(Subject.command) ?? .program
  }

  /// The help as text; that of the program for a command that there is not.
  func text(on subject: Subject) -> String {
    guard case .command(let name) = subject, let command = commands.first(where: { $0.name == name }) else {
      return TextRenderer(phrases).text(of: program)
    }
    return TextRenderer(phrases).text(of: page(on: command))
  }

  // MARK: Pages

  private var program: PageContent {
    var content = page("ubique")
    content.say(.text("ubique [\(word("command-word"))] [\(word("options"))]"))
    content.gap()
    content.say(phrases.text("app.tagline"))
    content.say(phrases.text("manual.help.default"))
    content.say(.title(word("commands")))
    for command in commands { content.say(row(command.name, meaning(of: command))) }
    content.say(.title(word("examples")))
    for name in Self.firstCommands { content.say(example(of: name)) }
    content.gap()
    content.say(phrases.text("manual.help.more"))
    return content
  }

  /// The commands whose examples the help of the program shows.
  private static let firstCommands = ["interview", "advise", "paths", "centres"]

  private func page(on command: CommandDescription) -> PageContent {
    var content = page("ubique \(command.name)")
    let terms = command.arguments.map(\.term)
    content.say(.text((["ubique \(command.name)"] + terms + ["[\(word("options"))]"]).joined(separator: " ")))
    content.gap()
    content.say(meaning(of: command))
    if !command.arguments.isEmpty {
      content.say(.title(word("arguments")))
      for argument in command.arguments {
        content.say(row(argument.term, text("argument", argument.name, in: command)))
      }
    }
    if !command.options.isEmpty {
      content.say(.title(word("options-title")))
      for option in command.options { content.say(row(option.term, meaning(of: option, in: command))) }
    }
    content.say(.title(word("examples")))
    content.say(example(of: command.name))
    return content
  }

  private func page(_ name: String) -> PageContent {
    var content = PageContent(title: PageTitle(app: name, part: ""))
    content.say(.title(name))
    return content
  }

  private func row(_ term: String, _ meaning: String) -> Statement {
    Statement.text(term).with([.remark(meaning)])
  }

  private func example(of command: String) -> Statement {
    row(phrases.text("manual.example.\(command).line"), phrases.text("manual.example.\(command).what"))
  }

  // MARK: Words

  /// What a command is for.
  func meaning(of command: CommandDescription) -> String {
    phrases.text("manual.command.\(command.name)")
  }

  /// What an option means; where commands mean different things by one name, the words of this command come first.
  func meaning(of option: CommandDescription.Option, in command: CommandDescription) -> String {
    phrases.textIfAny("manual.option.\(option.name)-\(command.name)")
      ?? phrases.textIfAny("manual.option.\(option.name)")
      ?? phrases.text("configuration.option.\(option.name)")
  }

  private func text(_ kind: String, _ name: String, in command: CommandDescription) -> String {
    phrases.textIfAny("manual.\(kind).\(name)-\(command.name)") ?? phrases.text("manual.\(kind).\(name)")
  }

  private func word(_ key: String) -> String { phrases.text("manual.\(key)") }
}
