import Gazetteer
public import Guidance
import Knowledge
import Matching

extension Narrator {
  /// When, where and at what hours a path begins next, in a line such as *Prochain début : 4 janvier 2027, Rennes, le
  /// soir*; who offers it is named where that is not the Cnam.
  public func next(_ near: NearbyOffer, on date: CalendarDate) -> String {
    let offer = near.offer
    let host = offer.organisation.flatMap { Self.isCnam($0) ? nil : $0 }
    var parts = [place(of: near), hours(of: offer), host].compactMap { $0 }
    // What can be joined at any time, but only from a day to come on, begins on that day.
    let isToCome = offer.starts.map { $0.first > date } ?? false
    let key = offer.isPermanent && !isToCome ? "permanent" : offer.starts == nil ? "undated" : "next"
    if key == "next" { parts.insert(contentsOf: offer.starts.map { [period($0.description)] } ?? [], at: 0) }
    if parts.isEmpty { return text("offer.\(key)-bare") }
    return text("offer.\(key)", ["what": parts.joined(separator: text("answer.and"))])
  }

  /// The town of an offer, and how far it is; *à distance* for what is; nil where no town is known.
  private func place(of near: NearbyOffer) -> String? {
    let offer = near.offer
    if offer.mode == .distance { return text("mode.distance").lowercased() }
    let town = offer.site.commune.flatMap { knowledge.gazetteer.commune($0)?.name } ?? offer.site.town
    guard let town else { return nil }
    guard let kilometres = near.kilometres, kilometres > 0 else { return town }
    return text("offer.town-km", ["town": town, "km": grouped(kilometres)])
  }

  /// When classes are given: in our words, else in those of the source.
  public func hours(of offer: Offer) -> String? {
    let words = offer.rhythms.map { text("offer.rhythm.\($0.rawValue)") }
    if !words.isEmpty { return words.joined(separator: text("answer.and")) }
    return offer.rhythmNote.map { text("sheet.said", ["words": $0]) }
  }

  /// The price of an offer with when it was seen, and that it has to be verified when that is long ago; nil where none
  /// is known.
  public func price(of offer: Offer, on date: CalendarDate) -> String? {
    offer.terms.price.map { dated(amount($0, .euros), "price", offer, on: date) }
  }

  /// The number of an offer with when it was seen; nil without one.
  public func phone(of offer: Offer, on date: CalendarDate) -> String? {
    offer.contact.phone.map { dated(Self.unbroken($0), "phone", offer, on: date) }
  }

  /// The address of an offer; nil where no more than a town is known.
  public func address(of offer: Offer) -> String? {
    guard let address = offer.site.address else { return nil }
    let town = [offer.site.postcode, offer.site.town].compactMap { $0 }.joined(separator: " ")
    return [address, town].filter { !$0.isEmpty }.joined(separator: text("answer.and"))
  }

  /// What is asked, who may pay and until when it lasts, in lines; texts of the source stand as it wrote them.
  public func terms(of offer: Offer) -> [String] {
    let terms = offer.terms
    var lines: [String] = []
    if let ends = offer.ends { lines.append(text("offer.ends", ["date": period(ends.description)])) }
    if terms.isEntryRequired == true, let level = terms.entry, level > 0 {
      lines.append(text("path.asked", ["entry": text("path.level", ["level": String(level)])]))
    }
    if let conditions = terms.conditions { lines.append(text("offer.conditions", ["words": conditions])) }
    if let isFunded = terms.isFunded { lines.append(text(isFunded ? "offer.funded" : "offer.not-funded")) }
    if !terms.funders.isEmpty {
      let names = terms.funders.map { text("offer.funder.\($0)") }
      lines.append(text("offer.funders", ["names": names.joined(separator: text("answer.and"))]))
    }
    if let note = terms.fundingNote { lines.append(text("path.source-words", ["words": note])) }
    return lines
  }

  /// Where an offer comes from, and when it was seen.
  public func source(of offer: Offer) -> String {
    text("offer.source", ["source": offer.source, "date": seen(offer)])
  }

  /// A value with when a source gave it.
  private func dated(_ value: String, _ what: String, _ offer: Offer, on date: CalendarDate) -> String {
    let key = Office.isOld(offer.seen.description, on: date) ? "old" : "seen"
    return text("offer.\(what)-\(key)", ["value": value, "date": seen(offer)])
  }

  /// When a source gave an offer: on a day, or in a month or a year.
  private func seen(_ offer: Offer) -> String {
    let isDay = offer.seen.first == offer.seen.last
    return text(isDay ? "offer.on" : "offer.in", ["date": period(offer.seen.description)])
  }

  private static func isCnam(_ organisation: String) -> Bool {
    let name = organisation.lowercased()
    return name.holds("cnam") || name.holds("conservatoire national des arts")
  }
}
