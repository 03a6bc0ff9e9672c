import ContentFiles
import Foundation
import Gazetteer
import Knowledge
import TestSupport
import Testing
import Wording

@testable import Guidance

/// What holds of the plan for anybody: random people, from a seed that a failure prints.
struct PlanPropertyTests {
  private static let rounds = max(
    1, ProcessInfo.processInfo.environment["UBIQUE_ROUNDS"].flatMap { Int($0) } ?? 1)

  /// A random person, their plan, and the seed that drew them.
  private struct Case {
    let answers: Answers
    let surroundings: Surroundings
    let plan: Plan
    let told: String
  }

  private static func cases(_ count: Int, in knowledge: Knowledge, on date: CalendarDate) throws -> [Case] {
    var seed = Seed.fresh()
    let told = seed.description
    let communes = knowledge.gazetteer.allCommunes
    let drawn = (0..<10).compactMap { _ in communes.randomElement(using: &seed)?.code }
    let random = RandomAnswers(
      knowledge.guide.sheet,
      places: drawn + [
        "35360", "38185", "67482", "75056", "69123", "80021", "59350", "98818", "97411", "2A004", "97101",
        "97502", "region:53", "department:75",
      ])
    return try (0..<count * rounds).map { number in
      let answers = knowledge.guide.applicable(random.answers(&seed), on: date)
      let surroundings = knowledge.surroundings(of: answers)
      return Case(
        answers: answers, surroundings: surroundings,
        plan: try #require(knowledge.guide.plan(for: answers, in: surroundings, on: date)),
        told: "person \(number) of \(told)")
    }
  }

