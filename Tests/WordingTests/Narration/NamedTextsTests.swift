import Foundation
import Knowledge
import TestSupport
import Testing

/// The sentences that the program names in its source.
struct NamedTextsTests {
  /// “[observatory.one-source]” was once printed for a sentence that a merge had lost.
  @Test(arguments: ["fr", "en"]) func everySentenceThatIsNamedIsThere(language: String) throws {
    let known = Set(try ShippedLibrary.knowledge().texts.keys(of: language))
    let folder = ShippedAssets.root + "/Sources"
    let files = try #require(FileManager.default.enumerator(atPath: folder)).compactMap { $0 as? String }
    var named: Set<String> = []
    for file in files where file.hasSuffix(".swift") {
      let source = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
      named.formUnion(
        source.matches(of: #/(?:narrator|phrases)\.text\(\s*"([a-z0-9.-]+)"/#).map { String($0.output.1) })
    }
    #expect(named.count > 300)
    #expect(named.subtracting(known) == [])
  }
}
