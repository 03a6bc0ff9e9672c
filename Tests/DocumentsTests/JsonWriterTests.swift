import Documents
import Foundation
import Testing

/// The writer of JSON, beside that of Foundation.
struct JsonWriterTests {
  private struct Sample: Codable, Hashable {
    struct Inner: Codable, Hashable {
      var list: [Int] = []
      var table: [String: Bool] = [:]
    }

    var zebra = "a\"b\\c/d\u{8}\u{C}\n\r\t\u{1}\u{1F}é’🙂"
    var Alpha: Double = -0.5
    var whole: Double = 3
    var large: Double = 1e21
    var negative = -7
    var truth = true
    var missing: Int?
    @OrNull var unknown: Int?
    var inner = Inner()
    var full = Inner(list: [1, 2], table: ["b": true, "a": false])
    var nested = [[Inner()], []]
  }

  private func foundation(_ formatting: JSONEncoder.OutputFormatting) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = formatting
    return String(decoding: try encoder.encode(Sample()), as: UTF8.self) + "\n"
  }

  @Test func writesAsFoundationDoes() throws {
    let indented = try foundation([.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
    #expect(try Json.text(of: Sample()) == indented)
    #expect(try Json.line(of: Sample()) == foundation([.sortedKeys, .withoutEscapingSlashes]))
  }

  /// JSON is printed too: what a terminal obeys, or what turns the direction of a line, is written by its number.
  @Test func charactersThatAreMoreThanSignsAreEscaped() throws {
    let text = "\u{7F}\u{9B}2J\u{85}\u{200F}\u{202E}\u{2028}\u{2066}\u{61C}\u{E0001}"
    let line = try Json.line(of: [text])
    #expect(
      line == #"["\u007f\u009b2J\u0085\u200f\u202e\u2028\u2066\u061c\udb40\udc01"]"# + "\n")
    #expect(try JSONDecoder().decode([String].self, from: Data(line.utf8)) == [text])
  }

  @Test func whatIsWrittenIsReadAgain() throws {
    let text = try Json.text(of: Sample())
    #expect(try JSONDecoder().decode(Sample.self, from: Data(text.utf8)) == Sample())
  }

  @Test func aNumberThatIsNotFiniteIsRefused() {
    #expect(throws: Json.Unwritable.self) { try Json.text(of: [1, Double.infinity]) }
    #expect(throws: Json.Unwritable.self) { try Json.line(of: ["a": Double.nan]) }
  }

  @Test func aDocumentMayBeOneValue() throws {
    #expect(try Json.line(of: "a") == "\"a\"\n" && Json.line(of: [Int]()) == "[]\n")
  }
}
