import Faults
import Guidance
import TestSupport
import Testing

@testable import ContentFiles
@testable import Knowledge

/// Plain words beside the usual ones, in files of words and of content.
struct PlainTextsTests {
  private static func phrases(_ file: String) throws -> Phrases {
    let site = try TemporaryFolder(["words/fr.yaml": file])
    return Words(AssetFolders([ShippedAssets.folder, site.path])).phrases(in: "fr", isPlain: true)
  }

  @Test func theyAreSaidWhereThereAreSome() throws {
    let phrases = try Self.phrases("welcome:\n  start: \"Aller\"\n")
    #expect(phrases.text("welcome.informs") == "Il donne des informations. Ce n’est pas lui qui décide.")
    #expect(phrases.text("welcome.start") == "Aller")
    #expect(phrases.next.isPlain && phrases.next.language == "en")
  }

  /// A site said its own sentence, and a kiosk went on with the plain words of the shipped one.
  @Test func whoeverChangesATextChangesItsPlainWordsToo() throws {
    let phrases = try Self.phrases("welcome:\n  informs: \"Nous informons.\"\n")
    #expect(phrases.text("welcome.informs") == "Nous informons.")
    let both = try Self.phrases(
      "welcome.informs: \"Nous informons.\"\nwelcome.informs.plain: \"Nous disons tout.\"\n")
    #expect(both.text("welcome.informs") == "Nous disons tout.")
  }

  @Test func aFileOfContentBringsThem() throws {
    var faults = Faults()
    let entry = try #require(
      YamlEntry.document(
        "a.yaml", bytes: Array("says: { fr: a, en: b, plain: { fr: c, en: d } }".utf8), &faults))
    var texts = Texts()
    entry.readBilingual("says", under: "key", &texts, &faults)
    #expect(faults.all.isEmpty)
    #expect(texts.text("key", in: "fr") == "a" && texts.text("key", in: "fr", isPlain: true) == "c")
    #expect(texts.text("key", in: "en", isPlain: true) == "d")
    let half = try #require(
      YamlEntry.document("a.yaml", bytes: Array("says: { fr: a, en: b, plain: { fr: c } }".utf8), &faults))
    half.readBilingual("says", under: "other", &texts, &faults)
    #expect(faults.all.map(\.code) == [.languageMissing])
  }
}
