import Documents
import Reports
import Screen
import Testing

@testable import ubique

/// The advice as a page to read.
struct AdvicePageTests {
  @Test(arguments: People.all, ["fr", "en"]) func fitsAndLeavesNothingOpen(
    _ answers: String, _ language: String
  )
    throws
  {
    let page = try Shipped.advised(answers, language).text
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { TextWidth.cells(of: $0) <= TextPage.columns })
    // A text without words shows its key in brackets, a mark without a value shows itself.
    #expect(!page.contains(#/\{[a-z-]+\}/#))
    #expect(!page.contains { $0 == "\t" })
    #expect(!lines.contains { $0.contains(#/\[[a-z-]+\.[a-z.-]+\]/#) })
  }

  @Test(arguments: People.all) func endsWithOnePersonAndOneAction(_ answers: String) throws {
    let page = try Shipped.advised(answers).text
    let person = try #require(page.firstRange(of: "\nA PERSON TO TALK TO\n"))
    let action = try #require(page.firstRange(of: "\nWHAT YOU CAN DO NOW\n"))
    let sources = try #require(page.firstRange(of: "\nSOURCES\n"))
    #expect(sources.lowerBound < person.lowerBound && person.lowerBound < action.lowerBound)
    let last = page[action.upperBound...].split(separator: "\n\n")
    #expect(last.count == 1)
  }

  /// However the lines are broken, the text says what the document says, but for the proposals it only names.
  @Test(arguments: People.all, ["fr", "en"]) func saysNoLessThanTheDocument(
    _ answers: String, _ language: String
  ) throws {
    let advised = try Shipped.advised(answers, language)
    // Lines also end behind a hyphen: what is said is compared without its spaces.
    let words = { (text: String) in text.filter { !$0.isWhitespace } }
    let text = words(advised.text)
    let document = advised.document
    // A sentence takes a name in with the grammar of its language: “auprès de votre employeur”.
    let folded = text.lowercased()
    for answer in document.answers { #expect(text.contains(words(answer.answer))) }
    for notice in document.notices { #expect(text.contains(words(notice))) }
    for path in document.paths.prefix(10) { #expect(text.contains(words(path.title))) }
    for path in document.paths.prefix(6) {
      guard let mode = path.forms.first?.mode,
        let proposal = document.lanes.first(where: { $0.lane == mode })?.proposals
          .first(where: { $0.path == path.path })
      else { continue }
      for reason in proposal.reasons + proposal.cautions { #expect(text.contains(words(reason.text))) }
    }
    for right in document.rights {
      #expect(text.contains(words(right.name)), "\(right.id)")
      for reason in right.reasons where !right.outOfForce { #expect(text.contains(words(reason.text))) }
      if right.verdict != "no" {
        for part in [right.gives, right.next, right.caution].compactMap({ $0 }) {
          #expect(text.contains(words(part)), "\(right.id)")
        }
        let longest = right.contact.name.lowercased().split { !$0.isLetter }.max { $0.count < $1.count }
        #expect(folded.contains(longest.map { String($0) } ?? "?"), "\(right.id)")
      }
    }
    for programme in document.programmes { #expect(text.contains(words(programme.text))) }
  }

  @Test func everyMarkLeadsToASource() throws {
    let page = try Shipped.advised(People.vitre).text
    let list = try #require(page.firstRange(of: "\nSOURCES\n"))
    let listed = page[list.upperBound...].matches(of: #/\n\[([0-9]+)\] /#).compactMap { Int($0.1) }
    #expect(listed == Array(1...listed.count))
    let cited = page[..<list.lowerBound].matches(of: #/\[([0-9, \n]+)\]/#)
      .flatMap { $0.1.split { !$0.isNumber } }.compactMap { Int($0) }
    #expect(Set(cited).isSubset(of: listed))
    #expect(cited.count > 20)
  }
}
