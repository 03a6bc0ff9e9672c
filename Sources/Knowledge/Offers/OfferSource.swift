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
  /// Whether something could not be read so far: what was found may be incomplete.
  var isDamaged: Bool { get }
}

extension OfferSource {
  /// No: what is held in memory is whole.
  package var isDamaged: Bool { false }
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

  /// Each commune once, with the soonest order.
  package static func joined(_ places: [OfferPlace]) -> [OfferPlace] {
    let soonest = Dictionary(places.map { ($0.commune, $0.order) }, uniquingKeysWith: min)
    return soonest.map { OfferPlace(commune: $0.key, order: $0.value) }
  }
}

/// Offers of several places, no two of the same identifier.
package struct JoinedOffers: OfferSource {
  package let forms: OfferForms
  private let sources: [any OfferSource]
  /// Whether there is a place more that could not be opened.
  private let lacksOne: Bool

  /// Joins places.
  ///
  /// - Parameter lacksOne: Whether there is a place more that could not be opened.
  package init(_ sources: [any OfferSource], lacksOne: Bool = false) {
    self.sources = sources
    self.lacksOne = lacksOne
    forms = sources.map(\.forms).reduce(OfferForms()) { $0.joined($1) }
  }

  package var isDamaged: Bool { lacksOne || sources.contains(where: \.isDamaged) }

  package func places(of path: String, in mode: DeliveryMode, from date: CalendarDate) -> [OfferPlace] {
    OfferPlace.joined(sources.flatMap { $0.places(of: path, in: mode, from: date) })
  }

  package func offers(
    of path: String, in mode: DeliveryMode, at commune: String?, from date: CalendarDate, limit: Int
  ) -> [Offer] {
    Offer.soonest(
      sources.flatMap { $0.offers(of: path, in: mode, at: commune, from: date, limit: limit) }, limit: limit)
  }
}

extension Offer {
  /// The first of some offers, soonest first.
  package static func soonest(_ offers: [Offer], limit: Int) -> [Offer] {
    Array(offers.sorted { ($0.order, $0.identifier) < ($1.order, $1.identifier) }.prefix(limit))
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
      mode.offerForms.contains(offer.mode?.rawValue ?? "") && offer.lastDay.map { $0 >= date } ?? false
    }
  }

  package func places(of path: String, in mode: DeliveryMode, from date: CalendarDate) -> [OfferPlace] {
    OfferPlace.joined(
      offers(of: path, in: mode, from: date).map { OfferPlace(commune: $0.site.commune, order: $0.order) })
  }

  package func offers(
    of path: String, in mode: DeliveryMode, at commune: String?, from date: CalendarDate, limit: Int
  ) -> [Offer] {
    Array(
      offers(of: path, in: mode, from: date).lazy.filter { $0.site.commune == commune }.prefix(limit))
  }
}

extension DeliveryMode {
  /// What offers of this form say of theirs: its name, or nothing; but what says nothing is given somewhere, and not at a
  /// distance.
  package var offerForms: [String] { self == .distance ? [rawValue] : [rawValue, ""] }
}
