package import Guidance
package import LocalArea

/// The tables that only some pages need, each read when it is first wanted.
package struct LateTables: Sendable {
  /// What employers plan to hire.
  package let demand: Deferred<HiringDemand>
  /// The towns of the programme *Action cœur de ville*.
  package let labelledTowns: Deferred<[LabelledTown]>
  /// The lines of the map.
  package let outlines: Deferred<[Outline]>
  /// The rivers of the map.
  package let rivers: Deferred<[River]>
  /// The offices of each kind.
  package let offices: [String: Deferred<[Office]>]
  /// What is offered of the paths; nil where no content says so.
  package let offers: Deferred<(any OfferSource)?>

  /// Gathers the ways to read them.
  package init(
    demand: Deferred<HiringDemand>, labelledTowns: Deferred<[LabelledTown]>, outlines: Deferred<[Outline]>,
    rivers: Deferred<[River]> = Deferred { [] },
    offices: [String: Deferred<[Office]>] = [:],
    offers: Deferred<(any OfferSource)?> = Deferred { nil }
  ) {
    self.demand = demand
    self.labelledTowns = labelledTowns
    self.outlines = outlines
    self.rivers = rivers
    self.offices = offices
    self.offers = offers
  }
}
