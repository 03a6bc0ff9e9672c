import ArgumentParser
import Guidance
import Reports
import Wording

/// Lists the questions: the keys that a file of answers may have.
struct FactsCommand: ContentCommand {
  static let configuration = CommandConfiguration(
    commandName: "facts", abstract: "List the questions and their possible answers.")

  @Option(help: "What the output is for: text for people, json for programs.")
  var format = OutputFormat.text

  @OptionGroup var content: ContentOptions

  func outcome(_ narrator: Narrator) throws(Failure) -> Outcome {
    let facts = narrator.factDocuments
    switch format {
    case .json: return Outcome(output: try Json.output(of: facts))
    case .text:
      var page = TextPage()
      for fact in facts { narrator.write(fact, to: &page) }
      return Outcome(output: page.text)
    }
  }
}
