import Arguments
import Documents
import Knowledge
import LocalArea
import Presentation
import Reports
import Screen
import Wording

/// Draws a map around a place, with the places of the Cnam that it numbers.
struct MapCommand: ContentCommand {
  static let name = "map"

  /// A commune by name, postcode or INSEE code, department:35, region:53; nothing for all of France.
  @Argument var place: [String] = []

  /// What to show: surroundings, region or france (default: by the place).
  @Option var scope: MapScope?

  /// The width in characters.
  @Option var columns = TextPage.columns

  /// The height of the map in lines.
  @Option var rows = 24

  /// Draw with ASCII characters alone.
  @Flag var ascii = false

  /// What the output is for: text for people, json for programs.
  @Option var format = OutputFormat.text

  @OptionGroup var content: ContentOptions

  static var extent: ContentSource.Extent { .lookUps }

  func outcome(_ narrator: Narrator) throws(Failure) -> Outcome {
    guard (10...400).contains(columns), (4...200).contains(rows) else {
      throw Failure(.usage, [narrator.text("map.size")])
    }
    let name = place.joined(separator: " ")
    let named = name.isEmpty ? nil : try PlaceArgument(text: name).place(narrator)
    let found = named?.place
    guard let mapped = narrator.knowledge.map(of: found, scope: scope?.scope) else {
      return Outcome(remarks: [narrator.text("error.none-found")], status: .failed)
    }
    let script: TerritoryMap.Script = ascii ? .ascii : .braille
    let output = try format.output(
      ReportPages(narrator).map(mapped, of: found, columns: columns, rows: rows),
      TextRenderer(narrator.phrases, mapSize: (columns, rows), script: script),
      MapDocument(mapped, of: found, columns: columns, rows: rows, script: script, narrator))
    // The legend has the signs of the map.
    let isPlain = ascii && format == .text
    return Outcome(output: isPlain ? PlainSymbols.plain(output) : output, remarks: named?.remarks ?? [])
  }
}

/// What a map shows, as the command line says it.
enum MapScope: String, CaseIterable, ArgumentValue {
  case surroundings, region, france

  var scope: MappedTerritory.Scope? { MappedTerritory.Scope(rawValue: rawValue) }
}
