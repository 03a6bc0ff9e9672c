import ContentFiles
import Guidance
import Testing

struct ShippedCentresTests {
  @Test func readsWithoutAFault() throws {
    let reading = try Shipped.centres()
    #expect(reading.faults == [])
    #expect(reading.value.count == 165)
    let kinds = Dictionary(grouping: reading.value, by: \.kind).mapValues(\.count)
    #expect(
      kinds == [
        .teachingSite: 75, .coeurDeTerritoires: 44, .regionalCentre: 21, .partnerSite: 20, .examSite: 1,
        .specialisedSchool: 4,
      ])
  }

  @Test(arguments: [
    ("grand-est-chaumont", Centre.Welcome.reception), ("bretagne-vitre", .reception),
    ("pdl-nantes-siege", .reception), ("grand-est-metz", .reception),
    ("grand-est-reims", .teachingOnly),  // a teaching site of medium confidence
    ("hauts-de-france-pecquencourt", .teachingOnly),  // a classroom, though of high confidence
    ("hauts-de-france-senlis", .teachingOnly), ("paca-istres", .teachingOnly),  // a partner
    ("grand-est-colmar", .unverified), ("grand-est-thionville", .unverified), ("na-bordeaux", .unverified),
  ])
  func saysWhoMayReceiveThePublic(identifier: String, welcome: Centre.Welcome) throws {
    let centre = try #require(try Shipped.centres().value.first { $0.identifier == identifier })
    #expect(centre.welcome == welcome)
  }

  @Test func neverReceivesAtAClassroomAPartnerOrAPlaceNotSeenOpen() throws {
    for centre in try Shipped.centres().value where centre.welcome == .reception {
      #expect(centre.status == .open, "\(centre.identifier)")
      #expect(centre.kind != .partnerSite, "\(centre.identifier)")
      #expect(!centre.name.contains("formation en alternance à"), "\(centre.identifier)")
    }
  }

  @Test func saysHowEachPointIsKnown() throws {
    let centres = try Shipped.centres().value
    let counts = Dictionary(grouping: centres, by: \.precision).mapValues(\.count)
    #expect(counts == [.exact: 35, .commune: 111, .none: 19])
    #expect(centres.allSatisfy { ($0.precision == .none) == ($0.latitude == nil) })
  }

  @Test func everyKindOfPlaceHasItsServices() throws {
    let reading = try Shipped.services()
    #expect(reading.faults == [])
    #expect(Set(reading.value.map(\.kind)) == Set(Centre.Kind.allCases))
    #expect(reading.value.allSatisfy { Set($0.names.keys) == ["fr", "en"] && !$0.sources.isEmpty })
  }

  @Test func readsTheProgrammesOfTheSourceDocument() throws {
    let reading = try Shipped.programmes()
    #expect(reading.faults == [])
    let states = Dictionary(uniqueKeysWithValues: reading.value.map { ($0.identifier, $0.state) })
    #expect(
      states == [
        "vitre-architecture-informatique-2016": .historic, "vitre-passe-numerique-2017": .historic,
        "chaumont-coeur-de-territoires": .running,
      ])
    let vitre = try #require(reading.value.first)
    #expect(vitre.commune == "35360")
    #expect(vitre.equivalents.first == "concepteur-integrateur-infrastructures")
    #expect(
      reading.value.allSatisfy {
        Set($0.names.keys) == ["fr", "en"] && Set($0.descriptions.keys) == ["fr", "en"]
      })
  }
}
