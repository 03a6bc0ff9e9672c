import CaseFiles
import Gazetteer
import Guidance
import Knowledge
import TestSupport
import Testing
import Wording

@testable import Sheets

/// Somebody with their answers, and what a failure has to say to find them again.
struct Somebody: CustomStringConvertible {
  let description: String
  let answers: Answers
  let date: CalendarDate

  /// The learners whom counsellors wrote down.
  static func learners(_ knowledge: Knowledge) throws -> [Somebody] {
    try Learner.all.get().map { learner in
      let reader = AnswersReader(knowledge, on: learner.date)
      return Somebody(
        description: learner.description, answers: try reader.read([UInt8](learner.answers.utf8)).get(),
        date: learner.date)
    }
  }

  /// Random people, from a seed that is printed.
  static func drawn(_ count: Int, _ knowledge: Knowledge, for test: String = #function) throws -> [Somebody] {
    var seed = Seed.fresh(for: test)
    let told = seed.description
    let date = try ShippedLibrary.day("2026-11-23")
    let random = RandomAnswers(
      knowledge.guide.sheet, places: ["35360", "52448", "23067", "75056", "98818", "97411", "region:53"])
    return (0..<count).map { number in
      Somebody(description: "person \(number) of \(told)", answers: random.answers(&seed), date: date)
    }
  }

  /// Their plan as it may be written down.
  func discreet(_ knowledge: Knowledge) throws -> DiscreetPlan {
    knowledge.discreet(try #require(knowledge.plan(for: answers, on: date)), for: answers)
  }

  /// What makes their sheet.
  func maker(
    _ knowledge: Knowledge, _ language: String = "fr", isPlain: Bool = false,
    with additions: SheetAdditions = SheetAdditions()
  ) throws -> SheetMaker {
    SheetMaker(
      try discreet(knowledge), for: knowledge.guide.applicable(answers, on: date),
      Narrator(knowledge, language: language, isPlain: isPlain), with: additions)
  }
}
