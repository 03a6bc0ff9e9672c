import Arguments
import Documents
import Gazetteer
import Knowledge
import Presentation
import Reports
import SheetForm
import Sheets
import Wording

/// Tells what is known of a territory: employment area, label, hiring needs, programmes, nearest places, map.
struct TerritoryCommand: ContentCommand {
  static let name = "territory"

  /// What a territory is told for.
  enum Format: String, CaseIterable, ArgumentValue {
    case text, json, pdf
  }

  /// A commune by name, postcode or INSEE code, department:35 or region:53.
  @Argument(isRequired: true) var place: [String] = []

  /// What the output is for: text for people, json for programs, pdf for one page to hand to whoever decides there.
  @Option var format = Format.text

  @OptionGroup var counts: CountOptions

  @OptionGroup var day: DayOption

  @OptionGroup var content: ContentOptions

  static var extent: ContentSource.Extent { .lookUps }

  /// The page counts courses and names what was asked for, which the look-ups lack.
  var needed: ContentSource.Extent { format == .pdf ? .oneLanguage : Self.extent }

  func outcome(_ narrator: Narrator) throws(Failure) -> Outcome {
    guard format == .pdf || !counts.isGiven && day.on == nil else {
      throw Failure(.usage, [narrator.text("overview.pdf-alone")])
    }
    let (place, remarks) = try PlaceArgument(text: place.joined(separator: " ")).place(narrator)
    let outcome: Outcome?
    switch format {
    case .text: outcome = try report(of: place, .text, narrator)
    case .json: outcome = try report(of: place, .json, narrator)
    case .pdf: outcome = try page(of: place, narrator)
    }
    guard var outcome else {
      return Outcome(remarks: [narrator.text("error.none-found")], status: .failed)
    }
    outcome.remarks += remarks
    return outcome
  }

  /// All that is known, as text or JSON; nil when there is no such place.
  private func report(
    of place: Place, _ format: OutputFormat, _ narrator: Narrator
  ) throws(Failure) -> Outcome? {
    guard let profile = narrator.knowledge.territory(of: place) else { return nil }
    let map = narrator.knowledge.map(of: place)
    let size = TextRenderer.mapSize
    return Outcome(
      output: try format.output(
        ReportPages(narrator).territory(profile, map, columns: size.columns, rows: size.rows),
        TextRenderer(narrator.phrases), TerritoryDocument(profile, map, narrator)))
  }

  /// One page to print; nil when there is no such place.
  private func page(of place: Place, _ narrator: Narrator) throws(Failure) -> Outcome? {
    let date = try day.date(narrator)
    let counts = try counts.published(on: date, narrator)
    guard let overview = narrator.knowledge.overview(of: place, counts: counts, on: date) else { return nil }
    let sheet = TerritorySheetMaker(overview, on: date, narrator).sheet()
    do throws(SheetProgram.Fault) {
      return Outcome(bytes: try SheetWriter(narrator: narrator).page(of: sheet))
    } catch {
      throw Failure(
        .failed, [narrator.text(error == .missing ? "overview.no-program" : "overview.not-drawn")])
    }
  }
}
