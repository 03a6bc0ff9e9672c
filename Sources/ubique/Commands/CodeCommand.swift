import Arguments
import Codes
import Guidance
import Knowledge
import Wording

/// The code that brings back the answers of a file.
struct CodeCommand: ContentCommand {
  static let name = "code"

  /// The file of answers or the saved case; - for standard input.
  @Argument(isRequired: true) var file = ""

  @OptionGroup var day: DayOption

  @OptionGroup var content: ContentOptions

  func outcome(_ narrator: Narrator) throws(Failure) -> Outcome {
    let date = try day.date(narrator)
    let answers = try AnswersInput(path: file, narrator: narrator, date: date).read().answers
    let knowledge = narrator.knowledge
    let carried = knowledge.guide.withholdingSensitive(answers, on: date)
    guard !carried.values.isEmpty else { throw Failure(.usage, [narrator.text("code.none")]) }
    return Outcome(output: "\(AnswerCode(carried, by: knowledge.codeBook))\n")
  }
}
