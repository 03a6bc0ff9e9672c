import Foundation
import TestSupport
import Testing

/// Tests that root alone can run are run as root too: `.ci/run` names their suites.
struct RootSuiteTests {
  @Test func everySuiteWithTestsForRootIsRunAsRoot() throws {
    let run = try String(contentsOfFile: "\(ShippedAssets.root)/.ci/run", encoding: .utf8)
    let files = FileManager.default.enumerator(atPath: "\(ShippedAssets.root)/Tests")
    var suites: Set<String> = []
    for case let path as String in files ?? .init()
    where path.hasSuffix("Tests.swift") && !path.hasSuffix("RootSuiteTests.swift") {
      let text = try String(contentsOfFile: "\(ShippedAssets.root)/Tests/\(path)", encoding: .utf8)
      let signs = [".enabled(if: isAdministrator", ".enabled(if: canBoot", "PrintScheduler.isReady"]
      guard signs.contains(where: { text.contains($0) }) else { continue }
      suites.insert(URL(filePath: path).deletingPathExtension().lastPathComponent)
    }
    #expect(suites.count > 2)
    for suite in suites { #expect(run.contains(suite), "\(suite)") }
  }
}
