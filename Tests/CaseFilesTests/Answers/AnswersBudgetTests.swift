import CaseFiles
import Faults
import Knowledge
import TestSupport
import Testing

/// Answers and cases with more than anybody writes are refused: each of their parts is compared with everything known.
@Suite(.timeLimit(.minutes(1)))
struct AnswersBudgetTests {
  private func told(_ faults: Faults) -> [String] { faults.all.map { "\($0.line) \($0.code)" } }

  @Test func moreAnswersThanThereAreQuestionsAreRefused() throws {
    let reader = AnswersReader(try ShippedLibrary.knowledge(), on: try SomeCase.day())
    let many = (0..<40_000).map { "key\($0): a\n" }.joined()
    guard case .failure(let faults) = reader.read(Array(many.utf8)) else {
      Issue.record("forty thousand answers are taken")
      return
    }
    #expect(told(faults) == ["0 entriesTooMany"])
  }

  @Test func aCaseWithMoreIsRefusedWhereItStands() throws {
    let reader = CaseReader(try ShippedLibrary.knowledge(), on: try SomeCase.day())
    let answers = (0..<2_000).map { "  key\($0): a\n" }.joined()
    let list = (0..<2_000).map { "p\($0)" }.joined(separator: ", ")
    let text = "ubique-case: 1\nsaved: 2026-11-23\nanswers:\n\(answers)notes: []\nshortlist: [\(list)]\n"
    guard case .failure(let faults) = reader.read(Array(text.utf8)) else {
      Issue.record("a case of thousands is taken")
      return
    }
    #expect(told(faults) == ["4 entriesTooMany", "2005 entriesTooMany"])
  }

  @Test(arguments: ["place", "job", "age", String(repeating: "x", count: 1_000)])
  func aTextAsLongAsAFileIsNoAnswer(_ fact: String) throws {
    let reader = AnswersReader(try ShippedLibrary.knowledge(), on: try SomeCase.day())
    let long = String(repeating: "vitre ", count: 150_000)
    guard case .failure(let faults) = reader.read(Array("\(fact): \"\(long)\"\n".utf8)) else {
      Issue.record("a text of a million letters is taken")
      return
    }
    #expect(faults.all.count == 1)
  }
}
