import Gazetteer
import Guidance
import Knowledge

/// People with random answers, the same for the same seed, so that a figure can be measured again.
struct RandomPeople {
  private let knowledge: Knowledge
  private let places: [String]
  private var generator: Generator

  init(knowledge: Knowledge, seed: UInt64) {
    self.knowledge = knowledge
    places = knowledge.gazetteer.allCommunes.enumerated().compactMap { $0 % 350 == 0 ? $1.code : nil }
    generator = Generator(state: seed)
  }

  /// Makes a person: each question is answered three times out of four.
  mutating func next() -> Answers {
    var answers = Answers()
    for fact in knowledge.guide.sheet.asked where Int.random(in: 0..<4, using: &generator) > 0 {
      answers[fact.identifier] = answer(of: fact.kind)
    }
    return answers
  }

  private mutating func answer(of kind: FactKind) -> Answer? {
    switch kind {
    case .number(let range): .number(Int.random(in: range, using: &generator))
    case .scale(let steps): steps.randomElement(using: &generator).map { .number($0.value) }
    case .oneOf(let choices): choices.randomElement(using: &generator).map { .choice($0) }
    case .anyOf(let choices): choices.randomElement(using: &generator).map { .choices([$0]) }
    case .yesNo: .flag(Bool.random(using: &generator))
    case .place: places.randomElement(using: &generator).map { .place($0) }
    case .date, .occupation: nil
    }
  }
}

/// SplitMix64 (Steele, Lea and Flood, 2014).
struct Generator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
