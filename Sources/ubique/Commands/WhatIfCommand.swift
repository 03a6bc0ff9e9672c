import Arguments
import CaseFiles
import Documents
import Guidance
import Knowledge
import Presentation
import Reports
import Wording

/// What other answers would change: what enters, leaves and moves, and the rule responsible.
struct WhatIfCommand: ContentCommand {
  static let name = "whatif"

  /// The file of answers; - for standard input.
  @Argument(isRequired: true) var file = ""

  /// The changes, each as fact=value.
  @Argument(isRequired: true) var changes: [String] = []

  @OptionGroup var day: DayOption

  /// What the output is for: text for people, json for programs.
  @Option var format = OutputFormat.text

  /// Speak in plain words.
  @Flag var plain = false

  @OptionGroup var content: ContentOptions

  func outcome(_ narrator: Narrator) throws(Failure) -> Outcome {
    let date = try day.date(narrator)
    let (before, remarks) = try AnswersInput(path: file, narrator: narrator, date: date).read()
    let after = try changed(before, narrator, on: date)
    let knowledge = narrator.knowledge
    let difference = AdviceDifference(
      from: knowledge.advise(before, on: date), to: knowledge.advise(after, on: date))
    return Outcome(
      output: try format.output(
        ReportPages(narrator).difference(difference, from: before, to: after), TextRenderer(narrator.phrases),
        DifferenceDocument(difference, narrator)), remarks: remarks + narrator.remarks(onDay: date))
  }

  /// The answers with the changes made, each read as a line of a file of answers would be.
  private func changed(
    _ answers: Answers, _ narrator: Narrator, on date: CalendarDate
  ) throws(Failure) -> Answers {
    var changed = answers
    for change in changes {
      let parts = change.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2, !change.contains(where: \.isNewline) else {
        throw Failure(.usage, [narrator.text("explain.assignment", ["text": change])])
      }
      let input = AnswersInput(path: change, narrator: narrator, date: date)
      guard let fact = narrator.knowledge.guide.sheet[parts[0]] else {
        throw Failure(.usage, [narrator.sentence(for: narrator.knowledge.fault(forUnknown: parts[0]))])
      }
      let value = fact.kind.allowsSeveral ? "[\(parts[1])]" : "\"\(parts[1])\""
      let read = try input.answers(from: Array("\(parts[0]): \(value)".utf8))
      changed[parts[0]] = read[parts[0]]
    }
    let contradictions = narrator.knowledge.contradictions(in: changed, on: date)
    guard contradictions.isEmpty else {
      throw Failure(.usage, contradictions.map { narrator.text($0) })
    }
    return changed
  }
}
