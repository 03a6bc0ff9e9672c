/// What employers around a person plan to hire in a field.
public struct FieldDemand: Hashable, Sendable {
  /// The area that was surveyed, such as `basin:5317`, `department:35` or `region:53`.
  public let area: String
  /// The hiring projects of the year.
  public let projects: Int
  /// Percent of them that employers judge difficult; nil when it is unknown or only imputed.
  public let difficult: Int?
  /// Whether only some occupations of the field are counted, so that the projects are a least number.
  public let isAtLeast: Bool

  /// Makes a demand.
  public init(area: String, projects: Int, difficult: Int?, isAtLeast: Bool) {
    self.area = area
    self.projects = projects
    self.difficult = difficult
    self.isAtLeast = isAtLeast
  }
}
