import Guidance
import Knowledge
import Wording

extension PageBuilder {
  /// When and where a path begins next in a form: each offer with what it costs, whom to ask and what is asked.
  func showOffers(_ proposal: Proposal, on date: CalendarDate, _ content: inout PageContent) {
    guard !proposal.offers.isEmpty else { return }
    content.offer(section("offer.title"))
    for near in proposal.offers { content.offer(item(near, on: date)) }
  }

  private func item(_ near: NearbyOffer, on date: CalendarDate) -> Item {
    let offer = near.offer
    let facts: [(key: String, value: String?)] = [
      ("office.place", narrator.address(of: offer)), ("offer.price", narrator.price(of: offer, on: date)),
      ("office.phone", narrator.phone(of: offer, on: date)), ("office.email", offer.contact.email),
      ("office.site", offer.contact.website),
    ]
    return Item.passage(narrator.next(near, on: date), as: .named("offer.\(offer.identifier)"))
      .with(facts.compactMap { line in line.value.map { fact(line.key, $0) } })
      .with(narrator.terms(of: offer).map { .remark($0) })
      .citing([narrator.source(of: offer)])
  }

  /// What the next beginning of a path is; nothing where none is known.
  func next(_ offers: [NearbyOffer], on date: CalendarDate) -> Statement? {
    offers.first.map { .text(narrator.next($0, on: date)) }
  }

  /// What a path costs: as the offers say it, the cheapest first; else that it has to be asked for.
  func prices(of proposal: Proposal, on date: CalendarDate) -> [String] {
    let priced = proposal.offers.map(\.offer).filter { $0.terms.price != nil }
      .sorted { $0.terms.price ?? 0 < $1.terms.price ?? 0 }
    guard let first = priced.first, let price = narrator.price(of: first, on: date) else {
      return [narrator.text("path.price-unknown")]
    }
    return [labelled("offer.price", price)]
  }
}
