import Arguments
import CaseFiles
import Codes
import Documents
import Files
import Guidance
import Interview
import Knowledge
import Presentation
import Reports
import SheetForm
import Sheets
import Wording

/// The sheet to take home, for answers from a file.
struct SheetCommand: ContentCommand {
  static let name = "sheet"

  /// What a sheet is written for.
  enum Format: String, CaseIterable, ArgumentValue {
    case pdf, text, json
  }

  /// The file of answers or the saved case; - for standard input.
  @Argument(isRequired: true) var file = ""

  @OptionGroup var day: DayOption

  /// What the output is for: pdf to print, text for people, json for programs.
  @Option var format = Format.text

  /// In large print, on two pages: for the PDF.
  @Flag var large = false

  /// Add the note of the case on this path; repeatable.
  @Option(value: "path") var note: [String] = []

  /// Put the code on it that brings the answers back.
  @Flag var code = false

  /// Speak in plain words.
  @Flag var plain = false

  @OptionGroup var content: ContentOptions

  func outcome(_ narrator: Narrator) throws(Failure) -> Outcome {
    let sheet = try sheet(narrator)
    let writer = SheetWriter(narrator: narrator)
    let remarks = narrator.remarks(onDay: try day.date(narrator))
    switch format {
    case .text: return Outcome(output: writer.text(of: sheet), remarks: remarks)
    case .json:
      return Outcome(
        output: try OutputFormat.json.output(
          ReportPages(narrator).sheet(sheet), TextRenderer(narrator.phrases), SheetDocument(sheet, narrator)),
        remarks: remarks)
    case .pdf:
      do throws(SheetProgram.Fault) {
        return Outcome(bytes: try writer.page(of: sheet, isLarge: large), remarks: remarks)
      } catch {
        throw Failure(.failed, [narrator.text(error == .missing ? "sheet.no-program" : "sheet.not-drawn")])
      }
    }
  }

  private func sheet(_ narrator: Narrator) throws(Failure) -> Sheet {
    let date = try day.date(narrator)
    let input = AnswersInput(path: file, narrator: narrator, date: date)
    let person = try input.person()
    guard !person.answers.values.isEmpty else { throw Failure(.usage, [input.sentenceForNoAnswer]) }
    let knowledge = narrator.knowledge
    guard let plan = knowledge.plan(for: person.answers, on: date) else {
      throw Failure(.failed, [narrator.text("sheet.no-plan")])
    }
    let notes = person.notes.map { SheetAdditions.Note(path: $0.path, text: $0.text) }
    for path in note where !notes.contains(where: { $0.path == path }) {
      throw Failure(.usage, [narrator.text("sheet.unknown-note", ["path": path])])
    }
    let carried = knowledge.guide.withholdingSensitive(person.answers, on: date)
    return SheetMaker(
      knowledge.discreet(plan, for: person.answers),
      for: knowledge.guide.applicable(person.answers, on: date), narrator,
      with: SheetAdditions(
        shortlist: person.shortlist, notes: notes,
        code: AnswerCode(carried, by: knowledge.codeBook).description)
    ).sheet(turning: Set(note.map { "note.\($0)" } + (code ? [Interview.codeLine] : [])))
  }
}
