import ScriptSupport
import TestSupport
import Testing

@testable import ubique

/// What every command writes for people, in French, on the fixture: kept as text under `Golden`.
///
/// That every report fits, and leaves nothing open in either language, is the matter of `ReportInvariantTests`.
struct GoldenReportTests {
  /// A command line; `@answers` stands for a file of the answers of somebody in Chaumont.
  struct Report: Sendable, CustomStringConvertible {
    let description: String
    let arguments: [String]

    /// What the command writes.
    func output(_ language: String, on content: TestContent) throws -> Outcome {
      let folder = try TemporaryFolder(["answers.yaml": People.chaumont])
      let arguments = arguments.map { $0 == "@answers" ? folder.path("answers.yaml") : $0 }
      return try InProcess.run(arguments, language, on: content)
    }

    init(_ description: String, _ arguments: String...) {
      self.description = description
      self.arguments = arguments
    }
  }

  static let all = [
    Report("plan", "advise", "@answers", "--on", "2026-11-23"),
    Report("advise", "advise", "@answers", "--full", "--on", "2026-11-23"),
    Report("explain-scheme", "explain", "apprenticeship", "@answers", "--on", "2026-11-23"),
    Report("explain-path", "explain", "lg-informatique", "@answers", "--on", "2026-11-23"),
    Report("explain-ended", "explain", "self-employed-800", "@answers", "--on", "2026-11-23"),
    Report("whatif", "whatif", "@answers", "level=4", "--on", "2026-11-23"),
    Report("territory", "territory", "#35360"),
    Report("places", "places", "chaumont", "--limit", "4"),
    Report("places-none", "places", "vitrè sur sène"),
    Report("centres", "centres", "--near", "#52121", "--limit", "4"),
    Report("paths", "paths", "informatique", "--on", "2026-11-23"),
    Report("coverage", "coverage", "--department", "52", "--limit", "4", "--on", "2026-11-23"),
    Report("map", "map", "#35360"),
  ]

  /// Those kept as text: not the whole of an advice, whose 950 lines nobody would read again; `ReportInvariantTests`
  /// holds it to what the JSON says.
  private static let kept = all.filter { $0.description != "advise" }

  @Test(arguments: kept) func everyReport(report: Report) throws {
    let outcome = try report.output("fr", on: .fixture)
    let remarks = outcome.remarks.map { "! \($0)\n" }.joined()
    try Golden().check("\(outcome.output)\(remarks)= \(outcome.status)", "\(report)")
  }
}
