import Counts
import Documents
import Foundation
import Gazetteer
import Knowledge
import SheetForm
import Sheets
import TestSupport
import Testing
import Wording

@testable import ubique

/// The page of a territory that `ubique-sheet` draws, read back with the tools of poppler.
struct TerritoryPageTests {
  private static let why: Comment = "ubique-sheet or poppler-utils is missing: run make test"

  private func document(
    of place: Place, _ language: String = "fr", counts: PublishedCounts = .none
  ) throws -> PageDocument {
    let narrator = try Shipped.narrator(language)
    let date = try #require(Shipped.date)
    let overview = try #require(narrator.knowledge.overview(of: place, counts: counts, on: date), "\(place)")
    return PageDocument(TerritorySheetMaker(overview, on: date, narrator).sheet(), narrator)
  }

  /// What `ubique-sheet` makes of an input: what it writes, and how it ends.
  private func drawn(_ json: String) throws -> (bytes: [UInt8], status: Int32) {
    signal(SIGPIPE, SIG_IGN)
    return try #require(
      ExternalFilter(words: [SheetPageTests.program]).output(
        for: [UInt8](json.utf8), longest: 1 << 20, patience: 60))
  }

  private func tool(_ words: [String]) throws -> String {
    let output = try #require(ExternalFilter(words: words).output(for: [], longest: 1 << 20, patience: 60))
    try #require(output.status == 0, "\(words)")
    return String(decoding: output.bytes, as: UTF8.self)
  }

  /// A page in a file of its own.
  private func page(_ document: PageDocument) throws -> (
    file: String, bytes: [UInt8], folder: TemporaryFolder
  ) {
    let output = try drawn(try Json.line(of: document))
    try #require(output.status == 0, "\(document.title)")
    let folder = try TemporaryFolder()
    try folder.write(output.bytes, to: "page.pdf")
    return (folder.path("page.pdf"), output.bytes, folder)
  }

  /// How many pages a document has, by its own objects.
  private func pages(_ bytes: [UInt8]) -> Int {
    String(decoding: bytes, as: UTF8.self).matches(of: #//Type /Page[^s]/#).count
  }

  @Test(.enabled(if: SheetPageTests.isReady, Self.why), arguments: ["fr", "en"])
  func everyTerritoryIsOnePage(language: String) throws {
    let gazetteer = try Shipped.narrator(language).knowledge.gazetteer
    var seed = Seed.fresh()
    // With as much to tell as there can be.
    let counts = Grounds.counts(gazetteer, most: 90_000, &seed)
    // Departments and regions in both languages, most communes in French alone.
    for place in Grounds.all(gazetteer, communes: language == "fr" ? 200 : 10, &seed) {
      let output = try drawn(try Json.line(of: document(of: place, language, counts: counts)))
      #expect(output.status == 0 && pages(output.bytes) == 1, "\(place), \(seed)")
      #expect(output.bytes.count < 120_000, "\(place), \(seed): \(output.bytes.count) bytes")
    }
  }

  @Test(
    .enabled(if: SheetPageTests.isReady, Self.why),
    arguments: [Place.commune("35360"), .department("52"), .region("44"), .department("973"), .region("11")])
  func aPageReadsInOrderAndSaysWhatItsMapShows(place: Place) throws {
    let document = try document(of: place)
    let (file, bytes, folder) = try page(document)
    defer { withExtendedLifetime(folder) {} }
    let info = try tool(["pdfinfo", file])
    #expect(
      info.contains(#/Pages: +1\n/#) && info.contains(#/Tagged: +yes/#) && info.contains("A4"), "\(info)")
    #expect(info.contains(document.title))
    #expect(bytes == (try drawn(try Json.line(of: document))).bytes, "the same page has other bytes")
    let tree = try tool(["pdfinfo", "-struct-text", file])
    let flat = { (text: String) in String(text.filter { !$0.isWhitespace && $0 != "\"" && $0 != "-" }) }
    var rest = flat(tree)[...]
    var read = 0
    for section in [document.head] + document.sections + [document.foot] {
      for line in section.lines {
        guard let place = rest.range(of: flat(line.text)) else {
          #expect(line.weight > 0, "“\(line.text)” is not read in its place")
          continue
        }
        rest = rest[place.upperBound...]
        read += 1
      }
    }
    #expect(read > 12, "\(place): \(read) lines")
    let text = String(decoding: bytes, as: UTF8.self)
    let alternative = try #require(document.map).description.utf16.map { String(format: "%04X", $0) }.joined()
    #expect(text.contains("/Alt <FEFF\(alternative)>") && text.contains("/Lang (fr)"))
    #expect(tree.contains("Figure") && tree.contains("H1") && tree.contains("H2") && tree.contains("LBody"))
    let fonts = try tool(["pdffonts", file]).split(separator: "\n").dropFirst(2)
    #expect(!fonts.isEmpty && fonts.allSatisfy { $0.contains(#/ yes yes yes /#) }, "\(fonts)")
  }

  @Test(.enabled(if: SheetPageTests.isReady, Self.why))
  func aPageThatCannotBeDrawnIsRefused() throws {
    let whole = try Json.line(of: document(of: .commune("35360")))
    let hostile: [(String, (String) -> String)] = [
      ("a number that is none", { $0.replacing(#/"metres":\d+/#, with: "\"metres\":NaN") }),
      ("a number beyond all", { $0.replacing(#/"metres":\d+/#, with: "\"metres\":1e400") }),
      ("half a unit", { $0.replacing(#/"width":\d+/#, with: "\"width\":0.5") }),
      ("no width", { $0.replacing(#/"width":\d+/#, with: "\"width\":0") }),
      ("an absurd height", { $0.replacing(#/"height":\d+/#, with: "\"height\":99999") }),
      ("an absurd point", { $0.replacing(#/"points":\[/#, with: "\"points\":[9223372036854775807,1,") }),
      ("half a point", { $0.replacing(#/"points":\[/#, with: "\"points\":[1,") }),
      ("a sign that nobody knows", { $0.replacing("\"kind\":\"home\"", with: "\"kind\":\"bomb\"") }),
      ("a sign outside", { $0.replacing(#/"x":\d+/#, with: "\"x\":-1") }),
      (
        "very many points",
        {
          $0.replacing(
            "\"points\":[", with: "\"points\":[" + String(repeating: "1,2,", count: 50_000),
            maxReplacements: 1)
        }
      ),
      (
        "a million points",
        {
          $0.replacing(
            "\"points\":[", with: "\"points\":[" + String(repeating: "1,2,", count: 1_000_000),
            maxReplacements: 1)
        }
      ),
      ("another form", { $0.replacing("\"form\":2", with: "\"form\":3") }),
      (
        "more than a page",
        {
          $0.replacing(#/"weight":\d+/#, with: "\"weight\":0").replacing(
            #/"title":"/#, with: "\"title\":\"" + String(repeating: "long ", count: 390))
        }
      ),
    ]
    for (what, change) in hostile {
      let changed = change(whole)
      #expect(changed != whole, "\(what)")
      let output = try drawn(changed)
      #expect(output.status == 2 && output.bytes.isEmpty, "\(what): \(output.status)")
    }
  }

  /// Signs that are no letters, and texts of every writing, stand on a page and break nothing.
  @Test(.enabled(if: SheetPageTests.isReady, Self.why))
  func anyTextIsDrawn() throws {
    let whole = try Json.line(of: document(of: .commune("35360")))
    for name in ["<b>&amp;", "\\u0000\\u0001", "e\\u0301\\u0301\\u0301", "العربية", "👩‍👩‍👧", "]]>--"] {
      let changed = whole.replacing("\"title\":\"", with: "\"title\":\"\(name) ")
      let output = try drawn(changed)
      #expect(output.status == 0 && pages(output.bytes) == 1, "\(name)")
    }
  }

  @Test func whatIsForThePageIsRefusedElsewhere() throws {
    for options in [["--since", "2026-01"], ["--from", "x"], ["--database", "x"], ["--on", "2026-01-01"]] {
      let outcome = try InProcess.run(["territory", "Vitré"] + options)
      #expect(
        outcome.status == .usage
          && outcome.remarks == [
            "--from, --database, --since and --on are for --format pdf."
          ])
    }
    let both = try InProcess.run(["territory", "Vitré", "--format", "pdf", "--from", "x", "--database", "y"])
    #expect(both.status == .usage)
    let month = try InProcess.run(["territory", "Vitré", "--format", "pdf", "--since", "soon"])
    #expect(month.status == .usage && month.remarks.first?.contains("soon") == true)
  }
}
