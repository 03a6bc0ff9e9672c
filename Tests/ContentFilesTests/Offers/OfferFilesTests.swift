import Faults
import Gazetteer
import Guidance
import TestSupport
import Testing

@testable import ContentFiles
@testable import Knowledge

/// The offers of an overlay, as they are read and looked up.
struct OfferFilesTests {
  static let header =
    "id,paths,mode,rhythms,starts,ends,permanent,recruitment,town,commune,price,phone,seen,source\n"
  static let rows = [
    "past,lg-informatique,on-site,evening,2026-11-29,,,,Vitré,35360,900,,2026-11-01,maquette",
    "today,lg-informatique,on-site,evening,2026-11-30,,,,Laval,53130,,,2026-11-01,maquette",
    "rennes,lg-informatique,on-site,evening,2027-01-04,2027-06-30,,open,Rennes,35238,1250.50,02 99 00 00 01,2026-11-01,maquette",
    "vitre,lg-informatique,on-site,day|week,2027-09,,,,Vitré,35360,,,2026-11,maquette",
    "closed,lg-informatique,on-site,,2026-12-01,,,closed,Vitré,35360,,,2026-11-01,maquette",
    "marseille,lg-informatique,on-site,,2026-12-02,,,,Marseille,13055,,,2026-11-01,maquette",
    "far,lg-informatique,distance,,2027-03-01,,,,Marseille,13055,,,2026-11-01,maquette",
    "always,lg-informatique|lg-gestion,distance,,,,yes,,,,,,2026-11-01,maquette",
    "formless,lg-informatique,,,2027-02-01,,,,Rennes,35238,,,2026-11-01,maquette",
  ]

  private func knowledge(_ files: [String: String]) throws -> (Knowledge, [Fault]) {
    let folder = try TemporaryFolder(files)
    let folders = AssetFolders([ShippedAssets.folder, folder.path])
    let knowledge = try #require(KnowledgeReader(folders).read().knowledge)
    return (knowledge, OfferCheck(knowledge, in: folders).faults)
  }

  private func offers(
    _ mode: DeliveryMode, near place: String?, within travel: Int? = nil, limit: Int = 3
  ) throws -> [NearbyOffer] {
    let (knowledge, faults) = try knowledge([
      "offers/site.csv": Self.header + Self.rows.joined(separator: "\n") + "\n"
    ])
    #expect(faults.isEmpty, "\(faults)")
    let day = try #require(CalendarDate("2026-11-30"))
    return knowledge.offers(
      of: "lg-informatique", in: mode, near: place.flatMap { Place($0) }, within: travel, on: day,
      limit: limit)
  }

  /// Past and closed sessions are not offered, nor what is too far; what starts soonest within reach comes first.
  @Test func theNextStartWithinReachComesFirst() throws {
    let found = try offers(.onSite, near: "35360")
    #expect(found.map(\.offer.identifier) == ["today", "rennes", "vitre"])
    #expect(found.map(\.kilometres).last == 0)
  }

  @Test func whatIsWithinReachComesBeforeWhatIsNot() throws {
    #expect(try offers(.onSite, near: "35360", within: 10).first?.offer.identifier == "vitre")
  }

  /// Without a known home every place counts, by date.
  @Test func withoutAPlaceTheSoonestComesFirst() throws {
    #expect(try offers(.onSite, near: nil).map(\.offer.identifier) == ["today", "marseille", "rennes"])
  }

  @Test func ofADepartmentItsOwnPlacesAreNamed() throws {
    let found = try offers(.onSite, near: "department:35", limit: 9).map(\.offer.identifier)
    #expect(found == ["rennes", "vitre", "formless"])
  }

  @Test func atADistanceNoPlaceMatters() throws {
    #expect(try offers(.distance, near: "35360").map(\.offer.identifier) == ["always", "far"])
  }

  /// An offer attests the form for the ranking, up to its day.
  @Test func anOfferAttestsTheForm() throws {
    let (knowledge, _) = try knowledge([
      "offers/a.csv": Self.header + "a,lp-cyber-x,alternance,,2027-01-04,,,,Vitré,35360,,,2026-11-01,m\n"
    ])
    let forms = knowledge.surroundings(of: Answers()).offers
    #expect(forms.modes(of: "lp-cyber-x", on: try #require(CalendarDate("2027-01-04"))) == [.alternance])
    #expect(forms.modes(of: "lp-cyber-x", on: try #require(CalendarDate("2027-01-05"))) == [])
    #expect(forms.modes(of: "other", on: try #require(CalendarDate("2026-01-05"))) == [])
  }

