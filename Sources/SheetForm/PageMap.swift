/// The map of a page: lines and signs on a sheet of fixed proportions.
///
/// Whole units from the top left corner; lines may leave the sheet, signs do not.
public struct PageMap: Codable, Hashable, Sendable {
  /// How many units wide it is.
  public let width: Int
  /// How many units high it is.
  public let height: Int
  /// How many metres the width stands for.
  public let metres: Int
  /// What it shows, for whoever does not see it.
  public let description: String
  /// What the signs mean, those that stand on it.
  public let legend: [Entry]
  /// The lines, those that others may cover first.
  public let lines: [Line]
  /// The signs, the most important first.
  public let signs: [Sign]

  /// Makes a map.
  public init(
    width: Int, height: Int, metres: Int, description: String, legend: [Entry], lines: [Line], signs: [Sign]
  ) {
    self.width = width
    self.height = height
    self.metres = metres
    self.description = description
    self.legend = legend
    self.lines = lines
    self.signs = signs
  }

  /// What a line is.
  public enum Stroke: String, Codable, CaseIterable, Hashable, Sendable {
    case river, department, region, coast
    /// Where the territory ends.
    case territory
  }

  /// What a sign is.
  public enum Mark: String, Codable, CaseIterable, Hashable, Sendable {
    /// A commune of the territory.
    case commune
    /// The commune that the map is of.
    case home
    /// A place that receives the public.
    case reception
    /// A place to verify before going there.
    case doubtful
    /// A place of classes alone.
    case teaching
    /// A town where another place would help.
    case candidate
    /// A town, for orientation.
    case town
    /// The name of a department, without a sign.
    case area
  }

  /// What a sign means.
  public struct Entry: Codable, Hashable, Sendable {
    /// The sign.
    public let kind: Mark
    /// What it means.
    public let text: String

    /// Makes an entry.
    public init(kind: Mark, text: String) {
      self.kind = kind
      self.text = text
    }
  }

  /// A line of the map.
  public struct Line: Codable, Hashable, Sendable {
    /// What it is.
    public let kind: Stroke
    /// Its name; empty for most.
    public let name: String
    /// Its points: from the left, from the top, and so on by turns.
    public let points: [Int]

    /// Makes a line.
    public init(kind: Stroke, name: String, points: [Int]) {
      self.kind = kind
      self.name = name
      self.points = points
    }
  }

  /// A sign of the map.
  public struct Sign: Codable, Hashable, Sendable {
    /// What it is.
    public let kind: Mark
    /// The number or letter in it; mostly empty.
    public let mark: String
    /// The name beside it; empty where it has none.
    public let name: String
    /// Units from the left.
    public let x: Int
    /// Units from the top.
    public let y: Int

    /// Makes a sign.
    public init(kind: Mark, mark: String, name: String, x: Int, y: Int) {
      self.kind = kind
      self.mark = mark
      self.name = name
      self.x = x
      self.y = y
    }
  }
}
