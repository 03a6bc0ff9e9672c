public import Gazetteer

/// A map to be drawn with a pen: lines and signs on a sheet of fixed proportions, whatever its size on paper.
///
/// Units are ``width`` from left to right and ``height`` from top to bottom, whole, from the top left corner. Lines may
/// leave the sheet a little: whoever draws cuts them off.
public struct MapPicture: Hashable, Sendable {
  /// A point of the sheet.
  public struct Point: Hashable, Sendable {
    /// Units from the left.
    public let x: Int
    /// Units from the top.
    public let y: Int
  }

  /// A line.
  public struct Line: Hashable, Sendable {
    /// What it is.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
      /// A river.
      case river
      /// The border between two departments elsewhere.
      case department
      /// The border between two regions elsewhere.
      case region
      /// A coast or frontier elsewhere.
      case coast
      /// Where the territory ends.
      case territory
    }

    /// What it is.
    public let kind: Kind
    /// The name of a river; empty for borders.
    public let name: String
    /// Its points, two at least.
    public let points: [Point]
  }

  /// Something at a point.
  public struct Sign: Hashable, Sendable {
    /// What it is.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
      /// A commune of the territory, for its extent.
      case commune
      /// The commune that the map is of.
      case home
      /// A place that receives the public.
      case reception
      /// A place that would, its last trace old or its opening not verified.
      case doubtful
      /// A place where classes are held and nobody is received.
      case teaching
      /// A town where another place would help.
      case candidate
      /// A town, for orientation.
      case town
      /// The name of a department, without a sign.
      case area
    }

    /// What it is.
    public let kind: Kind
    /// The number or letter in it; empty where it has none.
    public let mark: String
    /// The name beside it; empty where it has none.
    public let name: String
    /// Where it is.
    public let point: Point
  }

  /// The units from left to right and from top to bottom.
  public static let width = 4_000, height = 3_400

  /// How many metres the width stands for.
  public let metres: Int
  /// The lines, those that others may cover first.
  public let lines: [Line]
  /// The signs, the most important first.
  public let signs: [Sign]

  /// Something to show at a place of the Earth.
  public struct Marker: Hashable, Sendable {
    /// What it is.
    public let kind: Sign.Kind
    /// The number or letter in it; empty where it has none.
    public let mark: String
    /// The name beside it; empty where it has none.
    public let name: String
    /// Where it is.
    public let coordinate: Coordinate

    /// Makes a marker.
    public init(_ kind: Sign.Kind, at coordinate: Coordinate, mark: String = "", name: String = "") {
      self.kind = kind
      self.mark = mark
      self.name = name
      self.coordinate = coordinate
    }
  }

  /// Draws a part of the Earth, in the middle of the sheet.
  ///
  /// - Parameters:
  ///   - extent: What it has to hold.
  ///   - outlines: Coasts and borders.
  ///   - rivers: Rivers; from far, the great ones alone are shown.
  ///   - own: Whether a line is a border of the territory itself.
  ///   - markers: What stands on it, the most important first; what lies outside is left out.
  public init(
    of extent: MapExtent, outlines: [Outline], rivers: [River], own: (Outline) -> Bool, markers: [Marker]
  ) {
    let projection = MapProjection(fitting: extent, width: Self.width + 1, height: Self.height + 1)
    metres = Int((projection.kilometresPerDot * 1_000 * Double(Self.width)).rounded())
    let point = { (coordinate: Coordinate) in Self.point(coordinate, projection) }
    let isFar = metres > Self.farMetres
    var lines: [Line] = []
    for river in rivers where river.isGreat || !isFar {
      lines += Self.runs(river.points.map(point)).map { Line(kind: .river, name: river.name, points: $0) }
    }
    for outline in outlines {
      let kind: Line.Kind = own(outline) ? .territory : Line.Kind(outline.kind)
      lines += Self.runs(outline.points.map(point)).map { Line(kind: kind, name: "", points: $0) }
    }
    let order = Line.Kind.allCases
    self.lines = lines.enumerated().sorted { left, right in
      let rank = { (line: Line) in order.firstIndex(of: line.kind) ?? 0 }
      return (rank(left.element), left.offset) < (rank(right.element), right.offset)
    }.map(\.element)
    signs = markers.compactMap { marker in
      let point = point(marker.coordinate)
      guard (0...Self.width).contains(point.x), (0...Self.height).contains(point.y) else { return nil }
      return Sign(kind: marker.kind, mark: marker.mark, name: marker.name, point: point)
    }
  }

  /// From this width on, small rivers only blur what matters.
  private static let farMetres = 700_000

  private static func point(_ coordinate: Coordinate, _ projection: MapProjection) -> Point {
    let dot = projection.dot(of: coordinate)
    // Far outside nothing is drawn: only the direction counts.
    let whole = { (value: Double) in Int(min(1e6, max(-1e6, value)).rounded()) }
    return Point(x: whole(dot.x), y: whole(dot.y))
  }

  /// The parts of a line that are seen, each with the points before and behind, and no point twice.
  private static func runs(_ points: [Point]) -> [[Point]] {
    var runs: [[Point]] = []
    var run: [Point] = []
    for (from, to) in zip(points, points.dropFirst()) {
      guard mayCross(from, to) else {
        if run.count > 1 { runs.append(run) }
        run = []
        continue
      }
      if run.isEmpty { run = [from] }
      if to != run[run.count - 1] { run.append(to) }
    }
    if run.count > 1 { runs.append(run) }
    return runs
  }

  /// Whether a piece of a line may touch the sheet.
  private static func mayCross(_ from: Point, _ to: Point) -> Bool {
    max(from.x, to.x) >= 0 && min(from.x, to.x) <= width && max(from.y, to.y) >= 0
      && min(from.y, to.y) <= height
  }
}

extension MapPicture.Line.Kind {
  /// What a line parts, elsewhere than where the territory ends.
  init(_ kind: Outline.Kind) {
    switch kind {
    case .coast: self = .coast
    case .region: self = .region
    case .department: self = .department
    }
  }
}
