import CaseFiles
import Guidance
import Knowledge
import TestSupport
import Testing
import Wording

@testable import Presentation

/// The whole advice as it is read, of everybody whom counsellors and the rule sheet wrote down.
struct EveryPersonTests {
  /// Whose answers, and the day.
  struct Reader: Sendable, CustomStringConvertible {
    let description: String
    let answers: String
    let date: CalendarDate
  }

  static let people =
    ((try? Learner.all.get()) ?? []).map {
      Reader(description: $0.description, answers: $0.answers, date: $0.date)
    }
    + ((try? AcceptanceProfile.all.get()) ?? []).map {
      Reader(description: $0.description, answers: $0.answers, date: $0.date)
    }

  @Test func thereArePeople() { #expect(Self.people.count > 150) }

  @Test(arguments: people, [false, true])
  func everyLineIsRightFrench(person: Reader, isPlain: Bool) throws {
    let knowledge = try ShippedLibrary.knowledge()
    let narrator = Narrator(knowledge, language: "fr", isPlain: isPlain)
    let answers = try AnswersReader(knowledge, on: person.date).read([UInt8](person.answers.utf8)).get()
    let advice = knowledge.advise(answers, on: person.date)
    let plan = try #require(knowledge.plan(for: answers, on: person.date))
    let content = ReportPages(narrator).advice(advice, after: plan, on: answers)
    let lines = content.outline.flatMap { Self.lines($0, narrator) }
    #expect(lines.count > 50)
    for line in Set(lines) { #expect(FrenchFaults.faults(in: line) == [], "\(line)") }
    for source in Set(content.outline.flatMap(Self.sources)) {
      #expect(FrenchFaults.spacing(source) == [], "\(source)")
    }
  }

  /// What is read of a statement: a label with its value, everything under it.
  private static func lines(_ statement: Statement, _ narrator: Narrator) -> [String] {
    let line =
      switch statement.kind {
      case .fact(let label): narrator.text("condition.is", ["label": label, "value": statement.text])
      default: statement.text
      }
    return [line] + statement.details.flatMap { lines($0, narrator) }
  }

  private static func sources(_ statement: Statement) -> [String] {
    statement.sources + statement.details.flatMap(sources)
  }
}
