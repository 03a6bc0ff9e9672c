import Faults
import Guidance

/// Turns a row of a table of offers into an offer.
enum OfferRow {
  /// The columns: four that every table has, the others in any number.
  static let columns = Table.Columns(
    names: ["id", "paths", "seen", "source"],
    optional: [
      "rncp", "title", "organisation", "mode", "rhythms", "rhythm_note", "starts", "ends", "permanent",
      "recruitment", "address", "postcode", "town", "commune", "latitude", "longitude", "price", "phone",
      "email", "website", "entry", "entry_required", "conditions", "funding", "funding_note", "funders",
    ])

  /// The offer of a row, or nil when something is wrong with it.
  static func offer(_ row: Row, _ faults: inout Faults) -> Offer? {
    var row = row
    let seen = date("seen", &row)
    if row.optional("seen") == nil { row.fault("seen", .cellEmpty) }
    if row.optional("paths") == nil { row.fault("paths", .cellEmpty) }
    let head = (row.identifier("id"), row.list("paths"), row.requiredFrench("source"))
    guard let seen else {
      faults.add(contentsOf: row.faults)
      return nil
    }
    var offer = Offer(identifier: head.0, paths: head.1, seen: seen, source: head.2)
    offer.rncp = row.whole("rncp", in: 1...99_999).map { String($0) }
    offer.title = row.french("title")
    offer.organisation = row.french("organisation")
    offer.mode = row.optionalChoice("mode")
    let rhythms: Set<Offer.Rhythm> = row.choices("rhythms")
    offer.rhythms = Offer.Rhythm.allCases.filter(rhythms.contains)
    offer.rhythmNote = row.french("rhythm_note")
    offer.starts = date("starts", &row)
    offer.ends = date("ends", &row)
    if let starts = offer.starts, let ends = offer.ends, ends.last < starts.first {
      row.fault(
        "ends", .rangeReversed, ["value": "\(starts) – \(ends)", "expected": "\(ends) – \(starts)"])
    }
    offer.isPermanent = flag("permanent", &row) ?? false
    offer.recruitment = row.optionalChoice("recruitment")
    offer.site = site(&row)
    offer.contact = contact(&row)
    offer.terms = terms(&row)
    faults.add(contentsOf: row.faults)
    return row.faults.isEmpty ? offer : nil
  }

  private static func site(_ row: inout Row) -> Offer.Site {
    var site = Offer.Site()
    row.check("postcode", .postcodeExpected) { $1.utf8.count == 5 && $1.utf8.allSatisfy(\.isDigit) }
    row.check("commune", .communeCodeExpected) {
      $1.utf8.count == 5 && $1.utf8.dropFirst(2).allSatisfy(\.isDigit)
    }
    site.address = row.french("address")
    site.postcode = row.optional("postcode")
    site.town = row.optional("town")
    site.commune = row.optional("commune")
    site.latitude = row.degrees("latitude", upTo: 90)
    site.longitude = row.degrees("longitude", upTo: 180)
    return site
  }

  private static func contact(_ row: inout Row) -> Offer.Contact {
    var contact = Offer.Contact()
    row.check("website", .webAddressExpected) { $1.hasPrefix("https://") || $1.hasPrefix("http://") }
    row.check("email", .emailExpected) {
      $1.split(separator: "@", omittingEmptySubsequences: false).filter { !$0.isEmpty }.count == 2
    }
    contact.phone = row.optional("phone")
    contact.email = row.optional("email")
    contact.website = row.optional("website")
    return contact
  }

  private static func terms(_ row: inout Row) -> Offer.Terms {
    var terms = Offer.Terms()
    terms.price = amount("price", &row)
    terms.entry = row.whole("entry", in: 0...8)
    terms.isEntryRequired = flag("entry_required", &row)
    terms.conditions = row.french("conditions")
    terms.isFunded = flag("funding", &row)
    terms.fundingNote = row.french("funding_note")
    terms.funders = row.list("funders").compactMap { text in
      if let code = Int(text), (0...17).contains(code) { return code }
      row.fault("funders", .outOfRange, ["value": .text(text), "from": "0", "to": "17"])
      return nil
    }
    return terms
  }

  private static func date(_ column: String, _ row: inout Row) -> PartialDate? {
    guard let text = row.optional(column) else { return nil }
    if let date = PartialDate(text) { return date }
    row.fault(column, .timeExpected, ["value": .text(text)])
    return nil
  }

  private static func flag(_ column: String, _ row: inout Row) -> Bool? {
    row.optional(column).map { _ in row.flag(column) }
  }

  /// Euros such as `1250` or `1250.50`, in hundredths.
  private static func amount(_ column: String, _ row: inout Row) -> Int? {
    guard let text = row.optional(column) else { return nil }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let isPlain = parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(\.isDigit) }
    if isPlain, parts.count < 2 || parts.count == 2 && parts[1].utf8.count == 2,
      let euros = Int(parts[0]), (0..<1_000_000).contains(euros)
    {
      return euros * 100 + (parts.count == 2 ? Int(parts[1]) ?? 0 : 0)
    }
    row.fault(column, .amountExpected, ["value": .text(text)])
    return nil
  }
}
