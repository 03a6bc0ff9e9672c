@testable import ContentFiles
@testable import Faults
import Foundation
@testable import Knowledge
import TestSupport
import Testing

/// The first page's words, read without the reader of YAML, are those that it reads.
struct OpeningWordsTests {
  @Test(arguments: ["fr", "en"])
  func theShippedBeginningsReadTheSameBothWays(language: String) throws {
    let file = "words/\(language).yaml"
    let bytes = try #require(try Shipped.layer(file).first?.bytes)
    let text = String(decoding: bytes, as: UTF8.self)
    let beginning = try #require(text.range(of: "\n# ---")).lowerBound
    var quick = Texts()
    #expect(OpeningWords.read(bytes, upTo: text[..<beginning].utf8.count, in: "fr", &quick))
    var faults = Faults()
    var plain = Texts()
    let folder = try TemporaryFolder(["words/fr.yaml": String(text[..<beginning])])
    WordsReader().read(AssetFolders([folder.path]), &plain, &faults)
    #expect(faults.all.isEmpty)
    #expect(quick.keys(of: "fr") == plain.keys(of: "fr") && quick.keys(of: "fr").count > 20)
    for key in plain.keys(of: "fr") {
      #expect(quick.text(key, in: "fr") == plain.text(key, in: "fr"), "\(key)")
    }
  }

  @Test(arguments: [
    "a: { b: \"c\" }", "a: 'b'", "a: \"b\\n\"", "a: \"b\" # c", "a: b", "   a: \"b\"", "- a", "a: \"b\"\"c\"",
    "  a: \"b\"", "a:\n  b:\n    c: \"d\"",
    "a b: \"c\"", "a: >-", "a:\"b\"",
  ])
  func anyOtherFormIsLeftToTheReaderOfYaml(line: String) {
    var texts = Texts()
    #expect(!OpeningWords.read([UInt8](line.utf8), upTo: line.utf8.count, in: "fr", &texts))
  }
}
