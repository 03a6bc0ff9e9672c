/// What a piece of a map is: faces decide how each looks, and the shape alone says it too.
public enum MapInk: String, CaseIterable, Hashable, Sendable {
  /// Nothing, or the space between.
  case blank
  /// Coasts and frontiers.
  case coast
  /// Borders of regions.
  case region
  /// Borders of departments.
  case department
  /// A river, and its name.
  case river
  /// A circle around the person, and its distance.
  case ring
  /// The name of a department.
  case area
  /// A town for orientation, and its name.
  case landmark
  /// A place without a number.
  case other
  /// A place with classes alone.
  case teaching
  /// The person.
  case person
  /// A numbered place and its name.
  case place
  /// The scale bar and the names of insets.
  case scale
}

/// A line of a drawn map.
public struct MapLine: Hashable, Sendable {
  /// A run of cells of the same ink.
  public struct Run: Hashable, Sendable {
    /// The text, one character a cell.
    public let text: String
    /// What it is.
    public let ink: MapInk
  }

  /// The runs, from left to right; together as many cells as the map is wide.
  public let runs: [Run]

  /// The line as text, without the spaces at its end.
  public var text: String {
    var text = runs.map(\.text).joined()
    while text.last == " " { text.removeLast() }
    return text
  }
}
