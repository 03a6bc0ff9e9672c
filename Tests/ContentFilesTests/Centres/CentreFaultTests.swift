import Faults
import Guidance
import Testing

@testable import ContentFiles
@testable import Gazetteer
@testable import LocalArea

struct CentreFaultTests {
  private static let header =
    "id,name,kind,status,classroom,country,region,department,town,postcode,commune,address,latitude,longitude,"
    + "precision,opened,opening_announced,host,phone,email,website,uai,siret,attested,confidence,sources,note\n"
  private static let vitre =
    "vitre,Cnam Vitré,exam-site,open,no,FR,Bretagne,35,Vitré,35500,35360,,48.1244,-1.2145,commune,2016-01,,,,"
    + "a@b.fr,https://example.org/,0350001A,12345678901234,2018-12,high,page,\n"
  private static let sources = [Layer("sources.csv", "id,name,address\npage,Une page,\n")]

  private func read(_ rows: String...) -> ReadResult<[Centre]> {
    CentreReader.read(
      centres: [Layer("centres.csv", Self.header + rows.joined())], sources: Self.sources,
      ground: LandReference(
        communePoint: { code in
          let points = ["35360": (48.1244, -1.2145), "29019": (48.3905, -4.486)]
          return points[code].flatMap { Coordinate(latitude: $0.0, longitude: $0.1) }
        }, shoreline: { Self.shoreline }))
  }

  private static let shoreline: Shoreline = {
    var faults = Faults()
    let bytes = (try? Shipped.layer("territory/outlines.tsv").first?.bytes) ?? []
    return Shoreline(Outline.outlines(bytes, faults: &faults))
  }()

  /// Points once passed when they lay in a wide box around France, or less than 30 km from their commune.
  @Test(arguments: [
    ("off Brittany", "", "47.0,-4.5"), ("Southampton", "", "50.9,-1.4"),
    ("the sea off Camaret", "29019", "48.25,-4.75"),
  ])
  func aPointInTheSeaOrAbroadIsTold(_: String, commune: String, point: String) {
    let row = Self.vitre.replacing("35360,,48.1244,-1.2145,commune", with: "\(commune),,\(point),exact")
    #expect(
      read(row).faults.map(\.description)
        == ["centres.csv:2: latitude: pointAtSea value=\(point.replacing(",", with: ", "))"])
  }

  @Test func noPlaceThatIsShippedLiesInTheSea() throws {
    for centre in try Shipped.centres().value where centre.country == "FR" {
      guard let latitude = centre.latitude, let longitude = centre.longitude,
        let point = Coordinate(latitude: latitude, longitude: longitude), (41.3...51.2).contains(latitude)
      else { continue }
      #expect(Self.shoreline.encloses(point), "\(centre.identifier)")
    }
  }

  @Test func theRowIsRight() {
    let reading = read(Self.vitre)
    #expect(reading.faults == [])
    #expect(reading.value.first?.sources == ["Une page"])
    #expect(reading.value.first?.welcome == .reception)
  }

  @Test(arguments: [
    (
      "48.1244,-1.2145", "-1.2145,48.1244",
      "latitude: pointAbroad value=-1.2145, 48.1244"
    ),
    (
      "48.1244,-1.2145", "47.0,-4.5",
      "latitude: pointFar value=47.0, -4.5 distance=276 limit=30"
    ),
    ("48.1244,-1.2145", "48.1244,", "longitude: cellNeededBeside column=latitude"),
    ("48.1244,-1.2145", ",-1.2145", "latitude: cellNeededBeside column=longitude"),
    ("48.1244,-1.2145", "98,-1.2145", "latitude: degreesExpected value=98 limit=90"),
    (
      "48.1244,-1.2145", "48.1244,nan",
      "longitude: degreesExpected value=nan limit=180"
    ),
    ("48.1244,-1.2145", ",", "precision: precisionWithoutPoint"),
    ("commune,2016", "none,2016", "precision: pointWithoutPrecision"),
    ("commune,2016", "town,2016", "precision: valueUnknown value=town known=exact, commune, none"),
    ("35360,,48", "35999,,48", "commune: communeCodeExpected value=35999"),
    ("35360,,48", ",,48", "commune: cellNeeded value=commune column=precision"),
    (
      "exam-site", "desk",
      "kind: valueUnknown value=desk "
        + "known=regional-centre, coeur-de-territoires, exam-site, teaching-site, partner-site, specialised-school"
    ),
    ("open", "closed", "status: valueUnknown value=closed known=open, planned, unknown"),
    (",no,FR", ",,FR", "classroom: cellEmpty"),
    (",FR,", ",France,", "country: countryExpected value=France"),
    ("35500", "3550", "postcode: postcodeExpected value=3550"),
    ("a@b.fr", "a.b.fr", "email: emailExpected value=a.b.fr"),
    (
      "https://", "www.",
      "website: webAddressExpected value=www.example.org/"
    ),
    ("0350001A", "035", "uai: uaiExpected value=035"),
    ("12345678901234", "1234", "siret: siretExpected value=1234"),
    (
      "2018-12", "2018-13",
      "attested: timeExpected value=2018-13"
    ),
    ("high,page", "high,", "sources: cellEmpty"),
  ])
  func namesTheLineAndColumnOfAWrongCell(old: String, new: String, fault: String) {
    let reading = read(Self.vitre.replacing(old, with: new, maxReplacements: 1))
    #expect(reading.faults.map(\.description) == ["centres.csv:2: " + fault])
    #expect(reading.value.isEmpty)
  }

  @Test func doesNotCheckCommunesItWasNotTold() {
    let reading = CentreReader.read(
      centres: [Layer("centres.csv", Self.header + Self.vitre.replacing("35360", with: "35999"))],
      sources: Self.sources)
    #expect(reading.faults == [])
  }

  @Test(arguments: ["FR", "LB"])
  func onlyFranceHasTheBoxesOfFrance(country: String) {
    let reading = CentreReader.read(
      centres: [
        Layer(
          "centres.csv",
          Self.header
            + Self.vitre.replacing("48.1244,-1.2145,commune", with: "33.9,35.5,exact")
            .replacing(",FR,", with: ",\(country),"))
      ], sources: Self.sources)
    #expect(reading.faults.count == (country == "FR" ? 1 : 0))
  }

  @Test func aSiteChangesOneOfItsPlacesAndAddsAnother() {
    let site =
      Self.header + Self.vitre.replacing(",open,", with: ",planned,")
      + Self.vitre.replacing("vitre,", with: "ici,")
    let reading = CentreReader.read(
      centres: [Layer("centres.csv", Self.header + Self.vitre), Layer("site/centres.csv", site)],
      sources: Self.sources)
    #expect(reading.faults == [])
    #expect(reading.value.map(\.identifier) == ["vitre", "ici"])
    #expect(reading.value.first?.welcome == .unverified)
  }

  @Test func aServiceNamesAKindOfPlace() {
    let text = "id,kind,service_fr,sources,source_date\nx,desk,accueil,page,2026\n"
    let faults = ServiceReader.read(services: [Layer("services.csv", text)], sources: Self.sources).faults
    #expect(faults.map(\.line) == [2])
    #expect(faults.map(\.field) == ["kind"])
  }
}
