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

  /// A scheme by its identifier, its name or a former name, or a path by its identifier or code.
  @Argument(isRequired: true) var subject = ""

  /// The file of answers; - or nothing for standard input.
  @Argument var file = "-"

  @OptionGroup var day: DayOption

  /// What the output is for: text for people, json for programs.
  @Option var format = OutputFormat.text

  /// Speak in plain words.
  @Flag var plain = false

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
    // What no longer exists leads to what is there today.
    let next = explanation.instead.first.flatMap {
      narrator.explanation(ofScheme: $0, for: answers, on: date)
    }
    return Outcome(
      output: try format.output(
        ReportPages(narrator).explanation(explanation, then: next), TextRenderer(narrator.phrases),
        ExplanationDocument(explanation)),
      remarks: remarks + narrator.remarks(onDay: date) + self.remarks(on: identifier, narrator))
  }

  /// That the name is one of former days, and which others bear it.
  private func remarks(on identifier: String, _ narrator: Narrator) -> [String] {
    let named = narrator.knowledge.schemes(named: subject)
    guard let scheme = named.first, scheme.identifier == identifier else { return [] }
    var remarks: [String] = []
    if narrator.knowledge.isFormerName(subject, of: scheme) {
      remarks.append(
        narrator.text(
          "explain.former", ["name": subject, "scheme": narrator.name(ofScheme: scheme.identifier)]))
    }
    if named.count > 1 {
      let others = named.dropFirst().map(\.identifier).joined(separator: narrator.text("answer.then"))
      remarks.append(narrator.text("explain.others", ["name": subject, "schemes": others]))
    }
    return remarks
  }

  /// The identifier that was meant, capitals aside: one is written as it is, a name stands for the scheme that has or
  /// had it, a code for the one path that bears it.
  private func identifier(_ narrator: Narrator) -> String {
    let guide = narrator.knowledge.guide
    let wanted = subject.lowercased()
    if guide.scheme(wanted) != nil || guide.catalogue.path(wanted) != nil { return wanted }
    let named = narrator.knowledge.schemes(named: subject)
    // A name that several schemes have is that of the one that is listed first.
    if let scheme = named.first { return scheme.identifier }
    let paths = guide.catalogue.paths.filter { $0.code?.lowercased() == wanted }.map(\.identifier)
    return paths.count == 1 ? paths[0] : subject
  }
}
