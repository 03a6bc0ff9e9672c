import Foundation
import TestSupport
import Testing

@testable import Content

/// The first page's words, read without the reader of YAML, are those that it reads.
struct OpeningWordsTests {
  @Test(arguments: ["fr", "en"])
  func theShippedBeginningsReadTheSameBothWays(language: String) throws {
    let file = "words/\(language).yaml"
    let bytes = try #require(try Shipped.layer(file).first?.bytes)
    let text = String(decoding: bytes, as: UTF8.self)
    let beginning = try #require(text.range(of: "\n# ---")).lowerBound
    let words = try #require(OpeningWords(ArraySlice(text[..<beginning].utf8)))
    var faults = Faults()
    var plain = Texts()
    let folder = try TemporaryFolder(["words/fr.yaml": String(text[..<beginning])])
    WordsReader().read(AssetFolders([folder.path]), &plain, &faults)
    #expect(faults.all.isEmpty)
    #expect(words.texts.count == plain.keys(of: "fr").count && words.texts.count > 20)
    for (key, text) in words.texts {
      #expect(FrenchTypography.corrected(text) == plain.text(key, in: "fr"), "\(key)")
    }
  }

  @Test(arguments: [
    "a: { b: \"c\" }", "a: 'b'", "a: \"b\\n\"", "a: \"b\" # c", "a: b", "   a: \"b\"", "- a", "a: \"b\"\"c\"",
    "a b: \"c\"", "a: >-", "a:\"b\"",
  ])
  func anyOtherFormIsLeftToTheReaderOfYaml(line: String) {
    #expect(OpeningWords(ArraySlice(line.utf8)) == nil)
  }
}
