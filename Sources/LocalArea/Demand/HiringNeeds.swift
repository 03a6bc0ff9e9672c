/// The hiring needs of one area.
public struct HiringNeeds: Hashable, Sendable {
  /// A domain of qualified occupations with its figure.
  public struct Domain: Hashable, Sendable {
    /// The identifier, such as `computing`.
    public let identifier: String
    /// The figure.
    public let figure: HiringFigure
  }

  /// An occupation with its figure in the area.
  public struct Occupation: Hashable, Sendable {
    /// The code of the family of occupations (FAP 2021), such as `M1X80`.
    public let code: String
    /// The figure.
    public let figure: HiringFigure
  }

  /// The area.
  public let area: HiringArea
  /// All occupations together.
  public let total: HiringFigure
  /// The largest domains, the largest first: one that is not listed is smaller, not nil.
  public let domains: [Domain]
  /// The occupations listed, the most wanted first: the top ones of all, and the top qualified ones.
  public let occupations: [Occupation]
}

/// A family of occupations (FAP 2021) of the survey, with its figures of the whole country.
public struct SurveyedOccupation: Hashable, Sendable {
  /// The code, such as `M1X80`.
  public let code: String
  /// The French name.
  public let name: String
  /// The identifier of its domain.
  public let domain: String
  /// Whether it counts in the figures of the domain.
  public let isQualified: Bool
  /// The figure of the whole country.
  public let figure: HiringFigure
}
