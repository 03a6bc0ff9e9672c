import Foundation
import Guidance
import Knowledge
import TestSupport
import Testing
import Wording

@testable import Sheets

/// What a stranger who finds a sheet learns of the person: what they want, and nothing that is sensitive.
struct DiscretionTests {
  /// Of two who differ in sensitive answers alone and are to do the same, every sentence is the same.
  @Test func noSentenceTellsASensitiveAnswer() throws {
    let knowledge = try ShippedLibrary.knowledge()
    var seed = Seed.fresh()
    let random = RandomAnswers(knowledge.guide.sheet, places: [])
    var (alike, avoided) = (0, 0)
    for person in try Somebody.drawn(250, knowledge) {
      var other = person.answers
      for fact in knowledge.guide.sheet.asked where fact.isSensitive {
        other[fact.identifier] = random.answer(to: fact, &seed)
      }
      let plans = try [person.answers, other].map { answers in
        let whole = try #require(knowledge.plan(for: answers, on: person.date))
        return (whole: whole, discreet: knowledge.discreet(whole, for: answers))
      }
      for plan in plans {
        #expect(plan.discreet.plan.steps.map(\.identifier) == plan.whole.steps.map(\.identifier), "\(person)")
        #expect(plan.discreet.plan.paths == plan.whole.paths, "\(person)")
        let payers = Set(plan.whole.payers.map(\.scheme))
        #expect(payers.isSuperset(of: plan.discreet.plan.payers.map(\.scheme)), "\(person)")
        avoided += Self.keys(plan.whole).subtracting(Self.keys(plan.discreet.plan)).count
      }
      // The form of teaching is what to do as well: it may follow from an answer as the courses may.
      let steps = plans.map { plan in
        plan.whole.steps.map(\.identifier) + plan.whole.paths.map(\.path)
          + [plan.whole.mode].compactMap { $0?.rawValue }
      }
      guard steps[0] == steps[1] else { continue }
      alike += 1
      #expect(Self.keys(plans[0].discreet.plan) == Self.keys(plans[1].discreet.plan), "\(person)")
      #expect(plans[0].discreet.wishes == plans[1].discreet.wishes, "\(person)")
    }
    #expect(alike > 50 && avoided > 10, "\(alike) pairs, \(avoided) sentences: nobody had anything to hide")
  }

  private static func keys(_ plan: Plan) -> Set<String> {
    Set(
      plan.steps.flatMap { step in
        [step.action] + step.remarks + [step.time, step.words, step.bring].compactMap { $0 }
      } + [plan.pathsRemark].compactMap { $0 } + plan.protections.map(\.identifier))
  }

  /// A door that a sensitive answer alone opened stands there without a word on what it is for.
  @Test func aDoorThatTellsSomethingStandsAlone() throws {
    let knowledge = try ShippedLibrary.knowledge()
    var found = 0
    for person in try Somebody.learners(knowledge) + Somebody.drawn(150, knowledge) {
      let discreet = try person.discreet(knowledge)
      guard let step = discreet.plan.steps.first, discreet.unexplained.contains(step.identifier) else {
        continue
      }
      found += 1
      let narrator = Narrator(knowledge, language: "fr")
      let what = narrator.text("contact.\(step.contact).what")
      let sheet = try person.maker(knowledge).sheet()
      #expect(!sheet.lines.contains { $0.contains(what) }, "\(person): \(what)")
    }
    #expect(found > 3)
  }

  /// Words that would tell something of whoever they stand before, or promise what nobody can.
  private static let never = [
    #"\bRSA\b"#, #"\bASS\b"#, #"\bAAH\b"#, #"\bASP\b"#, "RQTH", "réfugié", "nationalité", "titre de séjour",
    "illettr", "handicap", "accident du travail", "grossesse", "échec", "trop âgé",
    #"sans diplôme\b(?! demandé)"#,
    "[Vv]ous (aurez|obtiendrez)", "garanti", "bénéficiaire", "éligible", "démissionn", "[Qq]uittez", "%",
    "775,65",
  ]

  @Test(arguments: [false, true]) func nothingIsSaidThatMustNotBe(isPlain: Bool) throws {
    let knowledge = try ShippedLibrary.knowledge()
    for person in try Somebody.learners(knowledge) + Somebody.drawn(250, knowledge) {
      for line in try person.maker(knowledge, isPlain: isPlain).sheet().lines {
        for word in Self.never {
          #expect(line.range(of: word, options: .regularExpression) == nil, "\(person): \(line)")
        }
      }
    }
  }
}
