public import Counts
public import Gazetteer
public import Guidance
public import LocalArea

/// What people asked for in a territory and what was not answered, beside what is there: hiring needs, paths, offers and
/// places.
///
/// Every number of people in it is a sum of published figures, and so at least five; a number that is not there is not
/// nil, but too small to be shown.
public struct NeedsReport: Hashable, Sendable {
  /// The territory.
  public enum Scope: Hashable, Sendable {
    /// An employment area.
    case area(EmploymentArea)
    /// A region: its employment areas, those that it shares with others too, and what is told of no area.
    case region(Region)
    /// The whole country.
    case country
  }

  /// Something that was counted, and how often.
  public struct Figure: Hashable, Sendable {
    /// What, by identifier.
    public let value: String
    /// How often.
    public let number: Int
  }

  /// A field of training that is asked for, beside what is there.
  public struct Field: Hashable, Sendable {
    /// The field, by identifier; also the answer that none of them is wanted.
    public let identifier: String
    /// How many visits asked for it.
    public let asked: Int
    /// What employers plan to hire in it; nil where nothing is known.
    public let demand: FieldDemand?
    /// How many paths of the catalogue can be enrolled in.
    public let paths: Int
    /// How many offers are known in the territory, or near its main town; nil where no offers are known at all.
    public let offers: Int?
  }

  /// A part of the territory, and how many wishes were told of it.
  public struct Whereabouts: Hashable, Sendable {
    /// The part; of a region in the country, all that is told of it.
    public let place: PublishedCounts.Place
    /// The wishes for fields: a visit can have several.
    public let wishes: Int
  }

  /// The territory.
  public let scope: Scope
  /// The months that something is told of, in order.
  public let months: [Month]
  /// The fields asked for, the most wanted first.
  public let fields: [Field]
  /// What else was counted, by kind, the most frequent first.
  public let figures: [CountKind: [Figure]]
  /// Where the fields were asked for: wishes by employment area in a region, by region in the country.
  public let places: [Whereabouts]
  /// The hiring needs, those of the smallest area first.
  public let needs: [HiringNeeds]
  /// The open places of the Cnam in the territory, by identifier, in the order of the list.
  public let centres: [String]

  /// The figures of a kind, the most frequent first.
  public func figures(of kind: CountKind) -> [Figure] { figures[kind] ?? [] }

  /// Whether nothing can be told.
  public var isEmpty: Bool { fields.isEmpty && figures.values.allSatisfy(\.isEmpty) }
}
