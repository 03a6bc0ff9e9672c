import TestSupport
import Testing

@testable import Guidance
@testable import Knowledge

/// Near misses and what-if on the shipped content, for people nobody thought of.
struct ReasoningTests {
  private let knowledge: Knowledge
  private let date: CalendarDate
  private var guide: Guide { knowledge.guide }

  init() throws {
    knowledge = try ShippedLibrary.knowledge()
    date = try ShippedLibrary.day("2026-11-23")
  }

  /// So many people, each with the note that replays them.
  private func people(_ count: Int) -> [(answers: Answers, note: Comment)] {
    var seed = Seed.fresh()
    let told = seed.description
    let random = RandomAnswers(
      guide.sheet,
      places: ["35360", "52121", "64543", "97411", "98818", "75056", "region:53", "department:48"])
    return (0..<count).map { number in
      let answers = guide.applicable(random.answers(&seed), on: date)
      return (answers, Comment(rawValue: "person \(number) of \(told)"))
    }
  }

  private func verdict(_ scheme: String, _ answers: Answers) -> Verdict? {
    guide.finding(onScheme: scheme, for: answers, in: knowledge.surroundings(of: answers), on: date)?.verdict
  }

  private func rule(_ scheme: String, _ answers: Answers) throws -> Verdict {
    let scheme = try #require(guide.scheme(scheme))
    let finding = try #require(
      guide.finding(
        onScheme: scheme.identifier, for: answers, in: knowledge.surroundings(of: answers), on: date))
    return finding.person.verdict
  }

  @Test func everyNearMissHoldsWhenItsChangesAreMade() throws {
    var count = 0
    for person in people(60) {
      let misses = guide.nearMisses(
        for: person.answers, in: knowledge.surroundings(of: person.answers), on: date)
      for miss in misses {
        count += 1
        let changed = person.answers.with(miss.changes)
        #expect((1...2).contains(miss.changes.count), person.note)
        #expect(miss.after > miss.before, person.note)
        #expect(guide.contradictions(in: guide.applicable(changed, on: date), on: date).isEmpty, person.note)
        #expect(try rule(miss.scheme, guide.applicable(changed, on: date)) == miss.after, person.note)
        for change in miss.changes {
          #expect(change.before == nil || person.answers[change.fact] == change.before, person.note)
          let question = try #require(guide.questions.first { $0.fact == change.fact })
          #expect(change.isLeftOut || question.changeability != .never, person.note)
        }
      }
    }
    #expect(count > 100)
  }

  /// Of two changes neither would have done alone.
  @Test func aNearMissAsksForNoChangeInVain() throws {
    for person in people(60) {
      let misses = guide.nearMisses(
        for: person.answers, in: knowledge.surroundings(of: person.answers), on: date)
      for miss in misses where miss.changes.count == 2 {
        for change in miss.changes {
          // A change that its question would not be asked for, or that contradicts another answer, cannot be made alone.
          let alone = guide.applicable(person.answers.with([change]), on: date)
          guard alone.isKnown(change.fact), guide.contradictions(in: alone, on: date).isEmpty else {
            continue
          }
          #expect(try rule(miss.scheme, alone) < miss.after, person.note)
        }
      }
    }
  }

  @Test func everyNearMissOfAPathHoldsToo() throws {
    var count = 0
    for (number, person) in people(30).enumerated() {
      let path = guide.catalogue.paths[number * 7 % guide.catalogue.paths.count].identifier
      let around = knowledge.surroundings(of: person.answers)
      for miss in guide.nearMisses(ofPath: path, for: person.answers, in: around, on: date) {
        count += 1
        let changed = guide.applicable(person.answers.with(miss.changes), on: date)
        let admission = guide.admissions(of: path, for: changed, in: around, on: date)
          .first { $0.mode == miss.mode }
        #expect(admission?.proof.verdict == miss.after && miss.after > miss.before, person.note)
        if miss.after == .yes {
          let found = knowledge.advise(changed, on: date).modes.first { $0.mode == miss.mode }
          let isFound = found.map { $0.proposals.contains { $0.path == path } || $0.moreCount > 0 }
          #expect(isFound == true, person.note)
        }
      }
    }
    #expect(count > 10)
  }

  @Test func nothingChangesWhereNothingIsChanged() {
    for person in people(10) {
      let advice = knowledge.advise(person.answers, on: date)
      #expect(AdviceDifference(from: advice, to: advice).isEmpty, person.note)
    }
  }

  /// Moving house was once told as if nothing had changed but the proposals.
  @Test func movingTellsOfPlacesProgrammesAndAdvisers() {
    let here = Answers(["age": .number(30), "situation": .choices(["job-seeker"]), "place": .place("35360")])
    let there = here.with([Change(fact: "place", before: .place("35360"), after: .place("52121"))])
    let difference = AdviceDifference(
      from: knowledge.advise(here, on: date), to: knowledge.advise(there, on: date))
    #expect(!difference.nearestCentres.entered.isEmpty && !difference.nearestCentres.left.isEmpty)
    #expect(difference.programmes.left.contains("vitre-architecture-informatique-2016"))
  }

  /// Ten thousand people: nothing traps, and what is abolished is given to nobody.
  @Test func tenThousandPeopleAreJudged() throws {
    let abolished = Set(guide.schemes.filter(\.isAbolished).map(\.identifier))
    #expect(!abolished.isEmpty)
    for person in people(10_000) {
      let session = AdviceSession(
        guide: guide, answers: person.answers, surroundings: Surroundings(), date: date
      ).rights
      for finding in session where abolished.contains(finding.scheme) {
        #expect(finding.verdict == .no, person.note)
      }
      for finding in session where finding.verdict == .no && !abolished.contains(finding.scheme) {
        #expect(!finding.deciding.isEmpty || finding.isOutOfForce, person.note)
      }
    }
  }
}
