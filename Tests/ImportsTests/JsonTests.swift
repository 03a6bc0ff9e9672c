import Faults
import TestSupport
import Testing

@testable import Imports

/// JSON as it is read: values that are held whole, and files of any length element by element.
struct JsonTests {
  // MARK: Values

  private func value(_ text: String) throws -> JsonValue { try JsonParser.value(of: Array(text.utf8)) }

  @Test func everyFormOfValueIsRead() throws {
    let text = #" {"a": [1, -2.5e3, true, null, "x"], "b": {}, "c": [], "": "leer"} "#
    #expect(
      try value(text)
        == .object([
          "a": .array([.literal("1"), .literal("-2.5e3"), .literal("true"), .literal("null"), .text("x")]),
          "b": .object([:]), "c": .array([]), "": .text("leer"),
        ]))
  }

  @Test(arguments: [
    (#""é""#, "é"), (#""\u00e9""#, "é"), (#""\ud83d\ude00""#, "😀"), (#""a\/b\\c\"d\n""#, "a/b\\c\"d\n"),
    // Half a character is shown as one that is not known, and what follows it stays.
    (#""\ud83dx""#, "\u{FFFD}x"), (#""\ud83d\u0041""#, "\u{FFFD}"),
  ])
  func charactersAreRead(written: String, expected: String) throws {
    #expect(try value(written) == .text(expected))
  }

  @Test(arguments: [
    "", "{", "[1,]", "{\"a\"}", "{\"a\":}", "{a:1}", "[1 2]", "\"abc", "\"\\x\"", "\"\\u12\"", "nul", "1-",
    "[1]]",
    "{\"a\":1,}",
  ])
  func whatIsNoJsonIsNone(text: String) {
    #expect(throws: JsonParser.Mistake.self) { try value(text) }
  }

  @Test func bytesThatAreNoTextAreNone() {
    #expect(throws: JsonParser.Mistake.self) { try JsonParser.value(of: [0x22, 0xE9, 0x22]) }
  }

  @Test func whatIsNestedBeyondAllMeasureIsRefused() {
    let deep = String(repeating: "[", count: 100_000)
    #expect(throws: JsonParser.Mistake(offset: JsonParser.deepest, isTooDeep: true)) { try value(deep) }
  }

  /// Whatever is written is read as it was, with white space wherever it may stand.
  @Test func whatIsWrittenIsReadAgain() throws {
    var seed = Seed.fresh()
    for _ in 0..<500 {
      let made = Self.random(&seed, depth: 0)
      let written = Self.written(made, &seed)
      #expect(try value(written) == made, "\(seed): \(written)")
    }
  }

  /// Cut off anywhere, a value is none, and nothing traps.
  @Test func whatIsCutOffIsNone() throws {
    var seed = Seed.fresh()
    let made = JsonValue.object(["a": Self.random(&seed, depth: 0), "é": .text("x\"y\\")])
    let bytes = Array(Self.written(made, &seed).utf8)
    let whole = bytes.lastIndex(of: UInt8(ascii: "}")) ?? 0
    for count in 0...whole {
      #expect(throws: JsonParser.Mistake.self) { try JsonParser.value(of: Array(bytes[..<count])) }
    }
  }

  private static func random(_ seed: inout Seed, depth: Int) -> JsonValue {
    let texts = ["", "a", "é\n", "\"\\", "😀", "[1]", "{", " x "]
    switch Int.random(in: 0..<(depth < 4 ? 6 : 3), using: &seed) {
    case 0, 1: return .text(texts.randomElement(using: &seed) ?? "")
    case 2:
      return .literal(["0", "-1.5", "true", "false", "null", "12e4"].randomElement(using: &seed) ?? "0")
    case 3, 4:
      return .array((0..<Int.random(in: 0..<4, using: &seed)).map { _ in random(&seed, depth: depth + 1) })
    default:
      let keys = (0..<Int.random(in: 0..<4, using: &seed)).map { "\(texts[$0])\($0)" }
      return .object(
        Dictionary(uniqueKeysWithValues: keys.map { ($0, random(&seed, depth: depth + 1)) }))
    }
  }

  private static func written(_ value: JsonValue, _ seed: inout Seed) -> String {
    let space = ["", " ", "\n\t", "\r\n"].randomElement(using: &seed) ?? ""
    switch value {
    case .literal(let text): return space + text
    case .text(let text): return space + quoted(text)
    case .array(let items):
      return space + "[" + items.map { written($0, &seed) }.joined(separator: space + ",") + space + "]"
    case .object(let members):
      let all = members.map { quoted($0.key) + space + ":" + written($0.value, &seed) }
      return space + "{" + all.joined(separator: ",") + space + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing(
      "\n", with: "\\n")
    return "\"\(escaped)\""
  }
}

/// Files of JSON that are too long to be held.
struct JsonElementsTests {
  private struct Read {
    var elements: [(value: JsonValue, line: Int)] = []
    var faults: [Fault] = []
    var refusal: Fault?
  }

  private func read(_ text: String) throws -> Read {
    let folder = try TemporaryFolder(["a.json": text])
    var read = Read()
    var faults: [Fault] = []
    do throws(Fault) {
      try JsonElements(ImportedFile(path: folder.path("a.json"), name: "a.json")).read(fault: {
        faults.append($0)
      }) {
        read.elements.append(($0, $1))
      }
    } catch {
      read.refusal = error
    }
    read.faults = faults
    return read
  }

  @Test(arguments: [
    "[{\"id\":1},\n{\"id\":2}]", "{\"meta\":{\"n\":[1]},\"service\":[{\"id\":1},\n{\"id\":2}],\"end\":true}",
    "\u{FEFF}{\"results\" : [ {\"id\":1} , \n {\"id\":2} ] }\n",
  ])
  func theObjectsOfTheListAreRead(text: String) throws {
    let read = try read(text)
    #expect(read.refusal == nil && read.faults.isEmpty)
    #expect(read.elements.map(\.value) == [.object(["id": .literal("1")]), .object(["id": .literal("2")])])
    #expect(read.elements.map(\.line) == [1, 2])
  }

  /// Blocks end wherever they like: in the middle of a character, of an escape, of a number.
  @Test func anElementMayReachOverBlocks() throws {
    let long = String(repeating: "é\\\"{]", count: 40_000)
    let elements = (0..<3).map { "{\"id\":\($0),\"text\":\"\(long)\"}" }
    let read = try read("{\"service\":[\(elements.joined(separator: ",\n"))]}")
    #expect(read.refusal == nil && read.faults.isEmpty && read.elements.count == 3)
    let expected = String(repeating: "é\"{]", count: 40_000)
    #expect(read.elements.allSatisfy { $0.value["text"] == .text(expected) })
  }

  @Test func oneElementThatIsNoneLeavesTheOthers() throws {
    let read = try read("{\"service\":[\n{\"id\":1},\n{\"id\":\n,},\n{\"id\":3}]}")
    #expect(read.elements.map(\.line) == [2, 5])
    #expect(read.faults.map(\.description) == ["a.json:4: notJson"])
    #expect(read.refusal == nil)
  }

  @Test(arguments: [
    ("", FaultCode.notJson, 1), ("id;title\n", .notJson, 1), ("[{\"id\":1},\n", .notJson, 2),
    ("[{\"id\":1}\n}", .notJson, 2), ("[]\n[]", .notJson, 2), ("{\"a\":\"b", .notJson, 1),
    ("<xml/>", .notJson, 1),
  ])
  func aFileThatIsNoJsonIsRefused(text: String, code: FaultCode, line: Int) throws {
    let refusal = try read(text).refusal
    #expect(refusal?.code == code && refusal?.line == line, "\(text)")
  }

  @Test func aDeepFileIsRefused() throws {
    #expect(try read(String(repeating: "[", count: 100_000)).refusal?.code == .nestingTooDeep)
    #expect(try read("[" + String(repeating: "{\"a\":", count: 100_000)).refusal?.code == .nestingTooDeep)
  }

  @Test func anElementWithoutEndIsRefused() throws {
    let long = "[{\"a\":\"" + String(repeating: "a", count: JsonElements.longest + 2)
    #expect(try read(long).refusal?.code == .xmlTextTooLong)
  }
}
