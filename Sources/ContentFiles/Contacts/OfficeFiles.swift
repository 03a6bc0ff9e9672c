import Faults
import Guidance
import Knowledge

/// The files of `contacts`, one for each kind of office, each read when somebody is first sent to that kind.
struct OfficeFiles: Sendable {
  /// What was read of each kind, by the name of its file without its ending.
  let kinds: [String: Deferred<ReadResult<[Office]>>]

  /// Looks which files there are in the folders.
  init(_ folders: AssetFolders) {
    let names = Set(folders.paths.flatMap { AssetFolders.names(in: "\($0)/contacts") })
      .filter { $0.hasSuffix(".csv") && $0 != "sources.csv" }
    kinds = Dictionary(
      uniqueKeysWithValues: names.map { name in
        (String(name.dropLast(".csv".count)), Deferred { OfficeReader.read(name, in: folders) })
      })
  }

  /// The values alone; their faults are told by `OfficeCheck`.
  var tables: [String: Deferred<[Office]>] {
    kinds.mapValues { late in Deferred { late.value.value } }
  }
}

/// Reads the offices of one kind.
enum OfficeReader {
  private static let columns = Table.Columns(names: [
    "id", "name", "area", "address", "postcode", "town", "commune", "latitude", "longitude", "phone",
    "phone_seen", "cost", "hours", "email", "website", "seen", "confidence", "sources",
  ])

  /// Reads a file of `contacts` over all folders; a later folder replaces offices by identifier, and may have a kind
  /// that the base lacks.
  static func read(_ name: String, in folders: AssetFolders) -> ReadResult<[Office]> {
    var faults = Faults()
    let known = folders.layers(of: "contacts/sources.csv", isNeeded: false, &faults)
    let sources = SourceReader(known, faults: &faults)
    let layers = folders.layers(of: "contacts/\(name)", isNeeded: false, &faults)
    let table = Overlay(layers, columns: columns, faults: &faults)
    let offices = table.rows.compactMap { row -> Office? in
      var row = row
      let office = office(&row, sources)
      faults.add(contentsOf: row.faults)
      return row.faults.isEmpty ? office : nil
    }
    return ReadResult(value: offices, faults: faults)
  }

  private static func office(_ row: inout Row, _ sources: SourceReader) -> Office {
    row.check("postcode", .postcodeExpected) { $1.utf8.count == 5 && $1.utf8.allSatisfy(\.isDigit) }
    row.check("commune", .communeCodeExpected) {
      $1.utf8.count == 5 && $1.utf8.dropFirst(2).allSatisfy(\.isDigit)
    }
    row.check("website", .webAddressExpected) { $1.hasPrefix("https://") || $1.hasPrefix("http://") }
    row.check("email", .emailExpected) {
      $1.split(separator: "@", omittingEmptySubsequences: false).filter { !$0.isEmpty }.count == 2
    }
    let seen = row.sourceDate("seen")
    let dated = row.optional("phone_seen").map { _ in row.sourceDate("phone_seen") } ?? seen
    let phone = row.optional("phone").map {
      Office.Phone(number: $0, cost: row.french("cost"), hours: row.french("hours"), seen: dated)
    }
    return Office(
      identifier: row.identifier("id"), name: row.requiredFrench("name"), area: row.list("area"),
      address: row.french("address"), postcode: row.optional("postcode"), town: row.french("town"),
      commune: row.optional("commune"), latitude: row.degrees("latitude", upTo: 90),
      longitude: row.degrees("longitude", upTo: 180), phone: phone, email: row.optional("email"),
      website: row.optional("website"), seen: seen,
      confidence: row.choice("confidence", standIn: .low), sources: sources.texts(&row, "sources"))
  }
}
