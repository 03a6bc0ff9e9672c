import Guidance
import Knowledge
import Presentation
import Reports
import TestSupport
import Testing
import Wording

@testable import ubique

/// What a run over profiles says of the rules, in the language of whoever keeps the content.
struct ConditionCoverageReportTests {
  private func text(_ language: String) throws -> String {
    let narrator = try Shipped.narrator(language)
    let date = try #require(CalendarDate("2031-11-23"))
    // Of nobody, so that every line has something to tell.
    let report = ConditionCoverageReport(narrator.knowledge.guide.coverage(over: []), narrator, on: date)
    let other = ConditionCoverageReport.Part(title: narrator.text("check.plan-situations"), lines: ["x"])
    return TextRenderer(narrator.phrases).text(of: report.page(profiles: 0, and: other))
  }

  /// It spoke English alone, to people who keep the content in French.
  @Test func regressionTheReportIsToldInFrench() throws {
    let french = try text("fr")
    #expect(french.contains("dispositif") && french.contains("jamais oui") && french.contains("vérifié le"))
    for word in ["never", "checked", "scheme ", "Conditions that"] {
      #expect(!french.contains(word), "\(word)")
    }
  }

  @Test(arguments: ["fr", "en"]) func noTextIsMissing(language: String) throws {
    let told = try text(language)
    #expect(!told.contains("[check.") && !told.contains("{"))
    let narrator = try Shipped.narrator(language)
    let kinds = ConditionCoverage.Owner.allCases.map(\.rawValue) + ["contact", "pay-scale"]
    for kind in kinds { #expect(narrator.textIfAny("check.report.of.\(kind)") != nil, "\(kind)") }
  }
}
