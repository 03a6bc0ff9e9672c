package import Guidance
import Knowledge
import Wording

/// A place of the Cnam as a document for programs.
package struct CentreDocument: Codable, Hashable {
  let id: String
  let name: String
  /// `regional-centre`, `coeur-de-territoires`, `exam-site`, `teaching-site` or `partner-site`.
  let kind: String
  /// `open`, `planned` or `unknown`.
  let status: String
  /// `reception`, `teaching-only` or `unverified`.
  let welcome: String
  /// Kilometres, rounded; null when none was asked for or only the region is known.
  @OrNull package var km: Int?
  /// Minutes by car, rounded; null where none are claimed.
  @OrNull var minutes: Int?
  /// How the distance was obtained; null when none was asked for.
  @OrNull package var how: String?
  let country: String
  @OrNull var region: String?
  @OrNull var town: String?
  @OrNull var postcode: String?
  /// The INSEE code of the commune.
  @OrNull var commune: String?
  @OrNull var address: String?
  @OrNull var phone: String?
  @OrNull var email: String?
  @OrNull var website: String?
  /// How the point of the place is known.
  let precision: String
  /// When it was last seen at work: a year, a month or a day.
  @OrNull var attested: String?
  package let sources: [String]
  let confidence: String
}

extension Narrator {
  /// A place as a document, with the way to it when there is one.
  package func document(_ centre: Centre, nearby: NearbyCentre?) -> CentreDocument {
    CentreDocument(
      id: centre.identifier, name: centre.name, kind: centre.kind.rawValue, status: centre.status.rawValue,
      welcome: centre.welcome.word, km: nearby?.kilometres, minutes: nearby?.minutes,
      how: nearby?.basis.rawValue, country: centre.country, region: centre.region, town: centre.town,
      postcode: centre.postcode, commune: centre.commune, address: centre.address, phone: centre.phone,
      email: centre.email, website: centre.website, precision: centre.precision.rawValue,
      attested: centre.attested, sources: centre.sources, confidence: centre.confidence.rawValue)
  }

  /// Writes a place in a few lines.
  package func write(_ document: CentreDocument, to page: inout TextPage) {
    guard let centre = knowledge.centre(document.id) else { return }
    page.gap()
    page.paragraph(centre.name)
    let facts = [
      document.id, text("centre-kind.\(document.kind)"), text("centre-status.\(document.status)"),
    ]
    page.paragraph(facts.joined(separator: text("cli.semicolon")), indent: 2)
    if let basis = document.how.flatMap(NearbyCentre.Basis.init(rawValue:)) {
      let place = NearbyCentre(
        centre: document.id, kilometres: document.km, minutes: document.minutes, basis: basis,
        precision: centre.precision, welcome: centre.welcome)
      page.paragraph(distance(to: place), indent: 2)
      if place.precision == .commune { page.paragraph(text("place.commune-point"), indent: 2) }
    }
    page.paragraph(welcome(of: centre.welcome), indent: 2)
    let town = [centre.postcode, centre.town].compactMap { $0 }.joined(separator: " ")
    let address = [centre.address, town.isEmpty ? nil : town].compactMap { $0 }.joined(separator: ", ")
    if !address.isEmpty { page.paragraph(entry("centre.address", address), indent: 2) }
    for (key, value) in [("phone", centre.phone), ("email", centre.email), ("website", centre.website)] {
      guard let value else { continue }
      let date = centre.attested.map(period) ?? text("place.never-attested")
      page.paragraph(
        entry("centre.\(key)", text("centre.dated", ["value": value, "date": date])), indent: 2)
    }
    page.paragraph("\(attested(centre)) \(page.cite(centre.sources))", indent: 2)
  }
}
