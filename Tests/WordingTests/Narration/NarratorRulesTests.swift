import Guidance
import Knowledge
import TestSupport
import Testing
import Wording

/// Conditions, findings and registrations in words.
struct NarratorRulesTests {
  private let day = CalendarDate("2026-11-23")

  private func requirement(_ condition: Condition, _ answers: Answers, language: String = "fr") throws
    -> String
  {
    let knowledge = try ShippedLibrary.knowledge()
    var book = knowledge.guide.book
    let rule = book.add(condition)
    let proof = book.proof(
      of: rule, on: Profile(answers, on: book.sheet), bounds: book.bounds(on: try #require(day)))
    // Whether a unit may part from its number is a matter of the words, not of the narrator.
    return Narrator(knowledge, language: language).ground(proof).line
      .replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
  }

  private func test(
    _ fact: String, _ comparison: FactTest.Comparison, _ operand: FactTest.Operand
  ) -> Condition {
    .test(FactTest(fact: fact, comparison: comparison, operand: operand))
  }

  private let oldest = "youth-oldest-age"

  @Test func aTestTellsLabelBoundAndAnswer() throws {
    let condition = test("age", .atMost, .constant(oldest))
    #expect(
      try requirement(condition, Answers(["age": .number(34)]))
        == "avoir 25 ans au plus (vous avez répondu « 34 ans »)")
    #expect(try requirement(condition, Answers()).hasSuffix("(vous n’avez pas répondu)"))
  }

  /// The amount under a *not* was once told as “to be checked”.
  @Test func amountsAreToldAtAnyDepth() throws {
    let bound = test("age", .atMost, .constant(oldest))
    for condition in [
      Condition.not(bound), .not(.all([bound])), .not(.any([bound, .not(bound)])), .not(.atLeast(1, [bound])),
    ] {
      let words = try requirement(condition, Answers(["age": .number(20)]))
      #expect(words.contains("25 ans"), "\(words)")
      #expect(!words.contains("vérifier"), "\(words)")
    }
  }

  /// “Pas ceci : avoir moins de 18 ans” said with two negations what is asked.
  @Test func theOppositeOfATestIsARequirement() throws {
    let minor = test("age", .below, .constant("adult-age"))
    for condition in [Condition.not(minor), .unless(minor)] {
      #expect(
        try requirement(condition, Answers(["age": .number(34)]))
          == "avoir 18 ans ou plus (vous avez répondu « 34 ans »)")
    }
    let permit = test("permit", .is, .choices(["student-first-year"]))
    #expect(try requirement(.not(permit), Answers()).hasPrefix("ne pas avoir ce titre de séjour ("))
  }

  /// Each of a hundred rights said that its rules hold where one lives.
  @Test func regressionThatTheRulesHoldGoesWithoutSaying() throws {
    let knowledge = try ShippedLibrary.knowledge()
    let answers = Answers([
      "age": .number(34), "situation": .choices(["employee"]), "contract": .choice("permanent"),
      "place": .place("35360"),
    ])
    let narrator = Narrator(knowledge, language: "fr")
    let frame = narrator.text("definition.national-rules")
    let told = knowledge.advise(answers, on: try #require(day)).rights.map(narrator.grounds(of:))
    #expect(told.contains { $0.count > 1 })
    for grounds in told where grounds.count > 1 {
      #expect(!grounds.contains { $0.verdict == .yes && $0.requirement == frame })
    }
  }

  @Test func everyConditionOfTheContentHasWords() throws {
    let knowledge = try ShippedLibrary.knowledge()
    let date = try #require(day)
    let advice = knowledge.advise(Answers(), on: date)
    for language in ["fr", "en"] {
      let narrator = Narrator(knowledge, language: language)
      func walk(_ proof: Proof) {
        let line = narrator.ground(proof).line
        #expect(!line.contains("[") && !line.contains("{"), "\(language): \(line)")
        proof.parts.forEach(walk)
      }
      for finding in advice.rights { walk(finding.person) }
      for finding in advice.modes.flatMap(\.proposals).prefix(1).flatMap(\.funding) {
        if let path = finding.path { walk(path) }
      }
      for scheme in knowledge.guide.schemes {
        let sentences = scheme.sentences
        for key in (sentences.gives + sentences.next + sentences.caution).map(\.key) {
          let text = narrator.sentence(key, on: date) ?? ""
          #expect(!text.isEmpty && !text.contains("{"), "\(language) \(key): \(text)")
        }
      }
    }
  }

  @Test func aRegistrationThatHasEndedIsToldSo() throws {
    let knowledge = try ShippedLibrary.knowledge()
    let path = try #require(
      knowledge.guide.catalogue.paths.first { $0.registration == .running && $0.registrationEnds != nil })
    let end = try #require(path.registrationEnds)
    let later = try #require(CalendarDate(year: end.year + 1, month: 1, day: 1))
    let narrator = Narrator(knowledge, language: "fr")
    #expect(narrator.registration(of: path, on: end).contains(narrator.day(end)))
    #expect(narrator.registration(of: path, on: later).contains(narrator.text("registration.ended")))
  }

  @Test func aKeyWithoutWordsShowsItself() throws {
    let narrator = Narrator(try ShippedLibrary.knowledge(), language: "en")
    #expect(narrator.text("nowhere") == "[nowhere]")
    #expect(narrator.textIfAny("nowhere") == nil)
  }

  @Test func aLanguageWithoutWordsFallsBackOnFrench() throws {
    let knowledge = try ShippedLibrary.knowledge()
    let other = Narrator(knowledge, language: "br")
    #expect(other.text("verdict.yes") == Narrator(knowledge, language: "fr").text("verdict.yes"))
  }
}