  /// What contracts ask of a path, an offer attests as the catalogue does: only up to its day.
  @Test(arguments: [("2027-01-04", true), ("2026-11-01", false)])
  func anOfferAttestsWorkStudyForContracts(starts: String, isAttested: Bool) throws {
    let path = "concepteur-integrateur-infrastructures"
    let (knowledge, faults) = try knowledge([
      "offers/a.csv": Self.header + "a,\(path),alternance,,\(starts),,,,Vitré,35360,,,2026-11-01,m\n"
    ])
    #expect(faults.isEmpty)
    #expect(knowledge.guide.catalogue.path(path)?.modes.contains(.alternance) == false)
    let day = try #require(CalendarDate("2026-11-30"))
    let person = Answers(["age": .number(20), "level": .number(4), "fields": .choices(["F02"])])
    let proposal = try #require(knowledge.proposal(of: path, in: .alternance, for: person, on: day))
    #expect(proposal.isAttested == isAttested && proposal.offers.isEmpty != isAttested)
    let contract = try #require(proposal.funding.first { $0.scheme == "apprenticeship" })
    let isSaid = contract.path?.verdict == .yes
    #expect(isSaid == isAttested, "\(String(describing: contract.path?.verdict))")
  }

  @Test func aLaterFolderReplacesByIdentifier() throws {
    let lower = try TemporaryFolder(["offers/a.csv": Self.header + Self.rows[2] + "\n"])
    let upper = try TemporaryFolder([
      "offers/b.csv": Self.header + Self.rows[2].replacing("Rennes,35238", with: "Vitré,35360") + "\n"
    ])
    let folders = AssetFolders([ShippedAssets.folder, lower.path, upper.path])
    let knowledge = try #require(KnowledgeReader(folders).read().knowledge)
    let day = try #require(CalendarDate("2026-11-30"))
    let found = knowledge.offers(of: "lg-informatique", in: .onSite, near: nil, within: nil, on: day)
    #expect(found.map(\.offer.site.commune) == ["35360"])
  }

  /// Four columns are enough; every fault has its line and column, and the other rows are read.
  @Test func everyFaultIsTold() throws {
    let (knowledge, faults) = try knowledge([
      "offers/a.csv": """
      id,paths,seen,source,starts,price,mode,funders,ends,commune
      fine,lg-informatique,2026,source,,,,,,
      a,lg-informatique,,source,,,,,,
      b,lg-informatique,2026-11,source,2027-13,douze,soir,99,,
      c,nowhere,2026-11,source,2027-02-01,,,,2027-01-01,
      d,nowhere,2026-11,source,,,,,,99999

      """
    ])
    #expect(
      faults.map { "\($0.line) \($0.field ?? "") \($0.code)" } == [
        "3 seen cellEmpty", "4 funders outOfRange", "4 mode valueUnknown", "4 price amountExpected",
        "4 starts timeExpected", "5 ends rangeReversed", "0 paths notInFile", "0 commune notInFile",
      ])
    #expect(knowledge.lateTables.offers.value != nil)
  }

  /// Without offers nothing is read, and nothing is wrong.
  @Test func theShippedContentHasNoOffers() throws {
    #expect(try ShippedLibrary.knowledge().lateTables.offers.value == nil)
  }

  /// Each advice read all of a table of 200,000 rows, in seconds.
  @Test func tablesOfMoreOffersThanAnAdviceReadsAreToldAndLeftOut() throws {
    let row = ",lg-informatique,on-site,,2027-01,,,,\"Vitré\nville\",35360,,,2026-11-01,maquette\n"
    let rows = { (prefix: String, count: Int) in (0..<count).map { "\(prefix)\($0)\(row)" }.joined() }
    let (knowledge, faults) = try knowledge([
      "offers/a.csv": Self.header + rows("a", 5_000), "offers/b.csv": Self.header + rows("b", 1),
    ])
    #expect(faults.map(\.code) == [.offersTooMany] && faults.first?.file.hasSuffix("/offers/b.csv") == true)
    let day = try #require(CalendarDate("2026-11-30"))
    let found = knowledge.offers(
      of: "lg-informatique", in: .onSite, near: nil, within: nil, on: day, limit: 9)
    #expect(found.count == 9 && found.allSatisfy { $0.offer.identifier.hasPrefix("a") })
  }
}
