import Documents
import Foundation
import Guidance
import Knowledge
import Testing
import Wording

@testable import ContentFiles
@testable import ubique

/// The documents of the commands that list and look up.
struct LookUpTests {
  @Test func factsAreEveryQuestionOnce() throws {
    let facts = try decoded([FactDocument].self, "facts")
    let narrator = try Shipped.narrator("en")
    #expect(facts.map(\.id) == narrator.knowledge.guide.questions.map(\.fact))
    #expect(facts.first { $0.id == "age" }?.from == 14)
    #expect(facts.first { $0.id == "contract" }?.asked == "sometimes")
    #expect(facts.first { $0.id == "situation" }?.choices.first?.id == "employee")
  }

  @Test func pathsAreFoundByTitleWithoutAccentsAndByOccupation() throws {
    let byTitle = try decoded([PathDocument].self, "paths", "ingenieur", "informatique")
    #expect(!byTitle.isEmpty)
    #expect(byTitle.allSatisfy { $0.title.lowercased().contains("ingénieur") })
    #expect(try decoded([PathDocument].self, "paths").count == 229)
    #expect(try decoded([PathDocument].self, "paths", "--field", "f03").allSatisfy { $0.field == "F03" })
  }

  @Test func pathsThatEndedAreListedAsSuch() throws {
    let states = Set(try decoded([PathDocument].self, "paths").map(\.registration.state))
    #expect(states == ["running", "to-verify", "ended", "historic"])
  }

  @Test func centresComeNearestFirst() throws {
    let centres = try decoded([CentreDocument].self, "centres", "--near", "Chaumont (52)", "--limit", "5")
    #expect(centres.count == 5)
    let kilometres = centres.compactMap(\.km)
    #expect(kilometres == kilometres.sorted())
    #expect(centres.allSatisfy { $0.how != nil && !$0.sources.isEmpty })
    #expect(try decoded([CentreDocument].self, "centres").count == 165)
  }

  @Test func placesAreFoundInAnySpelling() throws {
    let first = try #require(try decoded([PlaceMatchDocument].self, "places", "VITRE").first)
    #expect(first.id == "35360")
    #expect(first.name == "Vitré")
    #expect(first.how == "exact")
    #expect(first.postcodes == ["35500"])
  }

  @Test func aPlaceWithoutADistanceInOneOfThreeWordsIsNeverShown() throws {
    let basis = Set(try decoded([CentreDocument].self, "centres", "--near", "97411").compactMap(\.how))
    #expect(basis.isSubset(of: ["road-estimate", "great-circle", "same-region"]))
    #expect(basis.contains("great-circle"))
  }

  /// What a spreadsheet reads: as many rows as the JSON has things, each as wide as its first line.
  @Test(arguments: [
    ["paths"], ["centres", "Rennes"], ["facts"], ["places", "vitré"], ["paths", "--job", "routier"],
  ])
  func aListIsATableToo(arguments: [String]) throws {
    let table = try InProcess.run(arguments + ["--format", "csv"]).output
    let rows = CommaSeparated.records(in: Array(table.utf8)).map { $0.cells.count }
    let json = try InProcess.run(arguments + ["--format", "json"]).output
    #expect(rows.count > 1 && Set(rows).count == 1)
    let things = json.split(separator: "\n").count { $0 == "  {" }
    #expect(rows.count == things + 1)
  }

  @Test func aTerritoryIsNamedInWords() throws {
    let byName = try InProcess.run(["coverage", "Bretagne", "--format", "csv"])
    #expect(byName.output == (try InProcess.run(["coverage", "--region", "53", "--format", "csv"]).output))
    #expect(byName.output.hasPrefix("commune,name,department,reasons,gain,before_30,"))
    #expect(try InProcess.run(["coverage", "Bretagne", "--region", "44"]).status == .usage)
    let rennes = try decoded([CentreDocument].self, "centres", "Rennes", "--limit", "3")
    #expect(rennes == (try decoded([CentreDocument].self, "centres", "--near", "Rennes", "--limit", "3")))
    #expect(try InProcess.run(["centres", "Rennes", "--near", "Rennes"]).status == .usage)
  }

  private func decoded<Value: Decodable>(_ type: Value.Type, _ arguments: String...) throws -> Value {
    let outcome = try InProcess.run(arguments + ["--format", "json"])
    #expect(outcome.status == .done, "\(outcome.remarks)")
    return try JSONDecoder().decode(type, from: Data(outcome.output.utf8))
  }
}
