public import Guidance

/// Random answers that fit the facts, whatever these are.
public struct RandomAnswers: Sendable {
  private let facts: [Fact]
  private let places: [String]

  /// Draws from the asked facts of a sheet, and places from a list of their text forms.
  public init(_ sheet: FactSheet, places: [String]) {
    facts = sheet.asked
    self.places = places
  }

  /// Answers to about three questions in four; some of them declined.
  public func answers(_ seed: inout Seed) -> Answers {
    var answers = Answers()
    for fact in facts where Int.random(in: 0..<4, using: &seed) > 0 {
      answers[fact.identifier] = answer(to: fact, &seed)
    }
    return answers
  }

  /// A valid answer to a fact, declined one time in twelve.
  public func answer(to fact: Fact, _ seed: inout Seed) -> Answer {
    if Int.random(in: 0..<12, using: &seed) == 0 { return .declined }
    switch fact.kind {
    case .number(let range):
      // Half of the numbers are small: that is where the thresholds are.
      let top = Bool.random(using: &seed) ? min(range.upperBound, range.lowerBound + 40) : range.upperBound
      return .number(Int.random(in: range.lowerBound...top, using: &seed))
    case .scale(let steps):
      return steps.randomElement(using: &seed).map { .number($0.value) } ?? .declined
    case .oneOf(let choices): return choices.randomElement(using: &seed).map { .choice($0) } ?? .declined
    case .anyOf(let choices):
      let count = Int.random(in: 1...min(3, choices.count), using: &seed)
      return .choices(Set(choices.shuffled(using: &seed).prefix(count)))
    case .yesNo: return .flag(Bool.random(using: &seed))
    case .place: return places.randomElement(using: &seed).map { .place($0) } ?? .declined
    case .occupation:
      return ["K2204", "M1805", "N4101", "M1203", "J1501"].randomElement(using: &seed).map { .occupation($0) }
        ?? .declined
    case .date:
      let year = Int.random(in: 1990...2026, using: &seed)
      return CalendarDate(year: year, month: 6, day: 1).map { .date($0) } ?? .declined
    }
  }
}
