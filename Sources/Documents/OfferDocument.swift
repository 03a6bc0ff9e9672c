import Guidance
import Knowledge
import Wording

/// A session of training that is offered, as seen from where the person lives.
public struct OfferDocument: Codable, Hashable, Sendable {
  /// The identifier of the offer.
  public let id: String
  /// Who offers it.
  @OrNull public var organisation: String?
  /// The form; null where the source does not say.
  @OrNull public var mode: String?
  /// When it starts: a day, a month or a year.
  @OrNull public var starts: String?
  /// When it ends.
  @OrNull public var ends: String?
  /// Whether one may come in at any time.
  public let permanent: Bool
  /// When classes are given: `day`, `evening`, `week`, `weekend`, `full-time`, `part-time` or `several`.
  public let rhythms: [String]
  /// The same in the words of the source, in French.
  @OrNull public var rhythmNote: String?
  /// The lines of the address above the town.
  @OrNull public var address: String?
  /// The postcode.
  @OrNull public var postcode: String?
  /// The town.
  @OrNull public var town: String?
  /// The INSEE code of the commune.
  @OrNull public var commune: String?
  /// Kilometres by road, rounded.
  @OrNull public var km: Int?
  /// The price of the whole in euros, all taxes included.
  @OrNull public var price: Double?
  /// The telephone.
  @OrNull public var phone: String?
  /// The address for electronic mail.
  @OrNull public var email: String?
  /// The site on the web.
  @OrNull public var website: String?
  /// What is asked, in French.
  @OrNull public var conditions: String?
  /// Whether somebody may pay.
  @OrNull public var funding: Bool?
  /// On which conditions, in French.
  @OrNull public var fundingNote: String?
  /// When a source showed it so: a day, a month or a year.
  public let seen: String
  /// Whether that is so long ago that it has to be verified.
  public let toVerify: Bool
  /// Where it comes from.
  public let source: String
  /// When and where it begins, in a line.
  public let text: String

  init(_ near: NearbyOffer, on date: CalendarDate, _ narrator: Narrator) {
    let offer = near.offer
    id = offer.identifier
    permanent = offer.isPermanent
    rhythms = offer.rhythms.map(\.rawValue)
    seen = offer.seen.description
    toVerify = Office.isOld(offer.seen.description, on: date)
    source = offer.source
    text = narrator.next(near, on: date)
    organisation = offer.organisation
    mode = offer.mode?.rawValue
    starts = offer.starts?.description
    ends = offer.ends?.description
    rhythmNote = offer.rhythmNote
    address = offer.site.address
    postcode = offer.site.postcode
    town = offer.site.town
    commune = offer.site.commune
    km = near.kilometres
    price = offer.terms.price.map { Double($0) / 100 }
    phone = offer.contact.phone
    email = offer.contact.email
    website = offer.contact.website
    conditions = offer.terms.conditions
    funding = offer.terms.isFunded
    fundingNote = offer.terms.fundingNote
  }
}
