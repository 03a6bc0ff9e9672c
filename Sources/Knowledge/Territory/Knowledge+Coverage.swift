public import Gazetteer
import Guidance
public import LocalArea

/// How well a territory is covered by places that receive the public, and where more would add most.
public struct CoverageReport: Hashable, Sendable {
  /// A town where a place could open, and what it would add.
  public struct Candidate: Hashable, Sendable {
    /// Why the town is a candidate.
    public enum Reason: String, CaseIterable, Hashable, Sendable {
      /// A place is announced there, its opening not verified.
      case planned
      /// The town belongs to the programme *Action cœur de ville*.
      case labelled
    }

    /// The commune.
    public let commune: Commune
    /// Why it is a candidate; the announced place comes first.
    public let reasons: [Reason]
    /// The inhabitants it would newly bring within reach, those before it in the list already open.
    public let gain: Int
  }

  /// The department or region; nil for all of France.
  public let place: PlaceDescription?
  /// The coverage by the places that receive the public today.
  public let coverage: Coverage
  /// The bounds that shares are told for, in minutes.
  public let bounds: [Int]
  /// The bound that candidates are measured by, in minutes.
  public let candidateBound: Int
  /// The candidates that would add most, one after the other.
  public let candidates: [Candidate]
}

extension Knowledge {
  /// The coverage of a department, a region or, without one, of France.
  ///
  /// Only places that receive the public today count; candidates are labelled towns and announced places of
  /// the territory.
  public func coverage(of place: Place?, candidates count: Int = 10) -> CoverageReport? {
    let described = place.flatMap { gazetteer.describe($0) }
    if place != nil, described == nil { return nil }
    let communes =
      place.map { gazetteer.communes(in: $0) }
      ?? gazetteer.allCommunes.filter { $0.parent == nil }
    let coverage = Coverage(of: communes, by: sites.reception)
    let inside = Set(communes.map(\.code))
    var reasons: [String: [CoverageReport.Candidate.Reason]] = [:]
    for centre in centres where centre.status == .planned {
      if let code = centre.commune, inside.contains(code), reasons[code] == nil { reasons[code] = [.planned] }
    }
    for town in labelledTowns where town.isMember && inside.contains(town.commune) {
      reasons[town.commune, default: []].append(.labelled)
    }
    // A town that has a place already would only add what a better point in it adds.
    for site in sites.reception {
      if let code = centre(site.id)?.commune { reasons[code] = nil }
    }
    let candidates = reasons.keys.compactMap { gazetteer.commune($0) }
      .map { Site(id: $0.code, location: $0.location) }.sorted { $0.id < $1.id }
    let bound = 30
    let gains = coverage.gains(of: candidates, within: Double(bound), count: count)
    return CoverageReport(
      place: described, coverage: coverage, bounds: [15, 30, 45], candidateBound: bound,
      candidates: gains.compactMap { gain in
        gazetteer.commune(gain.candidate).map {
          CoverageReport.Candidate(commune: $0, reasons: reasons[gain.candidate] ?? [], gain: gain.population)
        }
      })
  }
}
