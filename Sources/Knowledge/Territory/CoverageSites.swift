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
  private let doubts: [String: CoverageReport.DoubtfulPlace]

  init(_ knowledge: Knowledge, on date: CalendarDate) {
    var verified: [Site<String>] = []
    var doubts: [String: CoverageReport.DoubtfulPlace] = [:]
    for site in knowledge.sites.reception {
      guard let centre = knowledge.centre(site.id) else { continue }
      if Office.isOld(centre.attested ?? Office.undated, on: date) {
        doubts[site.id] = CoverageReport.DoubtfulPlace(centre: centre, doubt: .old)
      } else {
        verified.append(site)
      }
    }
    let known = Set(knowledge.sites.reception.map(\.id))
    let others = (knowledge.sites.teaching + knowledge.sites.unverified).filter { !known.contains($0.id) }
    for site in others {
      guard let centre = knowledge.centre(site.id) else { continue }
      let doubt: CoverageReport.DoubtfulPlace.Doubt =
        switch centre.status {
        case .open: .teaching
        case .planned: .planned
        case .unknown: .unknown
        }
      doubts[site.id] = CoverageReport.DoubtfulPlace(centre: centre, doubt: doubt)
    }
    let located = Set(knowledge.sites.all.map(\.id))
    unlocated = knowledge.centres.filter {
      $0.country == "FR" && $0.welcome == .reception && !located.contains($0.identifier)
    }
    self.verified = verified
    self.doubts = doubts
    doubtful = (knowledge.sites.reception + others).filter { doubts[$0.id] != nil }
  }

  /// A place to verify, by its identifier.
  func doubt(_ identifier: String) -> CoverageReport.DoubtfulPlace? { doubts[identifier] }

  /// The communes that have a place, by code, whether it receives or not.
  var communes: Set<String> {
    Set(doubts.values.compactMap(\.centre.commune))
  }
}
