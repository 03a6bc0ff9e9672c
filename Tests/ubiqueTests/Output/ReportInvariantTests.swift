import Reports
import Screen
import ScriptSupport
import TestSupport
import Testing

@testable import ubique

/// What holds of every report for people, in both languages, on both contents.
struct ReportInvariantTests {
  @Test(arguments: GoldenReportTests.all, TestContent.allCases)
  func fitsAndLeavesNothingOpen(report: GoldenReportTests.Report, content: TestContent) throws {
    for language in ["fr", "en"] {
      let text = try report.output(language, on: content).output
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      for line in lines { #expect(TextWidth.cells(of: line) <= TextPage.columns, "\(line)") }
      // A text without words shows its key in brackets, a mark without a value shows itself.
      #expect(!text.contains(#/\{[a-z-]+\}/#) && !text.contains("\t"))
      #expect(!lines.contains { $0.contains(#/\[[a-z-]+\.[a-z.-]+\]/#) })
      #expect(report.description == "places-none" || lines.count > 3, "\(text)")
    }
  }

  @Test(arguments: GoldenReportTests.all) func speaksBothLanguages(report: GoldenReportTests.Report) throws {
    guard report.description != "places" && report.description != "places-none" else { return }
    #expect(try report.output("fr", on: .fixture).output != report.output("en", on: .fixture).output)
  }
}
