import Documents
import Foundation
import Gazetteer
import Guidance
import Knowledge
import LocalArea
import TestSupport
import Testing
import Wording

/// The JSON of every kind of document is what other programs rely on: its keys, its values and their types.
///
/// What is kept in `Recorded` is what commands wrote before the documents had a room of their own; of a longer list its
/// first items and how many there are. `UBIQUE_RECORD=1` writes it anew, and the test fails all the same.
struct RecordedDocumentTests {
  private let narrator: Narrator
  private let date: CalendarDate
  /// Somebody of 22 in Chaumont who looks for work, has no diploma, and said what nobody asks them.
  private let answers = Answers([
    "age": .number(22), "situation": .choices(["job-seeker"]), "level": .number(0), "place": .place("52121"),
    "goals": .choices(["find-job"]), "fields": .choices(["F01"]), "contract": .choice("permanent"),
  ])

  init() throws {
    narrator = Narrator(try TestContent.fixture.knowledge(), language: "en")
    date = try #require(CalendarDate("2026-11-23"))
  }

  private var knowledge: Knowledge { narrator.knowledge }

  @Test func advice() throws {
    let plan = knowledge.plan(for: answers, on: date)
    try check(AdviceDocument(knowledge.advise(answers, on: date), plan, on: answers, narrator), "advise")
  }

  @Test func explanationOfAScheme() throws {
    let applicable = knowledge.guide.applicable(answers, on: date)
    let explanation = narrator.explanation(ofScheme: "apprenticeship", for: applicable, on: date)
    try check(ExplanationDocument(try #require(explanation)), "explain-scheme")
  }

  @Test func explanationOfAPath() throws {
    let applicable = knowledge.guide.applicable(answers, on: date)
    let path = try #require(knowledge.paths(matching: "informatique", fieldName: narrator.fieldName).first)
    let explanation = narrator.explanation(ofPath: path.identifier, for: applicable, on: date)
    try check(ExplanationDocument(try #require(explanation)), "explain-path")
  }

  @Test func difference() throws {
    var changed = answers
    changed["age"] = .number(31)
    let difference = AdviceDifference(
      from: knowledge.advise(answers, on: date), to: knowledge.advise(changed, on: date))
    try check(DifferenceDocument(difference, narrator), "whatif")
  }

  @Test func facts() throws { try check(FactDocument.all(narrator), "facts") }

  @Test func paths() throws {
    let found = knowledge.paths(matching: "informatique", fieldName: narrator.fieldName)
    try check(found.map { PathDocument($0, on: date, narrator) }, "paths")
  }

  @Test func centres() throws {
    try check(knowledge.centres.map { CentreDocument($0) }, "centres")
    let near = knowledge.centres(near: .commune("52121"), limit: 3).compactMap { nearby in
      knowledge.centre(nearby.centre).map { CentreDocument($0, nearby: nearby) }
    }
    try check(near, "centres-near")
  }

  @Test func places() throws {
    let found = knowledge.gazetteer.closeMatches("vitre", limit: 10)
    try check(found.map { PlaceMatchDocument($0, in: knowledge.gazetteer) }, "places")
  }

  @Test func territory() throws {
    let place = Place.commune("52121")
    let map = knowledge.map(of: place, person: narrator.text("map.you"))
    let profile = try #require(knowledge.territory(of: place))
    try check(TerritoryDocument(profile, map, narrator), "territory")
  }

  @Test func map() throws {
    let place = Place.commune("52121")
    let map = try #require(knowledge.map(of: place, person: narrator.text("map.you")))
    try check(MapDocument(map, of: place, columns: 40, rows: 12, script: .ascii, narrator), "map")
  }

  @Test func coverage() throws {
    let report = try #require(
      knowledge.coverage(of: .department("52"), on: date, candidates: 3))
    try check(CoverageDocument(report, limit: 3, narrator), "coverage")
  }

  // MARK: What is kept

  /// Compares a document with the one kept under a name, value by value.
  private func check(_ document: some Encodable, _ name: String) throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "Recorded/\(name).json")
    let seen = try Self.text(of: Self.cut(Self.value(of: Data(try Json.text(of: document).utf8))))
    if ProcessInfo.processInfo.environment["UBIQUE_RECORD"] == "1" {
      try Data((seen + "\n").utf8).write(to: file)
      Issue.record("\(name) was recorded: read it, then run again without UBIQUE_RECORD")
    }
    let kept = try Self.text(of: Self.value(of: Data(contentsOf: file)))
    let difference = seen.split(separator: "\n").difference(from: kept.split(separator: "\n"))
    #expect(seen == kept, "\(name): \(Array(difference.prefix(8)))")
  }

  private static func value(of json: Data) throws -> Any {
    try JSONSerialization.jsonObject(with: json, options: .fragmentsAllowed)
  }

  private static func text(of value: Any) throws -> String {
    let options: JSONSerialization.WritingOptions = [
      .prettyPrinted, .sortedKeys, .withoutEscapingSlashes, .fragmentsAllowed,
    ]
    return String(
      decoding: try JSONSerialization.data(withJSONObject: value, options: options), as: UTF8.self)
  }

  /// The value with the first two of each outermost list and the first of each within; and how many there are.
  private static func cut(_ value: Any, keeping count: Int = 2) -> Any {
    switch value {
    case let list as [Any]:
      list.prefix(count).map { cut($0, keeping: 1) } + (list.count > count ? ["… of \(list.count)"] : [])
    case let object as [String: Any]: object.mapValues { cut($0, keeping: count) }
    default: value
    }
  }
}
