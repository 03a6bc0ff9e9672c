/// The bytes of the tables a gazetteer is read from, as they lie in `Assets/territory`.
///
/// Each table is UTF-8 text: comment lines start with `#`, the last comment names the columns, and each
/// further line is one row of fields parted by tabs.
public struct GazetteerTables: Sendable {
  /// `communes.tsv`: communes and municipal arrondissements.
  public var communes: [UInt8]
  /// `aliases.tsv`: former, delegated, local and usual names of communes.
  public var aliases: [UInt8]
  /// `cedex.tsv`: postcodes for the mail of companies.
  public var cedex: [UInt8]
  /// `departments.tsv`: departments and overseas collectivities.
  public var departments: [UInt8]
  /// `regions.tsv`: regions.
  public var regions: [UInt8]
  /// `employment-areas.tsv`: employment areas.
  public var employmentAreas: [UInt8]
  /// `lands.tsv`: lands that no road joins.
  public var lands: [UInt8]
  /// `roadless.tsv`: communes that no road reaches.
  public var roadless: [UInt8]
  /// `gazetteer.index`: what the other tables come to, made from them beforehand; it may be empty, or of other
  /// tables, and is then passed over.
  public var index: [UInt8]

  /// Gathers the bytes of the eight tables, and of their index where there is one.
  public init(
    communes: [UInt8], aliases: [UInt8], cedex: [UInt8], departments: [UInt8], regions: [UInt8],
    employmentAreas: [UInt8], lands: [UInt8], roadless: [UInt8], index: [UInt8] = []
  ) {
    self.communes = communes
    self.aliases = aliases
    self.cedex = cedex
    self.departments = departments
    self.regions = regions
    self.employmentAreas = employmentAreas
    self.lands = lands
    self.roadless = roadless
    self.index = index
  }
}
