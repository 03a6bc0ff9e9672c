import Guidance
import LocalArea
public import SheetForm
public import Sheets
public import Wording

extension PageDocument {
  /// Makes the document of the page of a territory, in the words of a narrator.
  public init(_ sheet: TerritorySheet, _ narrator: Narrator) {
    let section = { (section: TerritorySheet.Section) in
      Section(
        part: section.part.rawValue, heading: section.heading,
        lines: section.lines.map { Line($0, narrator) })
    }
    let empty = { (part: TerritorySheet.Part) in Section(part: part.rawValue, heading: "", lines: []) }
    self.init(
      language: sheet.language, title: sheet.title, subtitle: sheet.subtitle, date: sheet.date.description,
      head: sheet.section(.essentials).map(section) ?? empty(.essentials),
      map: sheet.map.map { PageMap($0, described: sheet.mapDescription, legend: sheet.legend) },
      sections: sheet.sections.filter { ![.essentials, .sources].contains($0.part) }.map(section),
      foot: sheet.section(.sources).map(section) ?? empty(.sources))
  }
}

extension PageDocument.Line {
  init(_ line: TerritorySheet.Line, _ narrator: Narrator) {
    self.init(
      id: line.identity,
      lead: line.mark ?? line.label.map { narrator.lead($0) } ?? (line.isListed ? "–" : ""),
      text: line.text, listed: line.isListed, weight: line.weight)
  }
}

extension PageMap {
  /// The map of a page, with what it shows and what its signs mean.
  init(_ map: MapPicture, described description: String, legend: [TerritorySheet.Entry]) {
    self.init(
      width: MapPicture.width, height: MapPicture.height, metres: map.metres, description: description,
      legend: legend.map { Entry(kind: Mark($0.kind), text: $0.text) },
      lines: map.lines.map { line in
        Line(kind: Stroke(line.kind), name: line.name, points: line.points.flatMap { [$0.x, $0.y] })
      },
      signs: map.signs.map { sign in
        Sign(kind: Mark(sign.kind), mark: sign.mark, name: sign.name, x: sign.point.x, y: sign.point.y)
      })
  }
}

extension PageMap.Mark {
  init(_ kind: MapPicture.Sign.Kind) {
    self =
      switch kind {
      case .commune: .commune
      case .home: .home
      case .reception: .reception
      case .doubtful: .doubtful
      case .teaching: .teaching
      case .candidate: .candidate
      case .town: .town
      case .area: .area
      }
  }
}

extension PageMap.Stroke {
  init(_ kind: MapPicture.Line.Kind) {
    self =
      switch kind {
      case .river: .river
      case .department: .department
      case .region: .region
      case .coast: .coast
      case .territory: .territory
      }
  }
}

extension Narrator {
  /// What a line is the value of, with the colon as the language sets it.
  func lead(_ label: String) -> String {
    let whole = text("condition.is", ["label": label, "value": ""])
    return String(whole.reversed().drop { $0.isWhitespace }.reversed())
  }
}
