import Faults
import Testing

@testable import ContentFiles

/// What a file of YAML may ask of the program: one that asks more is refused with a sentence rather than worked at.
///
/// The time limits are for what grew by squares: it took minutes.
@Suite(.timeLimit(.minutes(1)))
struct YamlBudgetTests {
  /// The faults of a file, as `line code`.
  private func faults(_ text: String, expecting keys: [String] = []) -> [String] {
    var faults = Faults()
    let root = YamlEntry.document("x.yaml", bytes: Array(text.utf8), &faults)
    if !keys.isEmpty { root?.expectKeys(keys, &faults) }
    return faults.all.map { "\($0.line) \($0.code)" }
  }

  @Test func sixtyThousandInstructionsAreRefused() {
    let tags = (0..<60_000).map { "%TAG !t\($0)! tag:x,2000:\($0)\n" }.joined()
    #expect(faults(tags + "---\na: 1\n") == ["17 directivesTooMany"])
    #expect(faults("%YAML 1.1\n# %TAG\n%TAG ! tag:x,2000:\n---\na: 1\n").isEmpty)
    // Behind the document as well, where another one would begin.
    #expect(faults("a: 1\n...\n" + tags) == ["1003 directivesTooMany"])
    #expect(faults("a: 1\n" + tags) == ["1002 directivesTooMany"])
    // Lines that end in other signs than a line feed are lines.
    for sign in ["\u{85}", "\u{2028}", "\u{2029}", "\r"] {
      #expect(faults("a: 1\n" + tags.replacing("\n", with: sign)) == ["2 directivesTooMany"])
    }
    // Behind the beginning a line may begin as it likes.
    let text = "a: |\n  x\nb: \"\n" + String(repeating: "%\n", count: 40) + "\"\n"
    #expect(faults(text).isEmpty)
  }

  @Test func eightyThousandUnknownKeysAreToldUpToALimit() {
    let keys = (0..<49_000).map { "key\($0): \($0)\n" }.joined()
    let told = faults(keys, expecting: ["setting"])
    #expect(told.count == Faults.most + 1)
    #expect(told.last == "0 faultsTooMany")
    let many = (0..<80_000).map { "key\($0): \($0)\n" }.joined()
    #expect(faults(many, expecting: ["setting"]) == ["50000 entriesTooMany"])
  }

  @Test func aliasesOfALongTextAsKeysAreRefused() {
    let long = String(repeating: "x", count: 500_000)
    let bomb = "- &a \(long)\n-\n" + String(repeating: "  ? *a\n  : 1\n", count: 40_000)
    #expect(faults(bomb) == ["3 keyTooLong"])
    let values = "- &a \(long)\n" + String(repeating: "- *a\n", count: 40_000)
    #expect(faults(values) == ["10 aliasesTooMany"])
    let many = "- &a x\n" + String(repeating: "- *a\n", count: 1_001)
    #expect(faults(many) == ["1002 aliasesTooMany"])
  }

  @Test func aListAsAKeyIsRefusedHoweverLongItIs() {
    let bomb = "a: &a [" + String(repeating: "x, ", count: 20_000) + "y]\n" + "? *a\n: 1\n"
    #expect(faults(bomb) == ["2 notYaml"])
  }

  @Test func aMarkOfTheOrderOfBytesIsNoFault() throws {
    #expect(faults("\u{FEFF}a: 1\nb: 2\n", expecting: ["a", "b"]).isEmpty)
    #expect(faults("\u{FEFF}{\"a\": 1}", expecting: ["a"]).isEmpty)
    #expect(faults("\u{FEFF}a: [\n") == ["2 notYaml"])
  }

  @Test func aTextWithAnEscapeIsAFaultHoweverItIsWritten() {
    #expect(faults("a: b\nc: [d, \"\\e]0;x\\a\"]\n") == ["2 controlCharacter"])
    #expect(faults("a: \"x\u{202E}y\"\n\"k\\u009B\": z\n") == ["1 controlCharacter", "2 controlCharacter"])
    #expect(faults("a: |\n  un\n  deux\ttrois\nb: «\u{A0}c\u{202F}!\u{A0}»\n").isEmpty)
  }

  /// The key of a fault was once looked for from the beginning of the file for each fault.
  @Test func aFaultKnowsItsKeyInListsWithinLists() throws {
    var faults = Faults()
    let text = "a: 1\nb:\n  - c: [x, y]\n    d: {e: f}\n  - g\nh: [[i], {j: [k]}]\n"
    let root = try #require(YamlEntry.document("x.yaml", bytes: Array(text.utf8), &faults))
    #expect(root.key == nil)
    #expect(root["a"]?.key == "a")
    let items = try #require(root["b"]?.items)
    #expect(items.map(\.key) == ["b", "b"])
    #expect(items[0]["c"]?.items?.map(\.key) == ["c", "c"])
    #expect(items[0]["d"]?["e"]?.key == "e")
    let last = try #require(root["h"]?.items)
    #expect(last[0].items?.first?.key == "h")
    #expect(last[1]["j"]?.items?.first?.key == "j")
  }
}