  @Test func everybodyGetsAStepFromTheVocabulary() throws {
    let knowledge = try ShippedLibrary.knowledge()
    let date = try ShippedLibrary.day("2026-11-23")
    let steps = try #require(knowledge.guide.planning).steps
    var situations: Set<String> = []
    for person in try Self.cases(150, in: knowledge, on: date) {
      situations.insert(person.plan.situation)
      let identifiers = person.plan.steps.map(\.identifier)
      #expect((1...Planning.mostSteps).contains(identifiers.count), "\(person.told)")
      #expect(Set(identifiers).count == identifiers.count, "\(person.told): \(identifiers)")
      #expect(identifiers.allSatisfy { steps[$0] != nil }, "\(person.told): \(identifiers)")
      #expect(person.plan.proof.verdict == .yes, "\(person.told)")
      #expect(
        person.plan.steps.allSatisfy { $0.proof.verdict == .yes && !$0.source.isEmpty }, "\(person.told)")
      #expect(!person.plan.protections.isEmpty, "\(person.told)")
      #expect(person.plan.secondDoor != person.plan.steps.first?.contact, "\(person.told)")
    }
    // Were few situations drawn, the people would be no test of them.
    #expect(situations.count > 15, "\(situations.sorted())")
  }

  @Test func nobodyIsSentToAnAbsurdPath() throws {
    let knowledge = try ShippedLibrary.knowledge()
    let date = try ShippedLibrary.day("2026-11-23")
    var named = 0
    for person in try Self.cases(400, in: knowledge, on: date) {
      named += person.plan.paths.count
      #expect(person.plan.paths.count <= Planning.mostPaths, "\(person.told)")
      #expect(Set(person.plan.list.map(\.path)).count == person.plan.list.count, "\(person.told)")
      for ranked in person.plan.list {
        let path = try #require(knowledge.guide.catalogue.path(ranked.path))
        let told = "\(person.told): \(path.identifier)"
        let registration = path.registration(on: date)
        #expect(registration == .running || registration == .toVerify, "\(told)")
        #expect(ranked.proof.verdict == .yes, "\(told)")
        guard case .choices(let fields)? = person.answers["fields"],
          case .number(let level)? = person.answers["level"]
        else {
          Issue.record("\(told) without a field or a level")
          continue
        }
        #expect(fields.contains(path.field), "\(told)")
        let isRecognised = ranked.fit == "experience"
        if let entry = path.entry, !isRecognised {
          #expect(entry.level - level <= 1, "\(told), level \(level)")
        }
        if path.entry == nil, !isRecognised { #expect(level >= 6, "\(told), level \(level)") }
        if let gain = ranked.gain { #expect(gain <= 2, "\(told), gain \(gain)") }
      }
    }
    #expect(named > 20, "nobody was named a path")
  }

  @Test func noPayerIsRefusedNorExcludesAnother() throws {
    let knowledge = try ShippedLibrary.knowledge()
    let date = try ShippedLibrary.day("2026-11-23")
    let guide = knowledge.guide
    for person in try Self.cases(200, in: knowledge, on: date) {
      let payers = person.plan.payers
      #expect(payers.count <= Planning.mostPayers, "\(person.told)")
      for (position, payer) in payers.enumerated() {
        let finding = guide.finding(
          onScheme: payer.scheme, for: person.answers, in: person.surroundings, on: date)
        #expect(finding?.verdict == payer.verdict && payer.verdict != .no, "\(person.told): \(payer.scheme)")
        for other in payers[(position + 1)...] {
          #expect(
            !guide.excludes(payer.scheme, other.scheme), "\(person.told): \(payer.scheme), \(other.scheme)")
        }
      }
    }
  }

  /// A hearing-aid school was once the nearest reception desk of Paris.
  @Test func thePlaceIsWithinReachAndDoesWhatIsNeeded() throws {
    let knowledge = try ShippedLibrary.knowledge()
    let date = try ShippedLibrary.day("2026-11-23")
    var found = 0
    for person in try Self.cases(1_500, in: knowledge, on: date) {
      guard let place = person.plan.place else { continue }
      found += 1
      let centre = try #require(knowledge.centre(place.centre))
      let told = "\(person.told): \(centre.identifier)"
      #expect(centre.kind != .specialisedSchool && centre.status == .open, "\(told)")
      #expect(place.basis == .road || place.basis == .region, "\(told): across the sea")
      if case .number(let travel)? = person.answers["travel"], let kilometres = place.kilometres {
        #expect(kilometres <= travel, "\(told): \(kilometres) km")
      }
      if let mode = person.plan.mode, mode != .distance {
        #expect(person.surroundings.nearestCentres(for: mode).contains(place), "\(told): \(mode)")
      }
    }
    #expect(found > 5, "nobody was sent to a place")
  }

  @Test func theSameAnswersGiveTheSamePlan() throws {
    let knowledge = try ShippedLibrary.knowledge()
    let date = try ShippedLibrary.day("2026-11-23")
    for person in try Self.cases(20, in: knowledge, on: date) {
      var reversed = Answers()
      for (fact, answer) in person.answers.values.sorted(by: { $0.key > $1.key }) { reversed[fact] = answer }
      let isSame = knowledge.guide.plan(for: reversed, in: person.surroundings, on: date) == person.plan
      #expect(isSame, "\(person.told)")
    }
  }

  /// Every sentence is there in both languages, filled in.
  @Test func everyMarkOfASentenceIsFilledIn() throws {
    let knowledge = try ShippedLibrary.knowledge()
    let date = try ShippedLibrary.day("2026-11-23")
    for person in try Self.cases(60, in: knowledge, on: date) {
      for language in ["fr", "en"] {
        let narrator = Narrator(knowledge, language: language, isPlain: language == "fr")
        let plan = person.plan
        var sentences = plan.steps.map { narrator.text(of: $0, in: plan, for: person.answers) }
        sentences += narrator.sentences(around: plan, for: person.answers)
        sentences += plan.steps.flatMap { [$0.time, $0.words, $0.bring, $0.reason] }.compactMap { $0 }
          .map { narrator.sentence($0, of: plan, for: person.answers) }
        for sentence in sentences {
          #expect(!sentence.contains("{") && !sentence.contains("[plan."), "\(person.told): \(sentence)")
        }
      }
    }
  }

  @Test func theShippedPlansHaveNothingThatNobodyReaches() throws {
    let guide = try ShippedLibrary.knowledge().guide
    #expect(PlanCheck(guide).faults == [])
  }
}
