import Counts
import Gazetteer
import Guidance
import Interview
import Knowledge
import Occupations

/// A year of a network: people of a fixed seed at stations in the places of the Cnam, counted as a machine counts them.
///
/// The people are made first, so many that few are alike; then each visit is one of them on another day. Who comes to a
/// station lives in the employment area of a place of the Cnam, where it is known; one in twenty names
/// the region alone and one in fifty no place. Their answers are random, so that everything occurs; what is counted of
/// them is what the interview counts.
struct SimulatedYear {
  /// How many stations there are.
  static let stations = 165
  /// The year.
  static let year = 2025
  /// How many visits end before their results, in a hundred.
  private static let abandoned = 12

  private let interview: Interview
  private let knowledge: Knowledge
  private let homes: [[(commune: Commune, upTo: Int)]]
  private var people: RandomPeople
  /// The visits of the people made so far, which are held again on other days.
  private var held: [(station: Int, count: VisitCount)] = []
  private let different: Int
  private var generator: Generator

  /// Makes the year of a network.
  ///
  /// - Parameter people: How many different people come.
  init(knowledge: Knowledge, date: CalendarDate, seed: UInt64, people different: Int) {
    self.different = different
    self.knowledge = knowledge
    interview = Interview(knowledge: knowledge, date: date, counts: true)
    people = RandomPeople(knowledge: knowledge, seed: seed)
    generator = Generator(state: seed &+ 1)
    homes = Self.homes(in: knowledge)
  }

  /// The communes around each station, each with the sum of the people up to it.
  private static func homes(in knowledge: Knowledge) -> [[(commune: Commune, upTo: Int)]] {
    var byArea: [String: [Commune]] = [:]
    for commune in knowledge.gazetteer.allCommunes where commune.parent == nil && commune.population > 0 {
      if let area = commune.employmentArea { byArea[area, default: []].append(commune) }
    }
    let areas = knowledge.centres.compactMap { centre in
      centre.commune.flatMap { knowledge.gazetteer.commune($0)?.employmentArea }
    }.filter { byArea[$0] != nil }
    return (0..<stations).map { station in
      var sum = 0
      return (byArea[areas[station % areas.count]] ?? []).map { commune in
        sum += commune.population
        return (commune, sum)
      }
    }
  }

  /// The next visit: at which station, in which month, how many minutes, and what it adds; nil where nothing was said.
  mutating func next() -> (station: Int, month: Month, minutes: Int, count: VisitCount)? {
    let month = Month(year: Self.year, number: Int.random(in: 1...12, using: &generator))
    let minutes = Int.random(in: 1...45, using: &generator)
    guard let month, let visit = held.count < different ? nextPerson() : held.randomElement(using: &generator)
    else { return nil }
    if held.count < different { held.append(visit) }
    return (visit.station, month, minutes, visit.count)
  }

  /// Another person at a station.
  private mutating func nextPerson() -> (station: Int, count: VisitCount)? {
    let station = Int.random(in: 0..<Self.stations, using: &generator)
    var answers = people.next()
    if let residence = knowledge.guide.sheet.fact(in: .residence) {
      answers[residence.identifier] = home(of: station)
    }
    if let job = knowledge.guide.sheet.fact(in: .wantedJob), Int.random(in: 0..<3, using: &generator) == 0 {
      let occupation = knowledge.occupations.occupations.randomElement(using: &generator)
      answers[job.identifier] = occupation.map { .occupation($0.code) }
    }
    var state = InterviewState(language: "fr", setting: .kiosk)
    state.visit.answers = answers
    state.hasSeenResults = Int.random(in: 0..<100, using: &generator) >= Self.abandoned
    return interview.count(of: state).map { (station, $0) }
  }

  private mutating func home(of station: Int) -> Answer? {
    let homes = homes[station]
    guard let last = homes.last else { return nil }
    let person = Int.random(in: 0..<last.upTo, using: &generator)
    let commune = homes.first { $0.upTo > person }?.commune ?? last.commune
    switch Int.random(in: 0..<100, using: &generator) {
    case 0..<5: return commune.region.map { .place("region:\($0)") }
    case 5..<7: return nil
    default: return .place(commune.code)
    }
  }
}
