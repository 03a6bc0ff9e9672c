/// What a shell needs to complete a command line, made from the commands as they are declared.
struct CompletionScript {
  /// The shells it can be written for.
  enum Shell: String, CaseIterable {
    case bash, zsh, fish
  }

  let help: CommandHelp

  /// The script for a shell.
  func text(for shell: Shell) -> String {
    switch shell {
    case .bash: bash
    case .zsh: zsh
    case .fish: fish
    }
  }

  private var names: [String] { help.commands.map(\.name) }

  /// The command that is meant where none is named.
  private var usual: String { names.first ?? "" }

  // MARK: bash

  // Where nothing is offered, bash completes the name of a file.
  private var bash: String {
    """
    _ubique() {
      local word="${COMP_WORDS[COMP_CWORD]}" before="${COMP_WORDS[COMP_CWORD-1]}" name="${COMP_WORDS[1]}" words=""
      case "$name" in
        \(names.joined(separator: "|"))) ;;
        *) name=\(usual) ;;
      esac
      case "$name $before" in
    \(cases(values: words, options: words))
      esac
      [ "$COMP_CWORD" = 1 ] && words="$words \(names.joined(separator: " "))"
      COMPREPLY=($(compgen -W "$words" -- "$word"))
    }
    complete -o bashdefault -o default -F _ubique ubique

    """
  }

  private func words(_ words: [String]) -> String { "words=\"\(words.joined(separator: " "))\"" }

  // MARK: zsh

  private var zsh: String {
    """
    #compdef ubique
    local -a found commands
    local name="${words[2]}"
    case "$name" in
      \(names.joined(separator: "|"))) ;;
      *) name=\(usual) ;;
    esac
    case "$name ${words[CURRENT-1]}" in
    \(cases(
      meanings: true, values: { $0.isEmpty ? "_files; return" : "compadd -- \($0.joined(separator: " ")); return" },
      options: { "found=(\($0.joined(separator: " ")))" }))
    esac
    if (( CURRENT == 2 )); then
      commands=(\(help.commands.map { quoted("\($0.name):\(help.meaning(of: $0))") }.joined(separator: " ")))
      _describe command commands
    fi
    _describe -o option found
    _files

    """
  }

  /// The branches of both: after an option its values, else the options.
  private func cases(
    meanings: Bool = false, values line: ([String]) -> String, options: ([String]) -> String
  ) -> String {
    var branches: [String] = []
    for command in help.commands {
      var words: [String] = []
      for option in command.options {
        let meaning = help.meaning(of: option, in: command)
        words += option.names.map { meanings ? quoted("\($0):\(meaning)") : $0 }
        guard option.valueName != nil else { continue }
        let values = option.choices.map { meanings ? quoted($0) : $0 }
        branches.append("    '\(command.name) \(option.term.prefix { $0 != " " })') \(line(values)) ;;")
      }
      branches.append("    '\(command.name) '*) \(options(words)) ;;")
    }
    return branches.joined(separator: "\n")
  }

  // MARK: fish

  private var fish: String {
    var lines: [String] = []
    for command in help.commands {
      lines.append("\(Self.first) -a \(command.name) -d \(quoted(help.meaning(of: command)))")
      for option in command.options {
        let value = option.choices.isEmpty ? "-r" : "-x -a \(quoted(option.choices.joined(separator: " ")))"
        let meaning = "-d \(quoted(help.meaning(of: option, in: command)))"
        for name in option.names.map({ $0.dropFirst(2) }) {
          let words = ["-l", String(name)] + (option.valueName == nil ? [] : [value]) + [meaning]
          let said = words.joined(separator: " ")
          lines.append("complete -c ubique -n '__fish_seen_subcommand_from \(command.name)' \(said)")
          if command.name == usual { lines.append("\(Self.first) \(said)") }
        }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static let first = "complete -c ubique -n __fish_use_subcommand"

  /// The text as a shell takes it literally.
  private func quoted(_ text: String) -> String {
    let inner = text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
    return "'\(inner)'"
  }
}
