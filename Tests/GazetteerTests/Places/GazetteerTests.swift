import Gazetteer
import TestSupport
import Testing

struct GazetteerTests {
  let gazetteer = Tables.gazetteer

  @Test func readsEveryRowOfItsTables() {
    #expect(gazetteer.faults == [])
    #expect(gazetteer.communeCount == 35_008)
    #expect(gazetteer.allCommunes.count { $0.parent != nil } == 45)
    #expect(gazetteer.departments.count == 107)
    #expect(gazetteer.regions.count == 18)
    #expect(gazetteer.employmentAreas.count == 306)
  }

  @Test func describesACommune() throws {
    let vitre = try #require(gazetteer.describe(.commune("35360")))
    #expect(vitre.name == "Vitré")
    #expect(vitre.department?.name == "Ille-et-Vilaine")
    #expect(vitre.region?.name == "Bretagne")
    #expect(vitre.commune?.postcodes == ["35500"])
    #expect(vitre.land.identifier == "continent")
    #expect(vitre.commune?.precision == .townHall)
    #expect(vitre.commune?.attraction == .mainTown)
    #expect(vitre.commune?.rurality == .urban)
    #expect(vitre.commune?.employmentArea.flatMap { gazetteer.employmentArea($0) }?.name == "Vitré")
    #expect(!vitre.isOverseas)
    #expect(!vitre.isInIleDeFrance)
    #expect(vitre.location.claimsMinutes)
  }

  @Test func aDepartmentOrRegionStandsAtItsCapital() throws {
    let marne = try #require(gazetteer.describe(.department("52")))
    #expect(marne.location == (try #require(gazetteer.commune("52121"))).location)
    #expect(marne.population > 150_000)
    let bretagne = try #require(gazetteer.describe(.region("53")))
    #expect(bretagne.location == (try #require(gazetteer.commune("35238"))).location)
    #expect(bretagne.department == nil)
    #expect(try #require(gazetteer.describe(.region("11"))).isInIleDeFrance)
    #expect(try #require(gazetteer.describe(.department("974"))).isOverseas)
    #expect(try #require(gazetteer.describe(.region("04"))).isOverseas)
  }

  @Test func aCommuneOfACollectivityHasNoRegion() throws {
    let noumea = try #require(gazetteer.describe(.commune("98818")))
    #expect(noumea.region == nil)
    #expect(noumea.isOverseas)
    #expect(noumea.department?.name == "Nouvelle-Calédonie")
  }

  @Test func countsNobodyTwice() throws {
    let paris = try #require(gazetteer.describe(.department("75")))
    #expect(paris.population == gazetteer.commune("75056")?.population)
    #expect(gazetteer.communes(in: .department("75")).map(\.code) == ["75056"])
    #expect(gazetteer.communes(in: .region("94")).count == 360)
  }

  @Test func findsTheCommuneOfAPoint() throws {
    let point = try #require(Coordinate(latitude: 47.64, longitude: -3.45))
    #expect(gazetteer.commune(nearest: point)?.land.identifier == "groix")
  }

  @Test func knowsNoOtherPlaces() {
    #expect(gazetteer.commune("99999") == nil)
    #expect(gazetteer.commune("") == nil)
    #expect(gazetteer.describe(.department("20")) == nil)
    #expect(gazetteer.describe(.region("99")) == nil)
  }
}
