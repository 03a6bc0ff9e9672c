import Arguments
import Documents
import Glibc
import Guidance
import Knowledge
import Presentation
import Reports
import Wording

/// The same advice as the interview gives, for answers from a file.
///
/// Answers are YAML or JSON: one key a fact (`ubique facts` lists them), its value a number, a choice, a list of
/// choices, yes or no, a place, a day, or unknown. An answer that is left out is unknown, never no.
struct AdviseCommand: ContentCommand {
  static let name = "advise"

  /// The file of answers; - or nothing for standard input.
  @Argument var file = "-"

  @OptionGroup var day: DayOption

  /// What the output is for: text for people, json for programs.
  @Option var format = OutputFormat.text

  /// After the plan, everything: proposals, rights and territory.
  @Flag var full = false

  /// Write the case as a test profile with this name instead, for Tests/Profiles.
  @Option(value: "name") var record: String?

  /// Speak in plain words.
  @Flag var plain = false

  @OptionGroup var content: ContentOptions

  func outcome(_ narrator: Narrator) throws(Failure) -> Outcome {
    let date = try day.date(narrator)
    if file == "-" && isatty(STDIN_FILENO) == 1 {
      StandardStream.error.write([narrator.text("cli.reading")])
    }
    if record != nil, format == .json { throw Failure(.usage, [narrator.text("cli.record-is-a-profile")]) }
    let input = AnswersInput(path: file, narrator: narrator, date: date)
    let (answers, remarks) = try input.read()
    // Nobody's answers are no person to advise: a file named wrongly or a pipe that broke must not look like one.
    guard !answers.values.isEmpty else { throw Failure(.usage, [input.sentenceForNoAnswer]) }
    let advice = narrator.knowledge.advise(answers, on: date)
    if let record {
      let profile = RecordedProfile(
        name: record, answers: answers, advice: advice, guide: narrator.knowledge.guide)
      return Outcome(output: profile.text)
    }
    let plan = narrator.knowledge.plan(for: answers, on: date)
    return Outcome(
      output: try format.output(
        page(advice, plan, on: answers, narrator), TextRenderer(narrator.phrases),
        AdviceDocument(advice, plan, on: answers, narrator)), remarks: remarks)
  }

  /// The plan alone, with everything after it when that is wanted; everything where the content makes no plan.
  private func page(_ advice: Advice, _ plan: Plan?, on answers: Answers, _ narrator: Narrator) -> PageContent
  {
    let pages = ReportPages(narrator)
    guard let plan else { return pages.advice(advice, on: answers) }
    return full ? pages.advice(advice, after: plan, on: answers) : pages.plan(plan, advice, on: answers)
  }
}
