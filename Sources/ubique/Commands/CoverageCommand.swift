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

  /// The code of a department, such as 52 or 974.
  @Option var department: String?

  /// The code of a region, such as 44.
  @Option var region: String?

  /// A contact whose offices count instead, such as mission-locale.
  @Option(name: "for", value: "contact") var contact: String?

  /// How many communes and candidate towns to list.
  @Option var limit = 10

  /// What the output is for: text for people, json for programs.
  @Option var format = OutputFormat.text

  @OptionGroup var content: ContentOptions

  static var extent: ContentSource.Extent { .lookUps }

  func outcome(_ narrator: Narrator) throws(Failure) -> Outcome {
    if department != nil, region != nil { throw Failure(.usage, [narrator.text("coverage.one")]) }
    guard limit > 0 else { throw Failure(.usage, [narrator.text("cli.limit-too-small")]) }
    let code = department ?? region
    let place = department.map { Place.department($0.uppercased()) } ?? region.map { Place.region($0) }
    if let contact { return try outcome(for: contact, in: place, narrator) }
    guard let report = narrator.knowledge.coverage(of: place, candidates: limit) else {
      throw Failure(.usage, [narrator.text("coverage.unknown", ["code": code ?? ""])])
    }
    return Outcome(
      output: try format.output(
        ReportPages(narrator).coverage(report, limit: limit), TextRenderer(narrator.phrases),
        CoverageDocument(report, limit: limit, narrator)))
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
            ["code": isPlace ? contact : department ?? region ?? ""])
        ])
    }
    return Outcome(
      output: try format.output(
        ReportPages(narrator).coverage(coverage), TextRenderer(narrator.phrases),
        OfficeCoverageDocument(coverage)))
  }
}
