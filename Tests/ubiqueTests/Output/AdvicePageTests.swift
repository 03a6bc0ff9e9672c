import Reports
import Screen
import ScriptSupport
import Testing

@testable import ubique

/// The advice as a page to read.
struct AdvicePageTests {
  @Test(arguments: ["fr", "en"]) func readsAsItWasApproved(_ language: String) throws {
    try Golden().check(try Shipped.report(People.chaumont, language).page, "chaumont.\(language)")
  }

  @Test(arguments: People.all, ["fr", "en"]) func fitsAndLeavesNothingOpen(
    _ answers: String, _ language: String
  )
    throws
  {
    let report = try Shipped.report(answers, language)
    let page = report.page
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { TextWidth.cells(of: $0) <= TextPage.columns })
    // A text without words shows its key in brackets, a mark without a value shows itself.
    #expect(!page.contains(#/\{[a-z-]+\}/#))
    #expect(!page.contains { $0 == "\t" })
    #expect(!lines.contains { $0.contains(#/\[[a-z-]+\.[a-z.-]+\]/#) })
  }

  @Test(arguments: People.all) func endsWithOnePersonAndOneAction(_ answers: String) throws {
    let page = try Shipped.report(answers).page
    let person = try #require(page.firstRange(of: "\nA PERSON TO TALK TO\n"))
    let action = try #require(page.firstRange(of: "\nWHAT YOU CAN DO NOW\n"))
    let sources = try #require(page.firstRange(of: "\nSOURCES\n"))
    #expect(sources.lowerBound < person.lowerBound && person.lowerBound < action.lowerBound)
    let last = page[action.upperBound...].split(separator: "\n\n")
    #expect(last.count == 1)
  }

  @Test func everyMarkLeadsToASource() throws {
    let page = try Shipped.report(People.vitre).page
    let list = try #require(page.firstRange(of: "\nSOURCES\n"))
    let listed = page[list.upperBound...].matches(of: #/\n\[([0-9]+)\] /#).compactMap { Int($0.1) }
    #expect(listed == Array(1...listed.count))
    let cited = page[..<list.lowerBound].matches(of: #/\[([0-9, \n]+)\]/#)
      .flatMap { $0.1.split { !$0.isNumber } }.compactMap { Int($0) }
    #expect(Set(cited).isSubset(of: listed))
    #expect(cited.count > 20)
  }
}
