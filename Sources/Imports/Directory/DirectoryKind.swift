/// A kind of office that the State's local directory has.
struct DirectoryKind {
  /// Whom an office serves where the directory lists no commune.
  enum Reach {
    /// The department it stands in.
    case department
    /// Whoever lives near by road; lists of communes are not used, since these offices turn nobody away.
    case near
    /// Whom it served before, else whoever lives near.
    case asBefore
  }

  /// The name of its table among the contacts.
  let name: String
  let reach: Reach

  /// The kinds by the types of the directory, of today and of earlier years.
  static let byType: [String: DirectoryKind] = [
    "mission_locale": DirectoryKind(name: "mission-locale", reach: .department),
    "paio": DirectoryKind(name: "mission-locale", reach: .department),
    "cio": DirectoryKind(name: "cio", reach: .department),
    "france_travail": DirectoryKind(name: "france-travail", reach: .department),
    "pole_emploi": DirectoryKind(name: "france-travail", reach: .department),
    "cap_emploi": DirectoryKind(name: "cap-emploi", reach: .department),
    "apec": DirectoryKind(name: "apec", reach: .asBefore),
    "agefiph": DirectoryKind(name: "agefiph", reach: .asBefore),
    "cij": DirectoryKind(name: "youth-information", reach: .near),
    "bij": DirectoryKind(name: "youth-information", reach: .near),
    "pij": DirectoryKind(name: "youth-information", reach: .near),
    "greta": DirectoryKind(name: "greta", reach: .near),
    "suio": DirectoryKind(name: "university-guidance", reach: .near),
    "scuio": DirectoryKind(name: "university-guidance", reach: .near),
    "msap": DirectoryKind(name: "france-services", reach: .near),
    "france_services": DirectoryKind(name: "france-services", reach: .near),
  ]

  /// The names of all tables.
  static let names: [String] = Set(byType.values.map(\.name)).sorted()
}
