import ContentFiles
import Faults
import Foundation
import Guidance
import Knowledge
import TestSupport
import Testing

/// What content is to the advice: each role is held by exactly one, and by one that can hold it.
struct RoleTests {
  @Test func whatShipsHasEveryRoleOnce() throws {
    let knowledge = try ShippedLibrary.knowledge()
    for role in FactRole.allCases { #expect(knowledge.guide.sheet.fact(in: role) != nil, "\(role)") }
    for role in SchemeRole.allCases { #expect(knowledge.guide.scheme(in: role) != nil, "\(role)") }
    for role in AwardRole.allCases { #expect(knowledge.guide.catalogue.award(in: role) != nil, "\(role)") }
    for role in ContactRole.allCases { #expect(knowledge.contact(in: role) != nil, "\(role)") }
    #expect(knowledge.guide.scheme(in: .validationOfExperience)?.identifier == "vae")
    #expect(knowledge.guide.sheet.fact(in: .residence)?.identifier == "place")
  }

  @Test func twoFactsInOneRoleAreTold() throws {
    let two = SmallContent.facts.replacing("type: number", with: "type: number\n  role: age")
      .replacing("type: scale", with: "type: scale\n  role: level")
      .replacing("- id: contract\n", with: "- id: contract\n  role: birth-month\n")
    #expect(try SmallContent.faults("facts.yaml", two) == [])
    let twice = two.replacing("- id: goals\n", with: "- id: goals\n  role: level\n")
    #expect(
      try SmallContent.faults("facts.yaml", twice) == [
        "guidance/facts.yaml:26: type: roleType role=level type=scale",
        "guidance/facts.yaml:37: role: roleTaken role=level owner=goals",
      ])
  }

  @Test func aRoleThatIsNoneIsTold() throws {
    let text = SmallContent.scheme + "\nrole: validation"
    #expect(
      try SmallContent.faults("schemes/aid.yaml", text).first?.hasPrefix(
        "guidance/schemes/aid.yaml:13: role: valueUnknown value=validation known=basic-skills-certificate")
        == true)
  }

  /// A site that renames a scheme or drops its role was once left without a step, and nobody was told.
  ///
  /// What replaces another thing keeps its role.
  @Test func aRoleThatNobodyHasIsTold() throws {
    let scheme = try String(
      contentsOfFile: "\(ShippedAssets.folder)/guidance/schemes/vae.yaml", encoding: .utf8)
    let without = scheme.replacing("role: validation-of-experience\n", with: "")
    #expect(try faults(["guidance/schemes/vae.yaml": without]) == [])
    let other = scheme.replacing("id: vae\n", with: "id: other-vae\n")
    #expect(
      try faults(["guidance/schemes/other.yaml": other]).map {
        $0.hasSuffix("role: roleTaken role=validation-of-experience owner=vae")
      } == [true])
  }

  private func faults(_ site: [String: String]) throws -> [String] {
    let folder = try TemporaryFolder(site)
    return KnowledgeReader(AssetFolders([ShippedAssets.folder, folder.path])).read().faults.map(\.description)
  }
}
