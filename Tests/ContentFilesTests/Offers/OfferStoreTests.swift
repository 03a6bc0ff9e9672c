import Faults
import Gazetteer
import Guidance
import Imports
import TestSupport
import Testing

@testable import ContentFiles
@testable import Knowledge

/// A store with very many offers answers as the table of the same offers does.
struct OfferStoreTests {
  private static let paths = ["lg-informatique", "lg-gestion", "lg-informatique|ing-info-cyber"]
  private static let communes = ["35238", "35360", "13055", "97411", ""]

  private func row(_ number: Int, _ seed: inout Seed) -> [String: String] {
    let month = Int.random(in: 1...12, using: &seed), year = Int.random(in: 2026...2028, using: &seed)
    let date = "\(year)-\(month < 10 ? "0" : "")\(month)"
    return [
      "id": "o-\(number)", "paths": Self.paths.randomElement(using: &seed) ?? "",
      "mode": (DeliveryMode.allCases.map(\.rawValue) + [""]).randomElement(using: &seed) ?? "",
      "starts": ["", date, "\(date)-15"].randomElement(using: &seed) ?? "",
      "permanent": Int.random(in: 0..<5, using: &seed) == 0 ? "yes" : "",
      "recruitment": ["", "open", "closed"].randomElement(using: &seed) ?? "",
      "commune": Self.communes.randomElement(using: &seed) ?? "", "seen": "2026-11-01", "source": "essai",
    ]
  }

