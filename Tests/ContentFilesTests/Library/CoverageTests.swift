import Guidance
import Knowledge
import TestSupport
import Testing

@testable import CaseFiles
@testable import Faults
@testable import Reports

/// The profiles that ship try every condition of the rules both ways.
struct CoverageTests {
  private static let shipped: Result<ConditionCoverage, any Error> = Result {
    let knowledge = try ShippedLibrary.knowledge()
    var faults = Faults()
    let profiles = ProfileReader(knowledge).read(ShippedAssets.folder + "/../Tests/Profiles", &faults)
    #expect(faults.all.isEmpty, "\(faults.all)")
    return knowledge.guide.coverage(over: profiles.map(\.person))
  }

  @Test func everyConditionIsTakenBothWays() throws {
    let coverage = try Self.shipped.get()
    let missing = coverage.items.flatMap { item in
      item.tests.filter { !$0.missing.isEmpty }.map { "\(item.owner) \(item.identifier): \($0.test.line)" }
    }
    print(
      "coverage: \(coverage.profileCount) profiles, \(coverage.share / 100) % of \(coverage.possibleCount)")
    #expect(missing == [])
    #expect(coverage.share == 10_000)
    #expect(coverage.possibleCount > 1_000)
  }

  @Test func everySchemeIsSeenYesNoAndCheckWhereItCanBe() throws {
    let unseen = try Self.shipped.get().unseenVerdicts.map { "\($0.scheme): \($0.missing)" }
    #expect(unseen == [])
  }

  @Test func everyAdviserIsTheRightDoorForSomebody() throws {
    #expect(try Self.shipped.get().unseenAdvisers == [])
  }

  @Test func nobodyTriesNothing() throws {
    let coverage = try ShippedLibrary.knowledge().guide.coverage(over: [])
    #expect(coverage.items.flatMap(\.tests).allSatisfy { $0.seen.isEmpty })
    #expect(coverage.missingCount > 0)
    #expect(coverage.share < 10_000)
  }

  @Test func aProfileThatCannotBeReadIsTold() throws {
    let folder = try TemporaryFolder([
      "bad.yaml": "- name: \"A\"\n  on: 2026-11-23\n  answers: { wage: 3 }\n"
    ])
    var faults = Faults()
    let profiles = ProfileReader(try ShippedLibrary.knowledge()).read(folder.path, &faults)
    #expect(profiles.isEmpty)
    #expect(faults.all.map(\.line) == [3])
  }
}
