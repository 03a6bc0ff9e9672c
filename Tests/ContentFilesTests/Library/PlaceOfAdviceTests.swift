import Gazetteer
import TestSupport
import Testing

@testable import Guidance
@testable import Knowledge
@testable import Wording

/// What advice says of places, for communes drawn with a fixed seed.
struct PlaceOfAdviceTests {
  /// Communes drawn with a seed that never changes, and those that once went wrong.
  private static func places(_ count: Int) throws -> [String] {
    let communes = try ShippedLibrary.knowledge().gazetteer.allCommunes
    var seed = Seed(2_026)
    let drawn = (0..<count).compactMap { _ in communes.randomElement(using: &seed)?.code }
    return drawn + [
      "38185", "66136", "49007", "84007", "70550", "97502", "56069", "98818", "2A004", "75056", "33063",
    ]
  }

  private static func answers(_ place: String, car: Bool, travel: Int) -> Answers {
    Answers([
      "place": .place(place), "age": .number(34), "situation": .choices(["employee"]), "level": .number(4),
      "goals": .choices(["progress"]), "fields": .choices(["F01", "F05"]), "travel": .number(travel),
      "car": .flag(car), "connection": .choice("good"), "times": .choices(["evenings"]),
    ])
  }

  /// “Le centre le plus proche est loin : environ 1 km”: a condition and its sentence once read different figures.
  @Test func aSentenceHasTheFigureOfItsCondition() throws {
    let knowledge = try ShippedLibrary.knowledge()
    let narrator = Narrator(knowledge, language: "en")
    let criteria = Dictionary(
      knowledge.guide.ranking.criteria.map { ($0.identifier, $0) }, uniquingKeysWith: { first, _ in first })
    let day = try ShippedLibrary.day("2026-11-23")
    var tried: Set<String> = []
    for (number, place) in try Self.places(60).enumerated() {
      for travel in [number.isMultiple(of: 2) ? 10 : 100] {
        let advice = knowledge.advise(Self.answers(place, car: false, travel: travel), on: day)
        for proposal in advice.modes.flatMap(\.proposals) {
          for contribution in proposal.contributions {
            let criterion = try #require(criteria[contribution.criterion])
            let sentence = narrator.reason(contribution, of: proposal)
            #expect(!sentence.contains("{"), "\(place): \(sentence)")
            guard let shown = Self.kilometres(in: sentence) else { continue }
            tried.insert(criterion.identifier)
            for test in Self.tests(in: knowledge.guide.book.condition(of: criterion.rule)) {
              #expect(Self.holds(test, shown), "\(place): \(sentence) though \(test)")
            }
          }
        }
      }
    }
    // A test that never met a figure would prove nothing.
    #expect(
      tried.isSuperset(of: ["away-far", "journeys-no-car", "place-near", "place-beyond-travel"]), "\(tried)")
  }

  /// The number before “km”.
  private static func kilometres(in sentence: String) -> Int? {
    guard let unit = sentence.firstRange(of: "km") else { return nil }
    let digits = sentence[..<unit.lowerBound].reversed().drop { !$0.isNumber }
      .prefix { $0.isNumber || $0 == "\u{202F}" || $0 == "," }
    return Int(String(digits.reversed().filter(\.isNumber)))
  }

  /// The tests of kilometres that have to hold.
  private static func tests(in condition: Condition?) -> [FactTest] {
    switch condition {
    case .all(let parts)?: parts.flatMap { tests(in: $0) }
    case .test(let test)? where ["centre-km", "mode-km"].contains(test.fact): [test]
    default: []
    }
  }

  private static func holds(_ test: FactTest, _ kilometres: Int) -> Bool {
    guard case .number(let bound) = test.operand else { return false }
    return switch test.comparison {
    case .atLeast: kilometres >= bound
    case .atMost: kilometres <= bound
    case .above: kilometres > bound
    case .below: kilometres < bound
    default: false
    }
  }

  @Test func nobodyIsSentAcrossTheSeaNorToASchoolOfOneTrade() throws {
    let knowledge = try ShippedLibrary.knowledge()
    let day = try ShippedLibrary.day("2026-11-23")
    for place in try Self.places(20) {
      let answers = Self.answers(place, car: true, travel: 1_000)
      let advice = knowledge.advise(answers, on: day)
      let plan = try #require(knowledge.plan(for: answers, on: day))
      let shown = advice.nearestCentres + [plan.place, plan.unverifiedPlace].compactMap { $0 }
      #expect(shown.allSatisfy { $0.basis == .road }, "\(place)")
      #expect(shown.allSatisfy { knowledge.centre($0.centre)?.kind != .specialisedSchool }, "\(place)")
      if let unverified = plan.unverifiedPlace, let verified = plan.place {
        #expect(unverified.kilometres ?? 0 < verified.kilometres ?? 0, "\(place)")
      }
    }
  }

  @Test func withoutACarNoMinutesAreToldAnywhere() throws {
    let knowledge = try ShippedLibrary.knowledge()
    let day = try ShippedLibrary.day("2026-11-23")
    let narrator = Narrator(knowledge, language: "fr")
    for place in try Self.places(10) {
      let answers = Self.answers(place, car: false, travel: 100)
      let advice = knowledge.advise(answers, on: day)
      let plan = try #require(knowledge.plan(for: answers, on: day))
      let home = Place.commune(place)
      let territory = try #require(knowledge.territory(of: home, byCar: false))
      let map = try #require(knowledge.map(of: home, byCar: false))
      let told =
        advice.nearestCentres + advice.modes.flatMap(\.proposals).flatMap(\.nearestCentres)
        + [plan.place, plan.unverifiedPlace].compactMap { $0 } + territory.centres + map.list.map(\.place)
        + knowledge.centres(near: home, limit: 5, byCar: false)
      #expect(told.allSatisfy { $0.minutes == nil }, "\(place)")
      #expect(told.allSatisfy { !narrator.distance(to: $0).contains("voiture") }, "\(place)")
    }
  }

  @Test func aPlaceNextDoorWhoseOpeningIsNotVerifiedIsNamedAsSuch() throws {
    let knowledge = try ShippedLibrary.knowledge()
    let around = knowledge.surroundings(of: .commune("33063"))
    let place = try #require(around.unverified.first)
    #expect(place.centre == "na-bordeaux")
    #expect(place.welcome == .unverified)
    #expect(!around.closest(3).contains { $0.centre == "na-bordeaux" })
  }
}
