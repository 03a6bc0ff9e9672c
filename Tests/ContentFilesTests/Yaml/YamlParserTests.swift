import Faults
import Testing

@testable import ContentFiles

/// YAML and JSON as libyaml reads them, and what is refused of it.
struct YamlParserTests {
  private func read(_ text: String, within budget: YamlBudget = YamlBudget()) throws -> YamlEntry? {
    try YamlParser.document([UInt8](text.utf8), within: budget)
  }

  private func fault(_ text: String, within budget: YamlBudget = YamlBudget()) -> Fault? {
    do throws(Fault) {
      _ = try YamlParser.document([UInt8](text.utf8), within: budget)
      return nil
    } catch {
      return error
    }
  }

  /// An entry and all within it, each with its line and column.
  private func outline(_ entry: YamlEntry?) -> String {
    guard let entry else { return "nil" }
    let place = "@\(entry.line):\(entry.column)"
    if let items = entry.items { return "[\(items.map(outline).joined(separator: ", "))]\(place)" }
    if let pairs = entry.pairs {
      let told = pairs.map { "\($0.key)@\($0.entry.lineOfKey) = \(outline($0.entry))" }
      return "{\(told.joined(separator: ", "))}\(place)"
    }
    return "\(entry.text ?? "?")\(place)"
  }

  @Test func everyNodeKnowsItsLineAndColumn() throws {
    let root = try read("# remark\nage: 34\n\nfields: [F01, \"é, l’été\"]\nplace:\n")
    #expect(
      outline(root)
        == "{age@2 = 34@2:6, fields@4 = [F01@4:10, é, l’été@4:15]@4:9, place@5 = @5:7}@2:1")
  }

  @Test func everyEntryKnowsTheKeyThatLeadsToIt() throws {
    let root = try #require(try read("a:\n  - b: [1, {c: 2}]\n    d: 3\n  - 4\ne: 5\n"))
    let items = try #require(root["a"]?.items)
    let inner = try #require(items[0]["b"]?.items)
    #expect([root, root["a"], items[0], items[1], root["e"]].map(\.?.key) == [nil, "a", "a", "a", "e"])
    #expect(
      [items[0]["b"], inner[0], inner[1], inner[1]["c"], items[0]["d"]].map(\.?.key)
        == ["b", "b", "b", "c", "d"])
    // What an alias stands for has the key of the place where it is repeated.
    #expect(try read("a: &x [1]\nb: *x\n")?["b"]?.items?.first?.key == "b")
  }

  @Test func jsonIsReadToo() throws {
    let root = try read("{\"a\": [1, null, true], \"b\": \"\\u00e9\\n\\\"\", \"c\": {}}")
    #expect(root?["a"]?.items?.map(\.text) == ["1", "null", "true"])
    #expect(root?["b"]?.text == "é\n\"")
    #expect(root?["c"]?.pairs?.isEmpty == true)
    #expect(root?["d"] == nil)
  }

  @Test(arguments: ["", "\n", "# rien\n"])
  func aFileThatSaysNothingHasNoNode(text: String) throws { #expect(try read(text) == nil) }

  @Test func anAliasIsTheNodeItStandsFor() throws {
    let root = try read("a: &x [1, 2]\nb: *x\nc: &k key\nd: {*k : 1}\n")
    #expect(outline(root?["b"]) == "[1@1:8, 2@1:11]@1:4" && outline(root?["a"]) == outline(root?["b"]))
    #expect(root?["d"]?["key"]?.text == "1")
    // A later anchor of the same name holds from there on.
    #expect(try read("[&x 1, *x, &x 2, *x]")?.items?.map(\.text) == ["1", "1", "2", "2"])
  }

  @Test(arguments: [
    ("a: 1\nb: *x\n", 2, "found undefined alias"),
    ("a: &x [1, *x]\n", 1, "found undefined alias"),
    ("a: 1\n---\nb: 2\n", 2, "expected a single document in the stream but found another document"),
    ("a: 1\n? [b]\n: 2\n", 2, "a list or a mapping cannot be a key"),
    ("a: 1\nb: \u{1}\n", 2, "control characters are not allowed"),
    (
      "a:\n  - [1\nb: 2\n", 3,
      "while parsing a flow sequence did not find expected ',' or ']'"
    ),
    ("a: \"b\n", 2, "while scanning a quoted scalar found unexpected end of stream"),
  ])
  func whatIsNoYamlIsToldWithItsLine(text: String, line: Int, message: String) {
    #expect(fault(text) == Fault(.notYaml, line: line, ["what": .text(message)]))
  }

  @Test func aKeyThatStandsTwiceIsToldWithItsFirstLine() {
    #expect(
      fault("x:\n  a: 1\n  b: 2\n  \"a\": 3\n")
        == Fault(.keyTwice, line: 2, field: "a"))
    // Of several the first that is met, in a mapping of any size.
    let many = (1...200).map { "k\($0): x\n" }.joined()
    #expect(fault(many + "k150: y\nk3: y\n") == Fault(.keyTwice, line: 150, field: "k150"))
  }

  // MARK: Budget

  /// Ten lines of which each repeats the one before ten times: ten thousand million entries.
  private func bomb(_ last: String = "") -> String {
    var lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    for number in 1...9 {
      let aliases = Array(repeating: "*a\(number - 1)", count: 10).joined(separator: ", ")
      lines.append("a\(number): &a\(number) [\(aliases)]")
    }
    return lines.joined(separator: "\n") + "\n" + last
  }

  /// Ten lines of aliases once took 17 seconds, and 37 as a key.
  @Test func regressionAnAliasBombIsRefusedBeforeItIsExpanded() {
    #expect(fault(bomb()) == Fault(.entriesTooMany, line: 5, ["limit": "100000"]))
    #expect(fault("{\(bomb().replacing("\n", with: ",\n"))}")?.line == 5)
    let asKey = bomb().split(separator: "\n").prefix(4).joined(separator: "\n")
    #expect(
      fault("\(asKey)\n? *a3\n: x\n")
        == Fault(.notYaml, line: 5, ["what": "a list or a mapping cannot be a key"]))
  }

  @Test func entriesAreCountedToTheLast() throws {
    var budget = YamlBudget()
    budget.nodes = 7
    #expect(try read("[1, 2, &x [3], *x]", within: budget)?.items?.count == 4)
    #expect(
      fault("[1, 2, &x [3],\n*x, 4]", within: budget)?.line == 2)
  }

  @Test func depthIsCountedThroughAliases() throws {
    var budget = YamlBudget()
    budget.depth = 4
    #expect(try read("[[[4]]]", within: budget) != nil)
    #expect(try read("[&x [3], [*x]]", within: budget) != nil)
    let deep = { (line: Int) in Fault(.nestingTooDeep, line: line, ["limit": "4"]) }
    #expect(fault("[[[\n[5]]]]", within: budget) == deep(2))
    #expect(fault("[&x [3],\n[[*x]]]", within: budget) == deep(2))
    #expect(
      fault("a:\n b:\n  c:\n   d: 5\n", within: budget) == deep(4))
  }

  @Test func aFileOfTooManyBytesIsNotRead() {
    var budget = YamlBudget()
    budget.bytes = 5
    #expect(fault("a: 10", within: budget) == nil)
    #expect(
      fault("a: 100", within: budget) == Fault(.fileTooLarge, ["limit": "5"]))
  }
}
