import Arguments
import Counts
import Documents
import Gazetteer
import Guidance
import Knowledge
import Matching
import Presentation
import Reports
import Wording

/// Tells what people asked for in a territory and what was not answered, beside its hiring needs, offers and places.
struct NeedsCommand: ContentCommand {
  static let name = "needs"

  /// An employment area by its code or its name, or a commune of it.
  @Option var area: String?

  /// A region by its code or its name.
  @Option var region: String?

  @OptionGroup var counts: CountOptions

  /// What the output is for: text for people, json for programs, csv for spreadsheets.
  @Option var format = TableFormat.text

  @OptionGroup var day: DayOption

  @OptionGroup var content: ContentOptions

  func outcome(_ narrator: Narrator) throws(Failure) -> Outcome {
    guard area == nil || region == nil else {
      throw Failure(.usage, [narrator.text("observatory.one")])
    }
    let date = try day.date(narrator)
    let scope = try scope(narrator)
    let counts = try counts.published(on: date, narrator)
    let report = narrator.knowledge.needs(in: scope, of: counts, on: date)
    let document = NeedsDocument(report, narrator)
    return Outcome(
      output: try format.output(
        ReportPages(narrator).needs(report), TextRenderer(narrator.phrases), document, rows: document.figures)
    )
  }

  private func scope(_ narrator: Narrator) throws(Failure) -> NeedsReport.Scope {
    if let area { return try .area(employmentArea(area, narrator)) }
    guard let region else { return .country }
    let gazetteer = narrator.knowledge.gazetteer
    let name = region.folded
    let named = gazetteer.region(region) ?? gazetteer.regions.first { $0.name.folded == name }
    guard let found = named else {
      throw Failure(.usage, [narrator.text("observatory.no-region", ["value": region])])
    }
    return .region(found)
  }

  /// The employment area of a code, of its own name, or of a commune.
  private func employmentArea(_ text: String, _ narrator: Narrator) throws(Failure) -> EmploymentArea {
    let gazetteer = narrator.knowledge.gazetteer
    if let area = gazetteer.employmentArea(text) { return area }
    let name = text.folded
    let named = gazetteer.employmentAreas.filter { $0.name.folded == name }
    if named.count == 1 { return named[0] }
    let place = try PlaceArgument(text: text).place(narrator).place
    guard case .area(let area)? = narrator.knowledge.needsScope(of: place) else {
      throw Failure(.usage, [narrator.text("observatory.no-area", ["value": text])])
    }
    return area
  }
}

extension String {
  /// The letters of its words, whatever the accents, signs and capitals: a text that was typed is folded once.
  fileprivate var folded: [[UInt8]] { Folding.words(self).map { Array($0.letters) } }
}
