import CaseFiles
import ContentFiles
import Faults
import Gazetteer
import TestSupport
import Testing

@testable import Guidance
@testable import Knowledge

/// The offices that ship with the program, and whom they serve.
struct ShippedOfficesTests {
  private static func offices() throws -> [Office] {
    try ShippedLibrary.knowledge().lateTables.offices.sorted { $0.key < $1.key }.flatMap { $0.value.value }
  }

  @Test func theContentOfOfficesIsInOrder() throws {
    let faults = OfficeCheck(try ShippedLibrary.knowledge(), in: AssetFolders([ShippedAssets.folder])).faults
    #expect(faults.map(\.description) == [])
    #expect(try Self.offices().count > 4_000)
  }

  /// Somebody of Le Mans was sent to the Greta of Vivarais: the codes of the source were of two departments.
  @Test func aPostcodeAndItsCommuneAreOfOneDepartment() throws {
    let knowledge = try ShippedLibrary.knowledge()
    for office in try Self.offices() {
      guard let postcode = office.postcode, let code = office.commune, postcode < "97", !code.hasPrefix("2")
      else {
        continue
      }
      let isKnown = knowledge.gazetteer.search(postcode, limit: 60).contains { $0.place == .commune(code) }
      #expect(postcode.prefix(2) == code.prefix(2) || isKnown, "\(office.identifier): \(postcode), \(code)")
    }
  }

  @Test func noNumberOfAPersonIsAmongThem() throws {
    for office in try Self.offices() {
      let digits = office.phone?.number.filter(\.isNumber) ?? ""
      #expect(!digits.hasPrefix("06") && !digits.hasPrefix("07"), "\(office.identifier)")
      let name = (office.email ?? "").split(separator: "@").first ?? ""
      // A first name and a family name, or an initial and one, are a person's.
      let parts = name.split(separator: ".")
      #expect(parts.count < 2 || parts[0].count > 1, "\(office.identifier): \(name)")
    }
  }

  /// Every first step of a learner comes with a contact that can be reached and bears a date, or with none at all.
  @Test(arguments: try Learner.all.get())
  func aFirstStepComesWithAContact(_ learner: Learner) throws {
    let knowledge = try ShippedLibrary.knowledge()
    let answers = try AnswersReader(knowledge, on: learner.date).read([UInt8](learner.answers.utf8)).get()
    let plan = try #require(knowledge.plan(for: answers, on: learner.date))
    let step = try #require(plan.steps.first)
    let kinds = knowledge.contacts.first { $0.identifier == step.contact }?.offices ?? []
    guard let near = step.office else {
      let isPlaced = knowledge.residence(in: answers) != nil
      #expect(kinds.isEmpty || !isPlaced, "\(step.contact) has offices, but none serves \(learner)")
      return
    }
    #expect(near.office.isReachable || near.office.website != nil)
    #expect(!near.office.seen.isEmpty && !near.office.sources.isEmpty)
    #expect(near.basis != .greatCircle)
    if let kilometres = near.kilometres { #expect(kilometres <= 150, "\(near.office.name)") }
  }

  @Test func theNearestOfficeOfTheDepartmentComesFirst() throws {
    let knowledge = try ShippedLibrary.knowledge()
    let day = try ShippedLibrary.day("2026-11-23")
    let vitre = try #require(knowledge.gazetteer.describe(.commune("35360")))
    let found = try #require(knowledge.offices["mission-locale"]).value.serving(vitre, on: day)
    #expect(found.first?.office.commune == "35360")
    let kilometres = found.compactMap(\.kilometres)
    #expect(kilometres == kilometres.sorted())
    #expect(found.last?.office.isLine == true)
    // The number of the whole body is newer than any of an agency.
    let agencies = try #require(knowledge.offices["france-travail"]).value.serving(vitre, on: day)
    #expect(agencies.first?.office.phone?.number == "39 49")
    #expect(agencies.first?.office.phone?.seen == "2026-06")
    #expect(agencies.first?.office.address != nil)
  }

  @Test func whoLivesNowhereKnownIsGivenALine() throws {
    let knowledge = try ShippedLibrary.knowledge()
    let day = try ShippedLibrary.day("2026-11-23")
    let found = try #require(knowledge.offices["france-travail"]).value.serving(nil, on: day)
    #expect(found.map(\.office.identifier) == ["france-travail-national"])
  }
}
