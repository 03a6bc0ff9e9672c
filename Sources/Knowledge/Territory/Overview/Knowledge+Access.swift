import Gazetteer
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
  ///
  /// - Parameter here: The places on the ground that receive the public.
  func access(
    to communes: [Commune], by here: [TerritoryOverview.Site], candidatesIn place: PlaceDescription
  ) -> TerritoryAccess {
    let coverage = Coverage(of: communes, by: sites.reception)
    let report = self.coverage(of: place.place, candidates: Self.mostCandidates)
    // Where a time is missing for many, the share of the others says nothing of the whole.
    let isTimed =
      coverage.unclaimedPopulation * Self.fewestUnclaimed <= coverage.population
      && coverage.unclaimedPopulation + coverage.roadlessPopulation < coverage.population
    return TerritoryAccess(
      population: coverage.population,
      shares: (isTimed ? Self.accessBounds : []).map { bound in
        let people = coverage.population(within: Double(bound))
        // Nearly all are not all, and hardly anybody is not nobody.
        let rounded = coverage.percent(of: people)
        let least = people > 0 ? 0.1 : 0
        let most = people < coverage.population ? 99.9 : 100
        return TerritoryAccess.Share(
          minutes: bound, people: people, percent: min(most, max(least, rounded)))
      },
      unclaimed: coverage.unclaimedPopulation, roadless: coverage.roadlessPopulation,
      stale: here.count { $0.isOld && $0.coordinate != nil },
      candidates: report?.candidates ?? [], candidateBound: report?.candidateBound ?? 0, candidatesIn: place)
  }
}
