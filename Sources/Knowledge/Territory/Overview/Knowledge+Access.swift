import Counts
import Gazetteer
import Guidance
import LocalArea

// The one place where an overview asks for coverage: how many people live how near, and where another place would help.

extension Knowledge {
  /// The bounds that an overview tells shares for, in minutes.
  private static let accessBounds = [30, 60]
  /// Shares are told where no time is claimed for one in so many at most.
  private static let fewestUnclaimed = 10
  /// How many candidates an overview names at most.
  private static let mostCandidates = 4

  /// Who lives how near to a place, among the communes of a ground; candidates are those of a department or region.
  func access(
    to communes: [Commune], candidatesIn place: PlaceDescription, of counts: PublishedCounts,
    on date: CalendarDate
  ) -> TerritoryAccess {
    let sites = CoverageSites(self, on: date)
    let coverage = Coverage(of: communes, by: sites.verified)
    let possible = Coverage(of: communes, by: sites.verified + sites.doubtful)
    let report = self.coverage(of: place.place, on: date, candidates: Self.mostCandidates, of: counts)
    // Where a time is missing for many, the share of the others says nothing of the whole.
    let isTimed =
      coverage.unclaimedPopulation * Self.fewestUnclaimed <= coverage.population
      && coverage.unclaimedPopulation + coverage.roadlessPopulation < coverage.population
    return TerritoryAccess(
      population: coverage.population,
      shares: (isTimed ? Self.accessBounds : []).map { bound in
        let people = coverage.population(within: Double(bound))
        return TerritoryAccess.Share(
          minutes: bound, people: people, percent: Self.percent(people, coverage),
          possible: Self.percent(possible.population(within: Double(bound)), coverage))
      },
      unclaimed: coverage.unclaimedPopulation, roadless: coverage.roadlessPopulation,
      candidates: report?.candidates ?? [], candidateBound: report?.candidateBound ?? 0, candidatesIn: place)
  }

  /// The share of all inhabitants, where nearly all are not all, and hardly anybody is not nobody.
  private static func percent(_ people: Int, _ coverage: Coverage) -> Double {
    let least = people > 0 ? 0.1 : 0
    let most = people < coverage.population ? 99.9 : 100
    return min(most, max(least, coverage.percent(of: people)))
  }
}
