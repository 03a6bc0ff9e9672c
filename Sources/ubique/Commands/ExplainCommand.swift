import Arguments
import Documents
import Guidance
import Knowledge
import Presentation
import Reports
import Wording

/// Why a right, an aid or a path is open, to check or closed, with the whole proof.
struct ExplainCommand: ContentCommand {
  static let name = "explain"

  /// The identifier of a scheme or of a path, or the code of a path.
  @Argument(isRequired: true) var subject = ""

  /// The file of answers; - or nothing for standard input.
  @Argument var file = "-"

  @OptionGroup var day: DayOption

  /// What the output is for: text for people, json for programs.
  @Option var format = OutputFormat.text

  @OptionGroup var content: ContentOptions

  func outcome(_ narrator: Narrator) throws(Failure) -> Outcome {
    let date = try day.date(narrator)
    let (given, remarks) = try AnswersInput(path: file, narrator: narrator, date: date).read()
    let answers = narrator.knowledge.guide.applicable(given, on: date)
    let identifier = identifier(narrator)
    guard
      let explanation = narrator.explanation(ofScheme: identifier, for: answers, on: date)
        ?? narrator.explanation(ofPath: identifier, for: answers, on: date)
    else { throw Failure(.usage, [narrator.text("explain.unknown", ["name": subject])]) }
    return Outcome(
      output: try format.output(
        ReportPages(narrator).explanation(explanation), TextRenderer(narrator.phrases),
        ExplanationDocument(explanation)), remarks: remarks)
  }

  /// The identifier that was meant, capitals aside: one is written as it is, a code stands for the one path that bears it.
  private func identifier(_ narrator: Narrator) -> String {
    let guide = narrator.knowledge.guide
    let wanted = subject.lowercased()
    if guide.scheme(wanted) != nil || guide.catalogue.path(wanted) != nil { return wanted }
    let paths = guide.catalogue.paths.filter { $0.code?.lowercased() == wanted }.map(\.identifier)
    return paths.count == 1 ? paths[0] : subject
  }
}