  private func folder(_ rows: [[String: String]], most: Int) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let overlay = try OfferOverlay(folder: folder.path, most: most)
    for row in rows { _ = try overlay.add(row) }
    try overlay.write()
    return folder
  }

  private func source(_ folders: [TemporaryFolder]) throws -> any OfferSource {
    try #require(OfferFiles(AssetFolders([ShippedAssets.folder] + folders.map(\.path))).source.value)
  }

  private func compare(_ left: any OfferSource, _ right: any OfferSource, _ seed: Seed) throws {
    #expect(left.forms == right.forms, "\(seed)")
    for path in ["lg-informatique", "lg-gestion", "ing-info-cyber", "nowhere"] {
      for mode in DeliveryMode.allCases {
        for day in ["2026-11-30", "2027-06-15", "2029-01-01"] {
          let date = try #require(CalendarDate(day))
          #expect(
            Set(left.places(of: path, in: mode, from: date))
              == Set(right.places(of: path, in: mode, from: date)),
            "\(seed): \(path) \(mode) \(day)")
          for commune in Self.communes.map({ $0.isEmpty ? nil : $0 }) {
            #expect(
              left.offers(of: path, in: mode, at: commune, from: date, limit: 4)
                == right.offers(of: path, in: mode, at: commune, from: date, limit: 4),
              "\(seed): \(path) \(mode)")
          }
        }
      }
    }
  }

  /// A store whose pages were overwritten is told by the check, and by whoever asked it in vain.
  @Test func aDamagedStoreIsTold() throws {
    var seed = Seed.fresh()
    let damaged = try folder((0..<4_000).map { row($0, &seed) }, most: 0)
    let path = damaged.path("offers/lheo.sqlite")
    var bytes = try #require(AssetFolders.read(path))
    // The first page says what there is; all others are lost.
    for position in bytes.indices.dropFirst(4_096) { bytes[position] = 0xA5 }
    try damaged.write(bytes, to: "offers/lheo.sqlite")
    let folders = AssetFolders([ShippedAssets.folder, damaged.path])
    let source = try #require(OfferFiles(folders).source.value)
    let date = try #require(CalendarDate("2026-11-30"))
    #expect(source.places(of: "lg-informatique", in: .onSite, from: date).isEmpty)
    #expect(source.isDamaged)
    let faults = OfferCheck(try TestContent.shipped.knowledge(), in: folders).faults
    #expect(faults.map(\.code) == [.fileUnreadable])
  }

  /// Where only an index is lost, every row can still be read one by one: the check reads the indexes as well.
  @Test func aDamagedIndexIsTold() throws {
    var seed = Seed.fresh()
    let whole = try folder((0..<4_000).map { row($0, &seed) }, most: 0)
    let folders = AssetFolders([ShippedAssets.folder, whole.path])
    let knowledge = try TestContent.shipped.knowledge()
    #expect(!OfferCheck(knowledge, in: folders).faults.contains { $0.code == .fileUnreadable })
    var bytes = try #require(AssetFolders.read(whole.path("offers/lheo.sqlite")))
    let page = 4_096
    // Pages of an index without rows begin with 10, those of rows with 13.
    let index = try #require(stride(from: page, to: bytes.count, by: page).first { bytes[$0] == 10 })
    for position in index + 8..<index + page { bytes[position] = 0xFF }
    try whole.write(bytes, to: "offers/lheo.sqlite")
    #expect(OfferCheck(knowledge, in: folders).faults.contains { $0.code == .fileUnreadable })
  }

  /// The first offers of a commune are the first that can be read: a row at fault takes no place.
  @Test func aRowAtFaultTakesNoPlace() throws {
    let rows = (1...9).map { day in
      [
        "id": "o-\(day)", "paths": "lg-informatique", "mode": "on-site", "starts": "2027-01-0\(day)",
        "commune": "35238", "seen": "2026-11-01", "source": "essai", "price": day < 6 ? "beaucoup" : "100",
      ]
    }
    let source = try source([folder(rows, most: 0)])
    let date = try #require(CalendarDate("2026-11-30"))
    let offers = source.offers(of: "lg-informatique", in: .onSite, at: "35238", from: date, limit: 3)
    #expect(offers.map(\.identifier) == ["o-6", "o-7", "o-8"])
    #expect(!source.isDamaged)
  }

  /// A table by hand with an identifier twice is told with its line, and stays as it is.
  @Test func anIdentifierTwiceInATableIsTold() throws {
    let folder = try TemporaryFolder()
    let text =
      "id,paths,seen\na,lg-informatique,2026-11-01\nb,lg-gestion,2026-11-01\na,lg-gestion,2026-11-01\n"
    try folder.write(text, to: "offers/lheo.csv")
    let fault = #expect(throws: Fault.self) { _ = try OfferOverlay(folder: folder.path) }
    #expect(fault?.code == .twice && fault?.line == 4)
    #expect(AssetFolders.read(folder.path("offers/lheo.csv")) == Array(text.utf8))
  }

  @Test func aStoreAnswersAsATableDoes() throws {
    var seed = Seed.fresh()
    let rows = (0..<600).map { row($0, &seed) }
    try compare(source([folder(rows, most: 10_000)]), source([folder(rows, most: 0)]), seed)
  }

  /// A later folder replaces offers of an earlier one, whether either is a table or a store.
  @Test(arguments: [0, 10_000], [0, 10_000]) func aLaterFolderReplaces(lower: Int, upper: Int) throws {
    var seed = Seed.fresh()
    let first = (0..<200).map { row($0, &seed) }
    let second = (100..<300).map { row($0, &seed) }
    let whole = first.filter { row in !second.contains { $0["id"] == row["id"] } } + second
    let layers = [try folder(first, most: lower), try folder(second, most: upper)]
    try compare(source([folder(whole, most: 10_000)]), source(layers), seed)
  }

  /// A row of a store that is at fault is told with its number, and the check finds a file that is no store.
  @Test func faultsOfAStoreAreTold() throws {
    var seed = Seed(3)
    var rows = (0..<3).map { row($0, &seed) }
    rows[1]["price"] = "douze"
    rows[2]["paths"] = "nowhere"
    let folder = try folder(rows, most: 0)
    try folder.write("no database", to: "offers/other.sqlite")
    let folders = AssetFolders([ShippedAssets.folder, folder.path])
    let knowledge = try #require(KnowledgeReader(folders).read().knowledge)
    let faults = OfferCheck(knowledge, in: folders).faults
    #expect(
      faults.map(\.code).sorted { $0.rawValue < $1.rawValue } == [
        .amountExpected, .fileUnreadable, .notInFile,
      ])
    #expect(faults.first { $0.code == .amountExpected }?.line == 2)
  }

  /// Every row of a store of 20,000 had its thirteen faults told.
  @Test func aStoreOfFaultyRowsIsGivenUp() throws {
    var seed = Seed.fresh()
    let rows = (0..<3_000).map { number in row(number, &seed).merging(["commune": "99999"]) { _, new in new }
    }
    let site = try folder(rows, most: 0)
    let folders = AssetFolders([ShippedAssets.folder, site.path])
    let faults = OfferCheck(try ShippedLibrary.knowledge(), in: folders).faults
    #expect(faults.count == Faults.most + 1)
    #expect(faults.last?.code == .faultsTooMany)
  }
}
