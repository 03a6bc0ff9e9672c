import Arguments
import Documents
import Guidance
import Knowledge
import Presentation
import Reports
import Wording

/// Lists or looks up training paths.
struct PathsCommand: ContentCommand {
  static let name = "paths"

  /// Words of the title, the field or an occupation; the code or the RNCP number.
  @Argument var query: [String] = []

  /// Only the paths of a field, F01 to F18.
  @Option(value: "field") var field: String?

  /// A job, in your own words (French): what leads to it, or else where it is learnt.
  @Option var job: String?

  /// What the output is for: text for people, json for programs, csv for spreadsheets.
  @Option var format = TableFormat.text

  @OptionGroup var day: DayOption

  @OptionGroup var content: ContentOptions

  static var extent: ContentSource.Extent { .lookUps }

  func outcome(_ narrator: Narrator) throws(Failure) -> Outcome {
    let date = try day.date(narrator)
    if let job { return try JobLookUp(narrator: narrator, date: date, format: format).outcome(of: job) }
    let search = try search(narrator)
    let found = search.paths.filter { path in field.map { $0.uppercased() == path.field } ?? true }
    guard !found.isEmpty else {
      return Outcome(
        output: format.nothing(of: PathDocument.self),
        remarks: [narrator.text("error.none-found"), narrator.wordsLeftOut(of: search)].compactMap { $0 },
        status: .failed)
    }
    return Outcome(
      output: try format.output(
        ReportPages(narrator).paths(found, on: date), TextRenderer(narrator.phrases),
        found.map { PathDocument($0, on: date, narrator) }),
      remarks: [narrator.wordsLeftOut(of: search)].compactMap { $0 })
  }

  private func search(_ narrator: Narrator) throws(Failure) -> PathSearch {
    let catalogue = narrator.knowledge.guide.catalogue
    if let field, catalogue.field(field.uppercased()) == nil {
      let fields = catalogue.fields.map { "\($0.identifier) \(narrator.fieldName($0.identifier))" }
      throw Failure(
        .usage,
        [
          narrator.text(
            "cli.no-field",
            ["field": field, "fields": fields.joined(separator: narrator.text("cli.semicolon"))])
        ])
    }
    return narrator.knowledge.search(query.joined(separator: " "), terms: narrator.searchTerms(of:))
  }
}
