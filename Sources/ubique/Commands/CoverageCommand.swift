import Arguments
import Documents
import Gazetteer
import Knowledge
import Presentation
import Reports
import Wording

/// Tells how well a territory is covered by places of the Cnam, and where more would add most.
struct CoverageCommand: ContentCommand {
  static let name = "coverage"

  /// A department or a region by name, department:52 or region:44; nothing for all of France.
  @Argument var place: [String] = []

  /// The code of a department, such as 52 or 974.
  @Option var department: String?

  /// The code of a region, such as 44.
  @Option var region: String?

  /// A contact whose offices count instead, such as mission-locale.
  @Option(name: "for", value: "contact") var contact: String?

  /// What towns are ranked by: people brought within reach, unanswered demand, or hiring needs.
  @Option var by = CoverageReport.Criterion.people

  /// Which communes are candidates: main towns, towns of Action cœur de ville, or all.
  @Option var among = CoverageReport.Candidates.towns

  /// How many communes, places and candidate towns to list.
  @Option var limit = 10

  /// What the output is for: text for people, json for programs, csv for spreadsheets.
  @Option var format = TableFormat.text

  @OptionGroup var counts: CountOptions

  @OptionGroup var day: DayOption

  @OptionGroup var content: ContentOptions

  static var extent: ContentSource.Extent { .lookUps }

  func outcome(_ narrator: Narrator) throws(Failure) -> Outcome {
    guard limit > 0 else { throw Failure(.usage, [narrator.text("cli.limit-too-small")]) }
    let place = try territory(narrator)
    if let contact { return try outcome(for: contact, in: place, narrator) }
    let date = try day.date(narrator)
    let published = try counts.published(on: date, narrator)
    guard
      let report = narrator.knowledge.coverage(
        of: place, on: date, by: by, among: among, candidates: limit, of: published)
    else {
      throw Failure(.usage, [narrator.text("coverage.unknown", ["code": written ?? ""])])
    }
    guard report.isRanked else {
      throw Failure(.usage, [narrator.text("coverage.unranked-\(by.rawValue)")])
    }
    let document = CoverageDocument(report, limit: limit, narrator)
    return Outcome(
      output: try format.output(
        ReportPages(narrator).coverage(report, limit: limit), TextRenderer(narrator.phrases), document,
        rows: document.candidates))
  }

  /// The territory as it is written; nil for all of France.
  private var written: String? {
    place.isEmpty ? department ?? region : place.joined(separator: " ")
  }

  /// The territory that is meant; nil for all of France.
  private func territory(_ narrator: Narrator) throws(Failure) -> Place? {
    guard [place.isEmpty ? nil : "", department, region].compactMap({ $0 }).count < 2 else {
      throw Failure(.usage, [narrator.text("coverage.one")])
    }
    if let department { return .department(department.uppercased()) }
    if let region { return .region(region) }
    return try written.map { (text) throws(Failure) in try PlaceArgument(text: text).place(narrator).place }
  }

  /// The share of the population that lives near an office of a contact.
  private func outcome(
    for contact: String, in place: Place?, _ narrator: Narrator
  ) throws(Failure) -> Outcome {
    let isPlace = place.map { narrator.knowledge.gazetteer.describe($0) != nil } ?? true
    guard isPlace, let coverage = narrator.knowledge.officeCoverage(of: contact, in: place) else {
      throw Failure(
        .usage,
        [
          narrator.text(
            isPlace ? "coverage.no-offices" : "coverage.unknown",
            ["code": isPlace ? contact : written ?? ""])
        ])
    }
    return Outcome(
      output: try format.output(
        ReportPages(narrator).coverage(coverage), TextRenderer(narrator.phrases),
        OfficeCoverageDocument(coverage), rows: [OfficeCoverageDocument(coverage)]))
  }
}

extension CoverageReport.Criterion: ArgumentValue {}
extension CoverageReport.Candidates: ArgumentValue {}
