import ContentFiles
import Guidance
import Testing

struct ShippedCatalogueTests {
  @Test func readsWithoutAFault() throws {
    let reading = try Shipped.catalogue()
    #expect(reading.faults == [])
    #expect(reading.value.paths.count == 229)
    #expect(reading.value.fields.count == 18)
    #expect(reading.value.awards.count == 14)
    #expect(reading.value.links.count == 91)
    #expect(reading.value.paths.reduce(0) { $0 + $1.jobs.count } == 441)
  }

  @Test func keepsWhatIsKnownOfRegistrations() throws {
    let paths = try Shipped.catalogue().value.paths
    let counts = Dictionary(grouping: paths, by: \.registration).mapValues(\.count)
    #expect(counts == [.running: 16, .toVerify: 180, .ended: 27, .historic: 6])
  }

  @Test func everyPathSaysWhereItComesFrom() throws {
    for path in try Shipped.catalogue().value.paths {
      #expect(!path.sources.isEmpty && !path.sourceDate.isEmpty, "\(path.identifier)")
      #expect(!path.sources.contains { $0.hasPrefix("seed:") }, "\(path.identifier)")
    }
  }

  @Test func everyTextThatIsShownIsInFrenchAndEnglish() throws {
    let catalogue = try Shipped.catalogue().value
    for texts in catalogue.fields.flatMap({ [$0.names, $0.scopes] })
      + catalogue.awards.flatMap({ [$0.names, $0.explanations] })
    {
      #expect(Set(texts.keys) == ["fr", "en"])
    }
  }

  @Test func readsAPathToItsLastColumn() throws {
    let path = try #require(
      try Shipped.catalogue().value.paths.first { $0.identifier == "dsp-integrateur-web" })
    #expect(path.award == "dsp")
    #expect(path.level == 4)
    #expect(path.rncp == "37212")
    #expect(path.registration == .running)
    #expect(path.registrationEnds == CalendarDate("2028-08-31"))
    #expect(path.entry == .bac)
    #expect(path.entryBasis == .awardRule)
    #expect(path.months == 12...12)
    #expect(path.credits == 60)
    #expect(path.modes == [.alternance])
    #expect(path.cpf == .yes)
    #expect(path.sources.contains { $0.contains("Kit_apprentissage_20231218.csv") })
    #expect(path.confidence == .high)
  }

  @Test func keepsARangeOfMonthsAndTheFrenchSpaces() throws {
    let path = try #require(
      try Shipped.catalogue().value.paths.first { $0.identifier == "cp-programmation-sites-web" })
    #expect(path.months == 12...18)
    #expect(path.note?.contains("«\u{202F}Programmation de site web\u{202F}»") == true)
  }

  @Test func tellsADeducedLinkFromOneThatWasRead() throws {
    let links = try Shipped.catalogue().value.links
    let successor = try #require(links.first { $0.origin == "cai" && $0.relation == .probablyReplacedBy })
    #expect(successor.target == .path("concepteur-integrateur-infrastructures"))
    #expect(successor.isDeduced)
    let shared = try #require(links.first { $0.origin == "lg-informatique" && $0.relation == .sharedUnits })
    #expect(!shared.isDeduced)
    #expect(shared.detail == "UTC501, UTC502, UTC503, UTC504, UTC505")
  }
}
