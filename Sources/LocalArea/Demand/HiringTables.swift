/// The bytes of the tables of the survey of hiring needs, as they lie in `Assets/territory`.
public struct HiringTables: Sendable {
  /// `demand.tsv`: the figures of every area.
  public var demand: [UInt8]
  /// `basins.tsv`: the employment basins with their communes.
  public var basins: [UInt8]
  /// `occupations.tsv`: the families of occupations.
  public var occupations: [UInt8]

  /// Gathers the bytes of the three tables.
  public init(demand: [UInt8], basins: [UInt8], occupations: [UInt8]) {
    self.demand = demand
    self.basins = basins
    self.occupations = occupations
  }
}
