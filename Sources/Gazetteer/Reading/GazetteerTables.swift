/// The bytes of the tables a gazetteer is read from, as they lie in `Assets/territory`.
///
/// Each table is UTF-8 text: comment lines start with `#`, the last comment names the columns, and each
/// further line is one row of fields parted by tabs.
public struct GazetteerTables: Sendable {
  /// One of the tables; its raw value is the name of its file without the ending `.tsv`.
  public enum Table: String, CaseIterable, Hashable, Sendable {
    /// Communes and municipal arrondissements.
    case communes
    /// Former, delegated, local and usual names of communes.
    case aliases
    /// Postcodes for the mail of companies.
    case cedex
    /// Departments and overseas collectivities.
    case departments
    /// Regions.
    case regions
    /// Employment areas.
    case employmentAreas = "employment-areas"
    /// Lands that no road joins.
    case lands
    /// Communes that no road reaches.
    case roadless
    /// Countries other than France and their towns.
    case abroad

    /// The tables so small that an index keeps them as they are.
    static let small: [Table] = [.departments, .regions, .employmentAreas, .lands, .roadless]
  }

  private var bytes: [Table: [UInt8]]

  /// Gathers the bytes of the tables.
  public init(_ bytes: (Table) -> [UInt8]) {
    self.bytes = Dictionary(uniqueKeysWithValues: Table.allCases.map { ($0, bytes($0)) })
  }

  /// The bytes of a table.
  public subscript(table: Table) -> [UInt8] {
    get { bytes[table] ?? [] }
    set { bytes[table] = newValue }
  }
}
