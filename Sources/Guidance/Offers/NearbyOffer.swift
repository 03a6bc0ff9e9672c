/// An offer as seen from where a person lives.
public struct NearbyOffer: Hashable, Sendable {
  /// The offer.
  public let offer: Offer
  /// Kilometres by road, rounded for reading; nil where no distance is known, or none matters.
  public let kilometres: Int?

  /// Makes an offer as seen from somewhere.
  public init(offer: Offer, kilometres: Int? = nil) {
    self.offer = offer
    self.kilometres = kilometres
  }
}

extension Plan {
  /// The same plan with what is offered of each path to talk about, found by the path and the form of the plan.
  package func findingOffers(_ offers: (String, DeliveryMode) -> [NearbyOffer]) -> Plan {
    guard let mode else { return self }
    var plan = self
    plan.findOffers { offers($0, mode) }
    return plan
  }
}

extension Proposal {
  /// The same proposal with what is offered of its path in its form.
  package func findingOffers(_ offers: (String, DeliveryMode) -> [NearbyOffer]) -> Proposal {
    var proposal = self
    proposal.offers = offers(path, mode)
    return proposal
  }
}

extension Advice {
  /// The same advice with what is offered of each path that is told with its reasons.
  package func findingOffers(_ offers: (String, DeliveryMode) -> [NearbyOffer]) -> Advice {
    var advice = self
    advice.findOffers(offers)
    return advice
  }
}
