import Gazetteer
import Guidance

/// The places of the Cnam as coverage counts them on a day: those known to receive the public, and those to verify.
struct CoverageSites {
  /// The places known to receive the public, seen within three years.
  let verified: [Site<String>]
  /// The others that may.
  let doubtful: [Site<String>]
  /// Open places of reception whose address is not known.
  let unlocated: [Centre]
  /// Every place, whatever it is for.
  private let all: SiteIndex<String>
  private let standings: [String: CoverageReport.Standing]
  private let knowledge: Knowledge

  init(_ knowledge: Knowledge, on date: CalendarDate) {
    self.knowledge = knowledge
    let sites = knowledge.sites
    let teaching = Set((sites.teaching + sites.unverified).map(\.id))
    var standings: [String: CoverageReport.Standing] = [:]
    for site in sites.all {
      guard let centre = knowledge.centre(site.id), centre.country == "FR" else { continue }
      standings[site.id] = Self.standing(of: centre, holdsClasses: teaching.contains(site.id), on: date)
    }
    self.standings = standings
    let french = sites.all.filter { standings[$0.id] != nil }
    verified = french.filter { standings[$0.id] == .verified }
    doubtful = french.filter { standings[$0.id]?.isDoubtful ?? false }
    all = SiteIndex(french)
    let located = Set(sites.all.map(\.id))
    unlocated = knowledge.centres.filter {
      $0.country == "FR" && $0.welcome == .reception && !located.contains($0.identifier)
    }
  }

  private static func standing(
    of centre: Centre, holdsClasses: Bool, on date: CalendarDate
  ) -> CoverageReport.Standing {
    if centre.welcome == .reception, centre.kind != .specialisedSchool {
      return Office.isOld(centre.attested ?? Office.undated, on: date) ? .old : .verified
    }
    guard holdsClasses else { return .partner }
    return switch centre.status {
    case .open: .teaching
    case .planned: .planned
    case .unknown: .unknown
    }
  }

  /// A place with what is known of it, by its identifier.
  func place(_ identifier: String) -> CoverageReport.Place? {
    guard let centre = knowledge.centre(identifier), let standing = standings[identifier] else { return nil }
    return CoverageReport.Place(centre: centre, standing: standing)
  }

  /// The nearest place of any kind that is known to be driven to in so many minutes.
  func nearest(to location: Location, within minutes: Double) -> CoverageReport.Place? {
    all.nearest(.nearest(4), to: location).sites.first { $0.journey.takes(atMost: minutes) }
      .flatMap { place($0.id) }
  }

  /// The communes that have a place of any kind, by code, and those whose arrondissement has.
  var communes: Set<String> {
    let own = standings.keys.compactMap { knowledge.centre($0)?.commune }
    return Set(own + own.compactMap { knowledge.gazetteer.commune($0)?.parent })
  }
}
