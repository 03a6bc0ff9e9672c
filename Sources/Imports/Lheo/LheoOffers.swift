package import Faults
package import Guidance

/// Makes rows of offers of the elements of LHEO: everything usable is taken, whatever else is wrong, and what is wrong
/// is told with its line and element; role addresses only, no persons.
package struct LheoOffers {
  /// How the territory answers.
  package struct Territory {
    /// The code of a commune today, that of the whole town for a part of one; nil for one that there is not.
    let commune: (String) -> String?
    /// The commune nearest to a point.
    let nearest: (Double, Double) -> String?
    /// The commune of a postcode and the name of a town.
    let town: (String, String) -> String?

    /// Makes answers.
    package init(
      commune: @escaping (String) -> String?, nearest: @escaping (Double, Double) -> String?,
      town: @escaping (String, String) -> String?
    ) {
      self.commune = commune
      self.nearest = nearest
      self.town = town
    }
  }

  /// What was read.
  package struct Counts: Hashable, Sendable {
    /// Offers of training, and sessions in them.
    package var formations = 0, sessions = 0
    /// Sessions of certifications that the catalogue does not have.
    package var elsewhere = 0
    /// Offers of organisations that were not asked for.
    package var others = 0
    /// Mail addresses, remarks and mobile numbers that were left out as those of persons.
    package var persons = 0, mobiles = 0
  }

  /// The columns of the table of offers.
  package static let columns = [
    "id", "paths", "rncp", "title", "organisation", "mode", "rhythms", "rhythm_note", "starts", "ends",
    "permanent", "recruitment", "address", "postcode", "town", "commune", "latitude", "longitude", "price",
    "phone", "email", "website", "entry", "entry_required", "conditions", "funding", "funding_note",
    "funders",
    "seen", "source",
  ]

  /// What was read so far.
  package internal(set) var counts = Counts()

  let paths: LheoPaths
  let territory: Territory
  let date: CalendarDate
  let swapsForms: Bool
  let organisations: OrganisationFilter
  /// Where faults go, as they are found.
  let tell: (Fault) -> Void
  /// Where rows go, by column.
  private let take: ([String: String], Int, String) throws(Fault) -> Void

  /// None yet.
  ///
  /// - Parameters:
  ///   - catalogue: The paths that offers are looked for of.
  ///   - date: The day on which everything is seen, where an offer does not say when it was changed.
  ///   - swapsForms: Whether the exporter writes 1 for wholly at a distance and 2 for partly.
  ///   - organisations: Whose offers are taken.
  ///   - tell: Takes a fault.
  ///   - take: Takes a row by column, with its line and file; the reading ends where it cannot be kept.
  package init(
    of catalogue: Catalogue, in territory: Territory, seen date: CalendarDate, swapsForms: Bool,
    organisations: OrganisationFilter = OrganisationFilter([]), fault tell: @escaping (Fault) -> Void,
    row take: @escaping ([String: String], Int, String) throws(Fault) -> Void
  ) {
    paths = LheoPaths(catalogue)
    self.territory = territory
    self.date = date
    self.swapsForms = swapsForms
    self.organisations = organisations
    self.tell = tell
    self.take = take
  }

  /// Reads a file.
  package mutating func read(_ file: ImportedFile, progress: (Int) -> Void = { _ in }) throws(Fault) {
    var own = self
    let handler = LheoXml { (formation, isPart) throws(Fault) in
      try own.take(formation, isPart: isPart, of: file.name)
    } refuse: { line in
      own.tell(
        Fault(.importTooLong, file: file.name, line: line, field: "formation", ["limit": "\(LheoXml.most)"]))
    }
    defer { counts = own.counts }
    try XmlReader(file).read(to: handler, progress: progress)
  }

  // MARK: One offer

  private mutating func take(_ formation: LheoElement, isPart: Bool, of file: String) throws(Fault) {
    counts.formations += 1
    guard organisations.accepts(formation) else {
      counts.others += 1
      return
    }
    var reader = LheoReader(file: file, isPart: isPart, offers: self)
    let rows = reader.rows(of: formation)
    counts.sessions += reader.sessions
    counts.persons += reader.persons
    counts.mobiles += reader.mobiles
    if rows.isEmpty { counts.elsewhere += reader.isElsewhere ? reader.sessions : 0 }
    for (cells, line) in rows { try take(cells, line, file) }
  }
}
