package import Guidance

/// Where offers are looked up, however many there are.
package protocol OfferSource: Sendable {
  /// In which forms paths are offered, and until when.
  var forms: OfferForms { get }
  /// The communes in which a path is offered in a form from a day on, in no order.
  ///
  /// An offer whose source says no form is found in every form.
  func places(of path: String, in mode: DeliveryMode, from date: CalendarDate) -> [OfferPlace]
  /// What is offered of a path in a form in a commune, from a day on, soonest first; nil for what has no commune.
  func offers(
    of path: String, in mode: DeliveryMode, at commune: String?, from date: CalendarDate, limit: Int
  ) -> [Offer]
}

/// A commune in which a path is offered.
package struct OfferPlace: Hashable, Sendable {
  /// The INSEE code; nil where the source names no commune that there is.
  package let commune: String?
  /// The order of the soonest offer there, as ``Offer/order``.
  package let order: Int

  /// Makes a place.
  package init(commune: String?, order: Int) {
    self.commune = commune
    self.order = order
  }
}

/// Offers that are held in memory.
package struct OfferIndex: OfferSource {
  package let forms: OfferForms
  private let byPath: [String: [Offer]]

  /// Sorts offers.
  package init(_ offers: [Offer]) {
    var byPath: [String: [Offer]] = [:]
    var forms = OfferForms()
    for offer in offers {
      for path in offer.paths { byPath[path, default: []].append(offer) }
      guard let mode = offer.mode, let last = offer.lastDay else { continue }
      for path in offer.paths { forms.add(path, mode, until: last) }
    }
    self.forms = forms
    self.byPath = byPath.mapValues { offers in
      offers.sorted { ($0.order, $0.identifier) < ($1.order, $1.identifier) }
    }
  }

  private func offers(of path: String, in mode: DeliveryMode, from date: CalendarDate) -> [Offer] {
    byPath[path, default: []].filter { offer in
      (offer.mode ?? mode) == mode && offer.lastDay.map { $0 >= date } ?? false
    }
  }

  package func places(of path: String, in mode: DeliveryMode, from date: CalendarDate) -> [OfferPlace] {
    var soonest: [String?: Int] = [:]
    for offer in offers(of: path, in: mode, from: date) {
      let known = soonest[offer.site.commune] ?? .max
      soonest[offer.site.commune] = min(known, offer.order)
    }
    return soonest.map { OfferPlace(commune: $0.key, order: $0.value) }
  }

  package func offers(
    of path: String, in mode: DeliveryMode, at commune: String?, from date: CalendarDate, limit: Int
  ) -> [Offer] {
    Array(
      offers(of: path, in: mode, from: date).lazy.filter { $0.site.commune == commune }.prefix(limit))
  }
}
