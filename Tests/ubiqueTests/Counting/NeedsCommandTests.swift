import CountStore
import Counts
import Documents
import Foundation
import TestSupport
import Testing

/// `ubique needs`, from visits to what is told of them, through the real program.
struct NeedsCommandTests {
  private let state: TemporaryFolder

  init() throws { state = try TemporaryFolder() }

  private func run(_ arguments: String...) throws -> Program.Run {
    try Program.run(
      arguments + ["--assets", Shipped.assets],
      environment: ["XDG_STATE_HOME": state.path, "XDG_CONFIG_HOME": state.path("config")])
  }

  private var store: CountStore { CountStore(path: state.path("ubique/counts.sqlite")) }

  /// Holds visits line by line, of somebody of Vitré who wants computing.
  private func visit(_ number: Int, on day: String = "2026-01-15", _ more: String...) throws {
    let lines = ["", "34", "1", "", "6", "vitré", "", "4", "", "2", "", ">p"]
    for _ in 0..<number {
      _ = try Program.run(
        ["--linear", "--counts", "--language", "fr", "--on", day, "--assets", Shipped.assets] + more,
        input: [UInt8]((lines.joined(separator: "\n") + "\n").utf8),
        environment: ["XDG_STATE_HOME": state.path, "XDG_CONFIG_HOME": state.path("config")])
    }
  }

  private func document(_ arguments: String...) throws -> NeedsDocument {
    let run = try Program.run(
      ["needs", "--format", "json", "--assets", Shipped.assets] + arguments,
      environment: ["XDG_STATE_HOME": state.path, "XDG_CONFIG_HOME": state.path("config")])
    try #require(run.status == 0, "\(run.errors)")
    return try JSONDecoder().decode(NeedsDocument.self, from: Data(run.output.utf8))
  }

  @Test func whatWasAskedForIsToldOnceTheMonthIsOver() throws {
    try visit(6)
    let running = try document("--area", "Vitré", "--on", "2026-01-31")
    #expect(running.figures.isEmpty && running.from == nil)
    let over = try document("--area", "Vitré", "--on", "2026-02-01")
    #expect(over.place == "area:5319" && over.from == "2026-01" && over.to == "2026-01")
    let field = try #require(over.figures.first { $0.kind == "field" })
    #expect(field.id == "F01" && field.count == 6 && field.paths ?? 0 > 0)
    #expect(over.figures.contains { $0.kind == "step" && $0.count == 6 })
    #expect(over.centres.contains { $0.name.hasPrefix("Cnam") })
  }

  @Test func fewerThanFiveAreTold() throws {
    try visit(4)
    let shown = try document("--on", "2026-03-01")
    #expect(shown.figures.isEmpty && shown.parts.isEmpty)
    try visit(1, on: "2026-01-20")
    #expect(try document("--on", "2026-03-01").figures.contains { $0.kind == "field" && $0.count == 5 })
    #expect(try document("--on", "2026-03-01", "--since", "2026-02").figures.isEmpty)
  }

  @Test func theSameIsToldByNameByCodeAndByCommune() throws {
    try visit(5)
    let expected = try document("--area", "5319", "--on", "2026-02-01")
    for name in ["Vitré", "vitre", "35500", "#35360"] {
      #expect(try document("--area", name, "--on", "2026-02-01") == expected, "\(name)")
    }
    let region = try document("--region", "53", "--on", "2026-02-01")
    #expect(region.parts.map(\.place) == ["area:5319"])
    #expect(try document("--region", "bretagne", "--on", "2026-02-01") == region)
  }

  @Test func textAndTableTellTheSameNumbers() throws {
    try visit(7)
    let text = try run("needs", "--area", "Vitré", "--on", "2026-02-01", "--language", "fr")
    // French keeps its signs to their words with spaces of their own.
    let output = text.output.replacingOccurrences(of: "\u{A0}", with: " ")
      .replacingOccurrences(of: "\u{202F}", with: " ")
    #expect(text.status == 0 && output.contains("CE QUI EST DEMANDÉ : ZONE D’EMPLOI « VITRÉ »"))
    #expect(output.contains(" : 7"), "\(output)")
    let table = try run("needs", "--area", "Vitré", "--on", "2026-02-01", "--format", "csv")
    let lines = table.output.split(separator: "\n")
    #expect(
      lines.first == "kind,id,name,count,projects,projects_area,projects_at_least,difficult,paths,offers")
    #expect(lines.contains { $0.hasPrefix("field,") && $0.contains(",7,") }, "\(table.output)")
  }

  @Test func aFileOfANetworkIsRead() throws {
    let month = try #require(Month("2026-01"))
    var table = CountTable()
    for (area, number) in [("5319", 12), ("5301", 3), ("region:53", 4)] {
      let key = CountKey(month: month, kind: .field, area: try #require(CountArea(area)), value: "F01")
      table.add(try #require(key), number)
    }
    let published = PublishedCounts(table, before: try #require(Month("2026-02")))
    try state.write(published.text, to: "pulled.tsv")
    let region = try document("--from", state.path("pulled.tsv"), "--region", "Bretagne")
    #expect(region.figures.map(\.count) == [19])
    #expect(region.parts.map(\.wishes) == [12, 7])
    try state.write(published.text + "2026-01\tfield\tcountry\tF01\t3\n", to: "small.tsv")
    let refused = try run("needs", "--from", state.path("small.tsv"))
    #expect(refused.status == 2 && refused.errors.contains("line 5"), "\(refused.errors)")
  }

  @Test func whatIsWrongIsSaid() throws {
    for (words, text) in [
      (["--area", "Vitré", "--region", "53"], "Choose one"), (["--since", "soon"], "is no month"),
      (["--region", "Nowhere"], "No region"), (["--area", "Saint-Pierre-et-Miquelon"], "employment area"),
      (["--from", "/nowhere.tsv"], "cannot be read"),
      (["--from", "a.tsv", "--database", "postgresql:///b"], "--from or --database"),
    ] {
      let run = try Program.run(["needs", "--assets", Shipped.assets] + words)
      #expect(run.status == 2 && run.errors.contains(text), "\(words): \(run.errors)")
    }
    try state.write(
      "no counts at all, but a text that is long enough to be looked at", to: "ubique/counts.sqlite")
    let damaged = try run("needs")
    #expect(damaged.status == 1 && damaged.errors.contains("counts.sqlite"), "\(damaged.errors)")
  }

  /// The name was folded anew for each of three hundred areas.
  @Test(.timeLimit(.minutes(1)), arguments: ["--area", "--region"])
  func aNameOfAHundredThousandLettersIsRefused(_ option: String) throws {
    let run = try run("needs", option, String(repeating: "l'", count: 60_000))
    #expect(run.status == 2 && !run.errors.isEmpty)
  }
}
