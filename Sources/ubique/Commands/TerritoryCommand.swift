import Arguments
import Documents
import Knowledge
import Presentation
import Reports
import Wording

/// Tells what is known of a territory: employment area, label, hiring needs, programmes, nearest places, map.
struct TerritoryCommand: ContentCommand {
  static let name = "territory"

  /// A commune by name, postcode or INSEE code, department:35 or region:53.
  @Argument(isRequired: true) var place: [String] = []

  /// What the output is for: text for people, json for programs.
  @Option var format = OutputFormat.text

  @OptionGroup var content: ContentOptions

  static var extent: ContentSource.Extent { .lookUps }

  func outcome(_ narrator: Narrator) throws(Failure) -> Outcome {
    let (place, remarks) = try PlaceArgument(text: place.joined(separator: " ")).place(narrator)
    guard let profile = narrator.knowledge.territory(of: place) else {
      return Outcome(remarks: [narrator.text("error.none-found")], status: .failed)
    }
    let map = narrator.knowledge.map(of: place)
    let size = TextRenderer.mapSize
    return Outcome(
      output: try format.output(
        ReportPages(narrator).territory(profile, map, columns: size.columns, rows: size.rows),
        TextRenderer(narrator.phrases), TerritoryDocument(profile, map, narrator)), remarks: remarks)
  }
}
