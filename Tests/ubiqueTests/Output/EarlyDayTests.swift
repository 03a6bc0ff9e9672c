import CaseFiles
import Guidance
import Knowledge
import Testing
import Wording

/// Advice for a day of which the content knows nothing.
struct EarlyDayTests {
  /// `--on 1583-01-01` opened a contract of today.
  @Test(arguments: [(1583, 1, 1), (2018, 12, 31)])
  func beforeTheRulesBeganNothingIsOpen(year: Int, month: Int, day: Int) throws {
    let narrator = try Shipped.narrator("en")
    let knowledge = narrator.knowledge
    let begins = narrator.day(try #require(knowledge.guide.book.begins))
    let date = try #require(CalendarDate(year: year, month: month, day: day))
    for person in People.all {
      let answers = try AnswersReader(knowledge, on: date).read([UInt8](person.utf8)).get()
      let advice = knowledge.advise(answers, on: date)
      #expect(!advice.rights.isEmpty)
      #expect(advice.rights.allSatisfy { $0.verdict == .no && $0.isOutOfForce })
      let notices = narrator.notices(on: advice, for: answers)
      #expect(notices.contains { $0.contains("hold from \(begins) on, not before") }, "\(notices)")
    }
  }

  /// `explain`, `whatif` and `sheet` told of the day as of today.
  @Test(arguments: [["explain", "cpf", "-"], ["whatif", "-", "age=40"], ["sheet", "-"]])
  func everyCommandSaysThatTheRulesDidNotHoldYet(words: [String]) throws {
    let early = try Program.run(words + ["--on", "1990-01-01"], input: [UInt8](People.vitre.utf8))
    #expect(early.status == 0 && early.errors.contains("not before"), "\(early.errors)")
    let today = try Program.run(words + ["--on", "2026-11-23"], input: [UInt8](People.vitre.utf8))
    #expect(today.status == 0 && !today.errors.contains("not before"), "\(today.errors)")
  }

  @Test func fromTheDayOnWhichTheyBeganTheyHold() throws {
    let narrator = try Shipped.narrator("en")
    let date = try #require(narrator.knowledge.guide.book.begins)
    let answers = try AnswersReader(narrator.knowledge, on: date).read([UInt8](People.vitre.utf8)).get()
    let advice = narrator.knowledge.advise(answers, on: date)
    #expect(advice.rights.contains { $0.verdict != .no })
    #expect(!narrator.notices(on: advice, for: answers).contains { $0.contains("hold from") })
  }
}
