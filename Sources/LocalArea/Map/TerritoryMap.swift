public import Gazetteer

/// A map of a part of France, before it is drawn: drawing it at another size is sharp again.
public struct TerritoryMap: Hashable, Sendable {
  /// Something shown on the map.
  public struct Marker: Hashable, Sendable {
    /// What stands beside it when there is room.
    public let name: String
    /// Where it is.
    public let coordinate: Coordinate

    /// Makes a marker.
    public init(name: String, coordinate: Coordinate) {
      self.name = name
      self.coordinate = coordinate
    }
  }

  /// A small map of a land far away, beside the map.
  public struct Inset: Hashable, Sendable {
    /// The name, and a shorter one.
    public let name: String
    /// What stands for the name where it does not fit.
    public let code: String
    /// What it holds.
    public let extent: MapExtent

    /// Makes an inset.
    public init(name: String, code: String, extent: MapExtent) {
      self.name = name
      self.code = code
      self.extent = extent
    }
  }

  /// With which characters a map is drawn.
  public enum Script: String, CaseIterable, Hashable, Sendable {
    /// Dots of Braille patterns: eight to a cell.
    case braille
    /// ASCII alone.
    case ascii
  }

  /// What the map holds.
  public var extent: MapExtent
  /// The lines.
  public var outlines: [Outline]
  /// The rivers.
  public var rivers: [River]
  /// Points that stand for a land without outlines.
  public var points: [Coordinate]
  /// The person.
  public var person: Marker?
  /// The numbered places, from 1, in the order of the list beside the map.
  public var places: [Marker]
  /// Places without a number that receive the public.
  public var others: [Marker]
  /// Places without a number where classes are held and nobody is received.
  public var teaching: [Marker]
  /// Towns for orientation, the most important first.
  public var landmarks: [Marker]
  /// Departments, each where its name may stand.
  public var areas: [Marker]
  /// Circles around the person, in kilometres as the crow flies.
  public var rings: [Int]
  /// The small maps beside it.
  public var insets: [Inset]

  /// Makes a map.
  public init(
    extent: MapExtent, outlines: [Outline], rivers: [River] = [], points: [Coordinate] = [],
    person: Marker? = nil, places: [Marker] = [], others: [Marker] = [], teaching: [Marker] = [],
    landmarks: [Marker] = [],
    areas: [Marker] = [], rings: [Int] = [], insets: [Inset] = []
  ) {
    self.extent = extent
    self.outlines = outlines
    self.rivers = rivers
    self.points = points
    self.person = person
    self.places = places
    self.others = others
    self.teaching = teaching
    self.landmarks = landmarks
    self.areas = areas
    self.rings = rings
    self.insets = insets
  }

  /// The map in so many cells, a line for each row.
  public func drawn(columns: Int, rows: Int, script: Script = .braille) -> [MapLine] {
    MapDrawing(self, columns: columns, rows: rows, script: script).sheet.lines
  }

  /// The kilometres from the left edge to the right one at a size, along the middle; the insets have scales of
  /// their own.
  public func kilometresAcross(columns: Int, rows: Int) -> Double {
    let projection = MapDrawing.layout(self, columns: columns, rows: rows).projection
    return projection.kilometresPerDot * Double(projection.width)
  }

  /// Whether a size has room for the insets.
  public func holdsInsets(columns: Int, rows: Int) -> Bool {
    !MapDrawing.layout(self, columns: columns, rows: rows).insets.isEmpty
  }

  /// The kilometres that a dot stands for at a size; a cell is two dots wide and four high.
  public func kilometresPerDot(columns: Int, rows: Int) -> Double {
    MapDrawing.layout(self, columns: columns, rows: rows).projection.kilometresPerDot
  }
}
