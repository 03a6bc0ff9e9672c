/// How many hires are planned, and how they are judged.
public struct HiringFigure: Hashable, Sendable {
  /// The hiring projects of the year.
  public let projects: Int
  /// The share that employers judge difficult, when it is known.
  public let difficult: HiringShare?
  /// The share of seasonal hires, when it is known.
  public let seasonal: HiringShare?

  /// Makes a figure from shares in percent.
  public init(projects: Int, difficult: Int?, seasonal: Int? = nil) {
    self.projects = projects
    self.difficult = difficult.map { HiringShare(percent: $0, of: projects) }
    self.seasonal = seasonal.map { HiringShare(percent: $0, of: projects) }
  }

  /// The sum of figures; its share judged difficult is that of the whole, and is known when each one's is.
  public static func sum(of figures: [HiringFigure]) -> HiringFigure? {
    guard !figures.isEmpty else { return nil }
    let projects = figures.reduce(0) { $0 + $1.projects }
    let known = figures.compactMap { figure in figure.difficult.map { figure.projects * $0.percent } }
    let difficult =
      known.count == figures.count && projects > 0
      ? (known.reduce(0, +) + projects / 2) / projects : nil
    return HiringFigure(projects: projects, difficult: difficult)
  }
}

/// A share of the hiring projects of an area.
public struct HiringShare: Hashable, Sendable {
  /// The smallest count that the survey publishes: below it, counts are masked.
  public static let smallestPublished = 5

  /// Percent, 0 to 100.
  public let percent: Int
  /// Whether the share stands for a count that the survey masks, so that it was imputed rather than read.
  ///
  /// That is so when the share, or what is left of the whole, stands for fewer than
  /// ``smallestPublished`` projects.
  public let isImputed: Bool

  /// Makes a share of so many projects.
  public init(percent: Int, of projects: Int) {
    self.percent = percent
    let smaller = min(percent, 100 - percent) * projects
    isImputed = smaller < Self.smallestPublished * 100
  }
}
