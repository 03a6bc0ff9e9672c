import LocalArea
import Screen

extension TerritoryMap {
  /// The rows below which a map is given a page of its own.
  static let leastRows = 12

  /// The rows of the map in a width and no more than a height, with the role of each piece.
  func rows(columns: Int, room: Int, script: Script) -> [PageLayout.Row] {
    // A third as high as wide is the shape of most screens; never so high that nothing else fits beside it.
    let height = max(1, min(room, columns / 3, 30))
    return drawn(columns: columns, rows: height, script: script).map { line in
      PageLayout.Row(
        indent: 0,
        pieces: line.runs.map { PageLayout.Piece(text: $0.text, style: Style($0.ink.role)) }, isItem: false)
    }
  }
}

extension MapInk {
  /// How a page shows it; the shapes say it without colour too.
  var role: Role {
    switch self {
    case .blank, .coast: .text
    case .region, .department, .landmark, .scale, .ring, .area: .muted
    case .other, .teaching: .key
    case .person, .river: .accent
    case .place: .title
    }
  }
}
