import Documents
import Guidance
import Knowledge
import Occupations
import Presentation
import Reports
import Wording

/// The search for a job behind `ubique paths --job`.
struct JobLookUp {
  let narrator: Narrator
  /// The day that registrations are judged on.
  let date: CalendarDate
  let format: TableFormat

  /// The occupations that fit, each with what leads to it; nothing found is a failure, and says so.
  func outcome(of text: String) throws(Failure) -> Outcome {
    let matches = narrator.knowledge.occupations.matches(of: text, limit: 5)
    guard !matches.isEmpty else {
      return Outcome(
        output: format.nothing(of: OccupationDocument.self), remarks: [narrator.text("job.none-found")],
        status: .failed)
    }
    return Outcome(
      output: try format.output(
        ReportPages(narrator).occupations(matches, on: date), TextRenderer(narrator.phrases),
        matches.map { OccupationDocument($0, on: date, narrator) }))
  }
}
