public import Gazetteer
public import Guidance

/// How many people of a territory live near an office of a contact.
public struct OfficeCoverage: Hashable, Sendable {
  /// The contact, by identifier.
  public let contact: String
  /// The department or region; nil for all of France.
  public let place: PlaceDescription?
  /// How near, in the kilometres by road that are shown.
  public let kilometres: Int
  /// How many offices are known with a place, in the territory or outside.
  public let offices: Int
  /// The inhabitants.
  public let population: Int
  /// The inhabitants who live so near to one of them.
  public let reached: Int

  /// Their share in percent, rounded to one decimal; 0 where nobody lives.
  public var percent: Double {
    population == 0 ? 0 : (Double(reached) * 1_000 / Double(population)).rounded() / 10
  }
}

extension Knowledge {
  /// How many people live near an office of a contact; nil when there is no such contact, or no office of it is known.
  ///
  /// - Parameters:
  ///   - contact: The contact, by identifier.
  ///   - place: A department or a region; nil for all of France.
  ///   - kilometres: How near, in the kilometres by road that are shown.
  public func officeCoverage(
    of contact: String, in place: Place?, within kilometres: Int = 20
  ) -> OfficeCoverage? {
    let kinds = contacts.first { $0.identifier == contact }?.offices ?? []
    let sites = kinds.flatMap { kind -> [Site<String>] in
      kind == Self.centreOffices ? self.sites.reception : offices[kind]?.value.sites ?? []
    }
    guard !sites.isEmpty else { return nil }
    let index = SiteIndex(sites)
    let communes =
      place.map { gazetteer.communes(in: $0) } ?? gazetteer.allCommunes.filter { $0.parent == nil }
    let reached = communes.filter { commune in
      // A nearer office may stand across water.
      index.nearest(.nearest(6), to: commune.location).sites.contains { site in
        site.journey.road.map { $0.roundedKilometres <= kilometres } ?? false
      }
    }
    return OfficeCoverage(
      contact: contact, place: place.flatMap { gazetteer.describe($0) }, kilometres: kilometres,
      offices: sites.count, population: communes.reduce(0) { $0 + $1.population },
      reached: reached.reduce(0) { $0 + $1.population })
  }

  /// The offices that a source last showed before a year, or without a date, by kind and in the order of their files.
  public func offices(seenBefore year: Int) -> [(kind: String, offices: [Office])] {
    lateTables.offices.sorted { $0.key < $1.key }.compactMap { kind, late in
      let old = late.value.filter { office in
        office.seen.split(separator: "-").first.flatMap { Int($0) }.map { $0 < year } ?? true
      }
      return old.isEmpty ? nil : (kind, old)
    }
  }
}
