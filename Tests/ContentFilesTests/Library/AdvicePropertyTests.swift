import Foundation
import Gazetteer
import TestSupport
import Testing

@testable import Guidance
@testable import Knowledge
@testable import Wording

/// What holds of the advice for anybody: random people, from a seed that a failure prints.
///
/// `UBIQUE_SEED` replays a seed; `UBIQUE_ROUNDS` draws so many times as many people.
struct AdvicePropertyTests {
  private static let rounds = max(
    1, ProcessInfo.processInfo.environment["UBIQUE_ROUNDS"].flatMap { Int($0) } ?? 1)
  private static let day = CalendarDate("2026-11-23")

  /// A random person and the seed that drew them.
  private struct Person: CustomTestStringConvertible {
    let answers: Answers
    let told: String
    var testDescription: String { told }
  }

  private static func people(_ count: Int) throws -> [Person] {
    let knowledge = try ShippedLibrary.knowledge()
    let communes = knowledge.gazetteer.allCommunes
    var seed = Seed.fresh()
    let told = seed.description
    let drawn = (0..<60).compactMap { _ in communes.randomElement(using: &seed)?.code }
    let places =
      drawn + knowledge.gazetteer.regions.map { "region:\($0.code)" }
      + knowledge.gazetteer.departments.map { "department:\($0.code)" } + ["98818", "97411", "2A004"]
    let random = RandomAnswers(knowledge.guide.sheet, places: places)
    return (0..<count * rounds).map { number in
      Person(answers: random.answers(&seed), told: "person \(number) of \(told)")
    }
  }

  /// Everything that is a matter of the person alone, without the paths: much quicker than the whole advice.
  private func rights(_ answers: Answers, in knowledge: Knowledge, on date: CalendarDate) -> [Finding] {
    AdviceSession(
      guide: knowledge.guide, answers: answers, surroundings: knowledge.surroundings(of: answers), date: date
    ).rights
  }

  /// What nobody said of a permit, or of a birthday before a contract, rules nobody out: only the answer does.
  private static let presumed: Set = ["nationality", "permit", "age-at-start"]

