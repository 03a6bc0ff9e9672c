import Gazetteer
import TestSupport
import Testing

struct JourneyTests {
  private func location(_ code: String) throws -> Location {
    try #require(Tables.gazetteer.commune(code)).location
  }

  @Test(arguments: [
    ("97112", "97105"),  // Marie-Galante, Basse-Terre
    ("56069", "56121"),  // Groix, Lorient
    ("2A004", "13055"),  // Ajaccio, Marseille
    ("97608", "97611"),  // Dzaoudzi, Mamoudzou
    ("97501", "97502"),  // Miquelon, Saint-Pierre
    ("97105", "97209"),  // Basse-Terre, Fort-de-France
    ("98729", "98735"),  // Moorea, Papeete
    ("98814", "98818"),  // Lifou, Nouméa
  ])
  func neverCrossesTheSea(_ codes: (String, String)) throws {
    let journey = try location(codes.0).journey(to: location(codes.1))
    #expect(journey.road == nil)
    #expect(journey.obstacle == .sea)
    #expect(journey.greatCircle > 0)
  }

  @Test(arguments: ["97353", "97352", "97356", "97362", "97357", "97314"])
  func claimsNoRoadInInlandGuyane(_ code: String) throws {
    let journey = try location(code).journey(to: location("97302"))
    #expect(journey.obstacle == .noRoad)
    #expect(journey.road == nil)
  }

  @Test func drivesWithinALand() throws {
    let vitre = try location("35360")
    let rennes = try location("35238")
    let road = try #require(vitre.journey(to: rennes).road)
    #expect(road.minutes != nil)
    #expect(try location("97105").journey(to: location("97120")).road != nil)  // Basse-Terre, Pointe-à-Pitre
    #expect(try location("2A004").journey(to: location("2B033")).road != nil)  // Ajaccio, Bastia
  }

  @Test func claimsNoMinutesInIleDeFrance() throws {
    let melun = try location("77288")
    let paris = try location("75103")
    let journey = melun.journey(to: paris)
    #expect(journey.road != nil)
    #expect(journey.road?.minutes == nil)
    let dreux = try location("28134")
    #expect(dreux.journey(to: paris).road?.minutes == nil)
  }
}
