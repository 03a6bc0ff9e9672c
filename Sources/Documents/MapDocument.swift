public import Gazetteer
import Guidance
public import Knowledge
public import LocalArea
public import Wording

/// A drawn map as a document for programs.
public struct MapDocument: Codable, Hashable, Sendable {
  /// A centre of the list beside the map.
  public struct Listed: Codable, Hashable, Sendable {
    /// Its number on the map.
    public let number: Int
    /// The centre.
    public let place: NearbyCentreDocument
    /// One of eight winds, such as `north-east`; null when there is no point to look from.
    @OrNull public var direction: String?
    /// Whether the map reaches so far.
    public let shown: Bool
    /// All of it in a sentence.
    public let text: String

    init(_ listed: MappedTerritory.Listed, _ narrator: Narrator) {
      number = listed.number
      place = NearbyCentreDocument(listed.place, narrator)
      shown = listed.isShown
      text = narrator.line(listed)
      direction = listed.direction?.rawValue
    }
  }

  /// The code of the place; null for all of France.
  @OrNull public var place: String?
  /// The name of the place.
  @OrNull public var name: String?
  /// `surroundings`, `region` or `france`.
  public let scope: String
  /// How the globe is laid flat.
  public let projection: String
  /// How many kilometres a dot stands for; a character is two dots wide and four high.
  public let kilometresPerDot: Double
  /// What the map shows, in a sentence.
  public let caption: String
  /// The map, a line of characters each.
  public let lines: [String]
  /// The centres that it numbers.
  public let list: [Listed]

  /// Makes the document of a map drawn at a size in characters, around a place or of all of France.
  public init(
    _ mapped: MappedTerritory, of place: Place?, columns: Int, rows: Int, script: TerritoryMap.Script,
    _ narrator: Narrator
  ) {
    let name = place.flatMap { narrator.knowledge.placeName($0.description) }
    let scale = mapped.map.kilometresPerDot(columns: columns, rows: rows)
    scope = mapped.scope.rawValue
    projection = "equirectangular"
    kilometresPerDot = (scale * 1_000).rounded() / 1_000
    caption = narrator.caption(of: mapped, place: place, columns: columns, rows: rows)
    lines = mapped.map.drawn(columns: columns, rows: rows, script: script).map(\.text)
    list = mapped.list.map { Listed($0, narrator) }
    self.name = name
    self.place = place?.description
  }
}
