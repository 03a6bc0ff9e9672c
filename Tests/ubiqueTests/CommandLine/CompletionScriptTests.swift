import Foundation
import TestSupport
import Testing
import Wording

@testable import ubique

/// The scripts with which shells complete a command line.
struct CompletionScriptTests {
  private func script(_ shell: CompletionScript.Shell) throws -> String {
    CompletionScript(help: CommandHelp(phrases: try Shipped.narrator("fr").phrases)).text(for: shell)
  }

  /// What bash offers at the end of a line.
  private func offered(behind line: String) throws -> [String] {
    let scratch = try TemporaryFolder(["completion.bash": try script(.bash)])
    let words = line.split(separator: " ", omittingEmptySubsequences: false).map { "'\($0)'" }
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = [
      "-c",
      """
      source '\(scratch.path)/completion.bash'
      COMP_WORDS=(\(words.joined(separator: " "))); COMP_CWORD=\(words.count - 1); _ubique
      printf '%s\\n' "${COMPREPLY[@]}"
      """,
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return output.split(separator: "\n").map(String.init)
  }

  @Test func bashOffersCommandsOptionsAndValues() throws {
    #expect(try offered(behind: "ubique adv") == ["advise"])
    #expect(try offered(behind: "ubique --ki") == ["--kiosk"])
    #expect(try offered(behind: "ubique advise --f") == ["--format", "--full"])
    #expect(try offered(behind: "ubique advise --format ") == ["text", "json"])
    #expect(try offered(behind: "ubique paths --theme ").contains("--job"))
    #expect(try offered(behind: "ubique --theme mono") == ["monochrome"])
    #expect(try offered(behind: "ubique advise --record ") == [], "a name is for the person to find")
  }

  @Test(arguments: CompletionScript.Shell.allCases) func everyOptionStandsInEachScript(
    shell: CompletionScript.Shell
  ) throws {
    let script = try script(shell)
    #expect(!script.contains("[manual.") && !script.contains("[configuration."))
    for command in CommandDescription.all() {
      #expect(script.contains(command.name))
      for name in command.options.flatMap(\.names) {
        #expect(script.contains(shell == .fish ? "-l \(name.dropFirst(2))" : name), "\(command.name) \(name)")
      }
    }
  }

  /// An apostrophe in a French sentence ends no quotation.
  @Test func apostrophesAreQuoted() throws {
    for shell in [CompletionScript.Shell.zsh, .fish] {
      let quotes = try script(shell).replacing("'\\''", with: "").count { $0 == "'" }
      #expect(quotes.isMultiple(of: 2))
    }
  }
}
