import Faults
package import Guidance

/// Reads the places of the Cnam.
package enum CentreReader {
  /// Reads `centres.csv` and the sources its rows name.
  ///
  /// - Parameters:
  ///   - centres: The layers of `centres.csv`, the lowest first; a later one replaces places by identifier.
  ///   - sources: The layers of the `sources.csv` beside it.
  ///   - ground: Where communes and land are, to find unknown communes and points that are far from theirs or in
  ///     the sea; without it neither is checked.
  package static func read(
    centres: [Layer], sources: [Layer], ground: LandReference? = nil
  ) -> ReadResult<[Centre]> {
    var faults = Faults()
    let known = SourceReader(sources, faults: &faults)
    let table = Overlay(centres, columns: columns, faults: &faults)
    let places = table.rows.compactMap { row -> Centre? in
      var row = row
      let centre = centre(&row, sources: known)
      checkWhatIsNotKept(&row)
      if row.faults.isEmpty { PointCheck(ground: ground).check(centre, &row) }
      faults.add(contentsOf: row.faults)
      return row.faults.isEmpty ? centre : nil
    }
    return ReadResult(value: places, faults: faults)
  }

  private static let columns = Table.Columns(names: [
    "id", "name", "kind", "status", "classroom", "country", "region", "department", "town", "postcode",
    "commune",
    "address", "latitude", "longitude", "precision", "opened", "opening_announced", "host", "phone", "email",
    "website", "uai", "siret", "attested", "confidence", "sources", "note",
  ])

  private static func centre(_ row: inout Row, sources: SourceReader) -> Centre {
    Centre(
      identifier: row.identifier("id"), name: row.requiredFrench("name"),
      kind: row.choice("kind", standIn: .partnerSite), status: row.choice("status", standIn: .unknown),
      isClassroom: row.flag("classroom"), country: row.country("country"), region: row.french("region"),
      town: row.french("town"), postcode: row.optional("postcode"), commune: row.optional("commune"),
      address: row.french("address"), latitude: row.degrees("latitude", upTo: 90),
      longitude: row.degrees("longitude", upTo: 180), precision: row.choice("precision", standIn: .none),
      opened: row.time("opened"), host: row.french("host"), phone: row.optional("phone"),
      email: row.optional("email"), website: row.optional("website"), attested: row.time("attested"),
      confidence: row.choice("confidence", standIn: .low), sources: sources.texts(&row, "sources"),
      note: row.optional("note"))
  }

  /// Columns that no advice uses yet: an announced opening proves nothing, the others name the place to the State.
  private static func checkWhatIsNotKept(_ row: inout Row) {
    _ = row.time("opening_announced")
    row.check("postcode", .postcodeExpected) { row, text in
      row.cell("country") != "FR" || (text.utf8.count == 5 && text.utf8.allSatisfy(\.isDigit))
    }
    row.check("commune", .communeCodeExpected) { _, text in
      text.utf8.count == 5 && text.utf8.dropFirst(2).allSatisfy(\.isDigit)
    }
    row.check("uai", .uaiExpected) { _, text in
      text.utf8.count == 8 && text.utf8.dropLast().allSatisfy(\.isDigit)
    }
    row.check("siret", .siretExpected) { _, text in
      text.utf8.count == 14 && text.utf8.allSatisfy(\.isDigit)
    }
    row.check("website", .webAddressExpected) { _, text in
      text.hasPrefix("https://") || text.hasPrefix("http://")
    }
    row.check("email", .emailExpected) { _, text in
      text.split(separator: "@", omittingEmptySubsequences: false).filter { !$0.isEmpty }.count == 2
    }
  }
}

extension Row {
  /// A country as two capitals of ISO 3166.
  fileprivate mutating func country(_ column: String) -> String {
    let text = required(column)
    let isCountry =
      text.utf8.count == 2 && text.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    if !text.isEmpty, !isCountry {
      fault(column, .countryExpected, ["value": .text(text)])
    }
    return text
  }

  /// Checks how a cell is written, unless it is empty.
  mutating func check(_ column: String, _ code: FaultCode, _ isRight: (Row, String) -> Bool) {
    guard let text = optional(column), !isRight(self, text) else { return }
    fault(column, code, ["value": .text(text)])
  }
}
