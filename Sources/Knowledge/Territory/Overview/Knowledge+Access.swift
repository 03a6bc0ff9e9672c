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
  /// How many candidates, and how many places to verify, an overview names at most.
  private static let mostCandidates = 4

  /// Who lives how near to a place on a day, among the communes of a ground; candidates are those of a department or
  /// region.
  func access(
    to communes: [Commune], candidatesIn place: PlaceDescription, of published: PublishedCounts,
    on date: CalendarDate
  ) -> TerritoryAccess {
    let known = CoverageSites(self, on: date)
    let coverage = Coverage(of: communes, by: known.verified)
    let possible = Coverage(of: communes, by: known.verified + known.doubtful)
    let report = self.coverage(
      of: place.place, on: date, candidates: Self.mostCandidates, of: published)
    // Where a time is missing for many, the share of the others says nothing of the whole.
    let isTimed =
      coverage.unclaimedPopulation * Self.fewestUnclaimed <= coverage.population
      && possible.unclaimedPopulation + possible.roadlessPopulation < possible.population
    return TerritoryAccess(
      population: coverage.population,
      shares: (isTimed ? Self.accessBounds : []).map { bound in
        let people = coverage.population(within: Double(bound))
        return TerritoryAccess.Share(
          minutes: bound, people: people, percent: coverage.percentOfClaimed(people),
          possible: possible.percentOfClaimed(possible.population(within: Double(bound))))
      },
      unclaimed: coverage.unclaimedPopulation, roadless: possible.roadlessPopulation,
      toVerify: report?.toVerify ?? [], candidates: report?.candidates ?? [],
      candidateBound: report?.candidateBound ?? 0, candidatesIn: place)
  }
}
