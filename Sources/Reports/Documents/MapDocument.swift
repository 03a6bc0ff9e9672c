import ContentFiles
package import Gazetteer
import Guidance
package import Knowledge
package import LocalArea
import Wording

/// A drawn map as a document for programs.
package struct MapDocument: Codable, Hashable {
  /// A place of the list beside the map.
  package struct Listed: Codable, Hashable {
    package let number: Int
    let place: PlaceDocument
    /// One of eight winds, such as `north-east`; null when there is no point to look from.
    @OrNull package var direction: String?
    /// Whether the map reaches so far.
    let shown: Bool
    /// All of it in a sentence.
    let text: String
  }

  /// The code of the place; null for all of France.
  @OrNull var place: String?
  @OrNull var name: String?
  /// `surroundings`, `region` or `france`.
  let scope: String
  let projection: String
  /// How many kilometres a dot stands for; a character is two dots wide and four high.
  package let kilometresPerDot: Double
  /// What the map shows, in a sentence.
  let caption: String
  package let lines: [String]
  package let list: [Listed]
}

extension Narrator {
  /// A map drawn at a size as a document.
  package func document(
    _ mapped: MappedTerritory, of place: Place?, columns: Int, rows: Int, script: TerritoryMap.Script
  ) -> MapDocument {
    let name = place.flatMap { knowledge.placeName($0.description) }
    let scale = mapped.map.kilometresPerDot(columns: columns, rows: rows)
    return MapDocument(
      place: place?.description, name: name, scope: mapped.scope.rawValue, projection: "equirectangular",
      kilometresPerDot: (scale * 1_000).rounded() / 1_000,
      caption: caption(
        of: mapped, place: name,
        kilometres: Int(mapped.map.kilometresAcross(columns: columns, rows: rows).rounded()),
        hasInsets: mapped.map.holdsInsets(columns: columns, rows: rows)),
      lines: mapped.map.drawn(columns: columns, rows: rows, script: script).map(\.text),
      list: mapped.list.map { listed in
        MapDocument.Listed(
          number: listed.number, place: document(listed.place), direction: listed.direction?.rawValue,
          shown: listed.isShown, text: line(listed))
      })
  }

  /// The map as a page: drawn, then in words.
  package func page(_ document: MapDocument, _ mapped: MappedTerritory) -> TextPage {
    var page = TextPage()
    page.verbatim(document.lines)
    page.gap()
    page.paragraph(document.caption)
    write(mapped, to: &page)
    if !mapped.list.isEmpty {
      page.gap()
      page.paragraph(estimate)
    }
    return page
  }

  /// The numbered places of a map, in words.
  package func write(_ mapped: MappedTerritory, to page: inout TextPage) {
    page.gap()
    for listed in mapped.list {
      let off = listed.isShown ? "" : " (\(text("map.off")))"
      page.paragraph(line(listed) + off, marker: "\(listed.number). ")
    }
    if mapped.list.isEmpty, mapped.scope != .france { page.paragraph(text("map.none")) }
  }
}
