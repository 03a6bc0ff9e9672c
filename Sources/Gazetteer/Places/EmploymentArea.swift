/// An employment area (zone d'emploi): where most people both live and work.
public struct EmploymentArea: Hashable, Sendable {
  /// The code of 2020, such as `5315`.
  public let code: String
  /// The name.
  public let name: String
  /// The codes of the departments it touches.
  public let departments: [String]
  /// The inhabitants.
  public let population: Int
}
