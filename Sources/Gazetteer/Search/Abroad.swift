import Faults
import Matching

/// A country other than France, or a town in one, as people name it.
public struct Abroad: Hashable, Sendable {
  /// The country, as two letters of ISO 3166.
  public let country: String
  /// The usual French name of the country.
  public let countryName: String
}

extension Gazetteer {
  /// The country that a text names, itself or by one of its towns: alone, or at the end of an address.
  ///
  /// A text may be the whole name of a place in France too: `closeMatches(_:limit:)` tells.
  public func abroad(_ text: String) -> Abroad? {
    guard PlaceQuery.isShortEnough(text) else { return nil }
    let words = Folding.words(text).filter { !$0.isNumber }.map(\.letters)
    guard !words.isEmpty else { return nil }
    let whole = Array(words.joined())
    let ends = words.indices.dropFirst().map { Array(words[$0...].joined()) }.filter { $0.count > 3 }
    return AbroadTable.rows(abroadTable).first { row in
      row.names.contains { $0 == whole || ends.contains($0) } || row.towns.contains(whole)
    }.map { Abroad(country: $0.country, countryName: $0.name) }
  }
}

/// Reads the table of countries other than France: when somebody types what no commune is called, not at the start.
enum AbroadTable {
  /// A country with the letters of what it is called, and of its towns.
  struct Row {
    let country: String
    let name: String
    let names: [[UInt8]]
    let towns: [[UInt8]]
  }

  static let columns = ["country", "names", "towns"]

  /// Tells what is wrong in the table; one that is empty is none.
  static func check(_ bytes: [UInt8], faults: inout Faults) {
    guard !bytes.isEmpty else { return }
    TableRows.read(bytes, table: "abroad.tsv", columns: columns, faults: &faults) { reader in
      while reader.advance() {
        if reader.range(0).count != 2 {
          reader.fault(at: 0, .countryExpected)
        }
      }
    }
  }

  /// The countries, in their order.
  static func rows(_ table: PackedArray<UInt8>) -> [Row] {
    table.text(0..<table.count).split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count == columns.count else { return nil }
      let names = fields[1].split(separator: "|").map(String.init)
      return Row(
        country: String(fields[0]), name: names.first ?? String(fields[0]), names: names.map(letters),
        towns: fields[2].split(separator: "|").map { letters(String($0)) })
    }
  }

  private static func letters(_ name: String) -> [UInt8] {
    Array(Folding.words(name).map(\.letters).joined())
  }
}
