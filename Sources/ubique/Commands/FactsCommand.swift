import Arguments
import Documents
import Presentation
import Reports
import Wording

/// Lists the questions: the keys that a file of answers may have.
struct FactsCommand: ContentCommand {
  static let name = "facts"

  /// What the output is for: text for people, json for programs, csv for spreadsheets.
  @Option var format = TableFormat.text

  @OptionGroup var content: ContentOptions

  func outcome(_ narrator: Narrator) throws(Failure) -> Outcome {
    Outcome(
      output: try format.output(
        ReportPages(narrator).facts(), TextRenderer(narrator.phrases), FactDocument.all(narrator)))
  }
}