  @Test func removingAnAnswerNeverTurnsYesIntoNoNorNoIntoYes() throws {
    let knowledge = try ShippedLibrary.knowledge()
    let date = try #require(Self.day)
    for person in try Self.people(25) {
      let full = rights(person.answers, in: knowledge, on: date)
      for fact in person.answers.values.keys.sorted() {
        let less = rights(person.answers.without(fact), in: knowledge, on: date)
        for (before, after) in zip(full, less) where before.verdict != after.verdict {
          let isPresumed = Self.presumed.contains(fact) && before.verdict != .yes && after.verdict == .yes
          // What a law of the Pacific says is not known here; who names no place is told the national rules.
          let isNational =
            fact == "place" && before.verdict.isCheck && after.verdict == .no
            && knowledge.surroundings(of: person.answers).isPacific == true
          #expect(
            after.verdict.isCheck || isPresumed || isNational,
            "\(person.told): \(before.scheme) without \(fact)")
        }
      }
    }
  }

  @Test func decliningIsTheSameAsNotAnswering() throws {
    let knowledge = try ShippedLibrary.knowledge()
    let date = try #require(Self.day)
    for person in try Self.people(10) {
      let fact = person.answers.values.keys.min() ?? "age"
      var declined = person.answers
      declined[fact] = .declined
      let said = knowledge.advise(declined, on: date)
      let silent = knowledge.advise(person.answers.without(fact), on: date)
      // Near misses tell what was answered before, so they differ by that; compared apart, since a failure
      // would print the whole advice twice, piece by piece.
      let isSame =
        said.modes == silent.modes && said.rights == silent.rights && said.advisers == silent.advisers
        && said.setAside == silent.setAside && said.nearestCentres == silent.nearestCentres
      #expect(isSame, "\(person.told): \(fact)")
      #expect(said.nearMisses.map(\.scheme) == silent.nearMisses.map(\.scheme), "\(person.told): \(fact)")
    }
  }

  @Test func aRecognisedDisabilityNeverLowersAVerdict() throws {
    let knowledge = try ShippedLibrary.knowledge()
    let date = try #require(Self.day)
    for person in try Self.people(100) {
      var with = person.answers
      with["disability"] = .flag(true)
      let raised = rights(with, in: knowledge, on: date)
      for before in [Answer?.none, .flag(false), .declined] {
        var without = person.answers
        without["disability"] = before
        for (low, high) in zip(rights(without, in: knowledge, on: date), raised)
        where high.verdict < low.verdict {
          // An answer may settle what was open; it must not close what was a yes, nor close anything at all.
          Issue.record("\(person.told): \(low.scheme) falls from \(low.verdict) to \(high.verdict)")
        }
      }
    }
  }

  @Test func aLongerTravelNeverRemovesAPlace() throws {
    let knowledge = try ShippedLibrary.knowledge()
    let date = try #require(Self.day)
    for person in try Self.people(8) {
      var shown: [Set<String>] = DeliveryMode.allCases.map { _ in [] }
      for travel in [10, 25, 50, 100, 1_000] {
        var answers = person.answers
        answers["travel"] = .number(travel)
        let advice = knowledge.advise(answers, on: date)
        for (position, form) in advice.modes.enumerated() {
          let places = Set(form.proposals.flatMap { $0.nearestCentres.map(\.centre) })
          #expect(shown[position].isSubset(of: places), "\(person.told): \(form.mode), \(travel) km")
          shown[position] = places
        }
      }
    }
  }

  /// Widening once relaxed distance and entry level together, so that whoever travelled less was shown more.
  @Test func aLongerTravelNeverRemovesAProposal() throws {
    let knowledge = try ShippedLibrary.knowledge()
    let date = try #require(Self.day)
    var people = try Self.people(40).map { (answers: $0.answers, told: $0.told) }
    people.append(
      (
        Answers([
          "age": .number(30), "situation": .choices(["job-seeker"]), "level": .number(0),
          "place": .place("48027"), "fields": .choices(["F03"]),
        ]), "48027, no diploma, F03"
      ))
    for person in people {
      var shown: [Int] = DeliveryMode.allCases.map { _ in 0 }
      for travel in [10, 25, 50, 100, 1_000] {
        var answers = person.answers
        answers["travel"] = .number(travel)
        let found = knowledge.advise(answers, on: date).modes.map { $0.proposals.count + $0.moreCount }
        for (before, after) in zip(shown, found) {
          #expect(before <= after, "\(person.told): \(shown) then \(found), \(travel) km")
        }
        shown = found
      }
    }
  }

  /// Any answer of any question, also of those that are not asked, leaves the advice as if it were not given.
  @Test func anAnswerToAQuestionThatIsNotAskedChangesNothing() throws {
    let knowledge = try ShippedLibrary.knowledge()
    let date = try #require(Self.day)
    let learner = Answers(["age": .number(40), "situation": .choices(["job-seeker"])])
    var odd = learner
    odd["contract"] = .choice("permanent")
    #expect(!knowledge.guide.applicable(odd, on: date).isAnswered("contract"))
    let isSame = knowledge.advise(odd, on: date) == knowledge.advise(learner, on: date)
    #expect(isSame)
  }

  /// The master of accounting once stood first for a person without a diploma, as its entry level is not known.
  @Test func anUnknownEntryLevelDoesNotOutrankAKnownOne() throws {
    let knowledge = try ShippedLibrary.knowledge()
    let date = try #require(Self.day)
    let learner = Answers([
      "age": .number(30), "situation": .choices(["job-seeker"]), "level": .number(0),
      "fields": .choices(["F04"]), "place": .place("35360"),
    ])
    for form in knowledge.advise(learner, on: date).modes {
      let entries = form.proposals.map { knowledge.guide.catalogue.path($0.path)?.entry != nil }
      if entries.contains(true) {
        #expect(entries.first == true, "\(form.mode): \(form.proposals.map(\.path))")
      }
    }
  }

  @Test func numbersThatNobodyHasNeverTrap() throws {
    let knowledge = try ShippedLibrary.knowledge()
    let date = try #require(Self.day)
    for number in [Int.max, Int.min, -1, 1_000_000] {
      let odd = Answers(
        ["age", "level", "travel", "wage-months"].reduce(into: [:]) { $0[$1] = Answer.number(number) })
      let isSame = knowledge.advise(odd, on: date).modes == knowledge.advise(Answers(), on: date).modes
      #expect(isSame, "\(number)")
    }
  }

  @Test func aLargerRadiusNeverRemovesAPlace() throws {
    let knowledge = try ShippedLibrary.knowledge()
    for person in try Self.people(60) {
      guard case .place(let code)? = person.answers["place"], let commune = knowledge.gazetteer.commune(code)
      else { continue }
      var found: [String] = []
      for radius in [1.0, 20, 60, 200, 20_000] {
        let within = commune.location.nearest(.kilometres(radius), among: knowledge.sites.all).sites.map(\.id)
        #expect(within.starts(with: found), "\(person.told): \(radius) km")
        found = within
      }
      #expect(found.count == knowledge.sites.all.count, "\(person.told)")
    }
  }

  @Test func theOrderIsTotalStableAndThatOfTheScores() throws {
    let knowledge = try ShippedLibrary.knowledge()
    let date = try #require(Self.day)
    for person in try Self.people(15) {
      let advice = knowledge.advise(person.answers, on: date)
      // The same answers, given in another order.
      var reversed = Answers()
      for (fact, answer) in person.answers.values.sorted(by: { $0.key > $1.key }) { reversed[fact] = answer }
      let isSame = knowledge.advise(reversed, on: date) == advice
      #expect(isSame, "\(person.told)")
      for form in advice.modes {
        #expect(Set(form.proposals.map(\.path)).count == form.proposals.count, "\(person.told)")
        let ranks = form.proposals.map { (-$0.score, FairOrder.rank(of: $0.path, on: date)) }
        for (before, after) in zip(ranks, ranks.dropFirst()) { #expect(before < after, "\(person.told)") }
      }
    }
  }

  @Test func everyShownFactHasASourceAndEveryScoreItsReasons() throws {
    let knowledge = try ShippedLibrary.knowledge()
    let date = try #require(Self.day)
    for person in try Self.people(15) {
      let advice = knowledge.advise(person.answers, on: date)
      for finding in advice.rights {
        let scheme = try #require(knowledge.guide.scheme(finding.scheme))
        #expect(
          !scheme.source.isEmpty && !scheme.rules.isEmpty && scheme.checked <= date, "\(finding.scheme)")
        #expect(
          !finding.deciding.isEmpty || finding.isOutOfForce || finding.verdict == .yes, "\(finding.scheme)")
      }
      for proposal in advice.modes.flatMap(\.proposals) {
        let path = try #require(knowledge.guide.catalogue.path(proposal.path))
        #expect(!path.sources.isEmpty && !path.sourceDate.isEmpty, "\(proposal.path)")
        #expect(proposal.score == proposal.contributions.reduce(0) { $0 + $1.points }, "\(person.told)")
        #expect(proposal.contributions.allSatisfy { !$0.source.isEmpty }, "\(proposal.path)")
        #expect(
          path.registration(on: date) == .running || path.registration(on: date) == .toVerify,
          "\(person.told): \(proposal.path)")
        for place in proposal.nearestCentres {
          #expect(knowledge.centre(place.centre)?.sources.isEmpty == false, "\(place.centre)")
        }
      }
      for adviser in advice.advisers {
        #expect(!adviser.rule.isEmpty && knowledge.contacts.contains { $0.identifier == adviser.contact })
      }
    }
  }

  @Test func theProofNeverDisagreesWithTheVerdict() throws {
    let knowledge = try ShippedLibrary.knowledge()
    let date = try #require(Self.day)
    let book = knowledge.guide.book
    let bounds = book.bounds(on: date)
    for person in try Self.people(40) {
      let profile = Profile(person.answers, on: book.sheet)
      for scheme in knowledge.guide.schemes {
        for rule in [scheme.person, scheme.path].compactMap({ $0 }) {
          let quick = book.verdict(of: rule, on: profile, bounds: bounds)
          #expect(
            book.proof(of: rule, on: profile, bounds: bounds).verdict == quick,
            "\(person.told): \(scheme.identifier)")
        }
      }
    }
  }

  /// On any day of thirty years: a path whose registration has ended stays out, and nothing traps.
  @Test func anyPersonOnAnyDayIsAdvised() throws {
    let knowledge = try ShippedLibrary.knowledge()
    for (number, person) in try Self.people(20).enumerated() {
      let date = try #require(
        CalendarDate(year: 2015 + number % 30, month: number % 12 + 1, day: number % 28 + 1))
      let advice = knowledge.advise(person.answers, on: date)
      for proposal in advice.modes.flatMap(\.proposals) {
        let path = try #require(knowledge.guide.catalogue.path(proposal.path))
        #expect([.running, .toVerify].contains(path.registration(on: date)), "\(person.told): \(date)")
      }
      let narrator = Narrator(knowledge, language: number % 2 == 0 ? "fr" : "en")
      for finding in advice.rights { #expect(narrator.grounds(of: finding).allSatisfy { !$0.line.isEmpty }) }
      #expect(advice.advisers.first.map { $0.verdict != .no } ?? false, "\(person.told): nobody to see")
    }
  }

  @Test func thousandsOfPeopleAreJudgedWithoutATrap() throws {
    let knowledge = try ShippedLibrary.knowledge()
    let date = try #require(Self.day)
    var counts: [Verdict: Int] = [:]
    for person in try Self.people(400) {
      for finding in rights(person.answers, in: knowledge, on: date) {
        counts[finding.verdict, default: 0] += 1
      }
    }
    // Were one of the verdicts never reached, the people drawn would be no test of it.
    #expect(Verdict.allCases.allSatisfy { counts[$0, default: 0] > 100 }, "\(counts)")
  }
}
