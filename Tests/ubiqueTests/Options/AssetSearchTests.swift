import Faults
import TestSupport
import Testing

@testable import ubique

/// Where the content is looked for.
struct AssetSearchTests {
  private func whole(_ scratch: TemporaryFolder, _ folder: String) throws -> String {
    try scratch.write("", to: "\(folder)/content.yaml")
    try scratch.write("", to: "\(folder)/guidance/facts.yaml")
    return scratch.path(folder)
  }

  @Test func theVariableGoesBeforeWhatIsInstalled() throws {
    let scratch = try TemporaryFolder()
    let installed = try whole(scratch, "usr/share/ubique")
    let named = try whole(scratch, "named")
    let program = scratch.path("usr/bin/ubique")
    #expect(try AssetSearch(given: [], variable: named, program: program).folders() == [named])
    #expect(try AssetSearch(given: [], variable: nil, program: program).folders() == [installed])
  }

  @Test func theSourceTreeIsFoundFromTheBuildFolder() throws {
    let scratch = try TemporaryFolder()
    let assets = try whole(scratch, "Assets")
    try scratch.write("", to: "Package.swift")
    let program = scratch.path(".build/x86_64/debug/ubique")
    #expect(try AssetSearch(given: [], variable: nil, program: program).folders() == [assets])
  }

  @Test func foldersGivenLieOverTheBase() throws {
    let scratch = try TemporaryFolder()
    let base = try whole(scratch, "base")
    try scratch.write("", to: "site/words/fr.yaml")
    let site = scratch.path("site")
    #expect(try AssetSearch(given: [site], variable: base, program: nil).folders() == [base, site])
    #expect(try AssetSearch(given: [base, site], variable: nil, program: nil).folders() == [base, site])
  }

  @Test func whatIsMissingIsNamed() throws {
    let scratch = try TemporaryFolder()
    try scratch.write("", to: "empty/file")
    let empty = scratch.path("empty")
    #expect(throws: Fault(.contentIncomplete, ["folder": .text(empty)])) {
      try AssetSearch(given: [], variable: empty, program: nil).folders()
    }
    #expect(throws: Fault(.folderMissing, ["folder": "/nonexistent"])) {
      try AssetSearch(given: ["/nonexistent"], variable: nil, program: nil).folders()
    }
    #expect(throws: Fault(.contentNowhere)) {
      try AssetSearch(given: [], variable: nil, program: scratch.path("bin/ubique")).folders()
    }
  }
}
