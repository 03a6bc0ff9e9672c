public import Guidance
import Knowledge

extension Narrator {
  /// One ground of a verdict: what the rule asks, what it makes of it, and what the person answered.
  public struct Ground: Hashable, Sendable {
    /// What the rule asks, as a requirement.
    public let requirement: String
    /// What the rule makes of it.
    public let verdict: Verdict
    /// What the person answered, or that they did not; nil where no answer is looked at.
    public let answer: String?
    /// Whether it would do instead of the ground before it.
    public internal(set) var isAlternative = false

    /// The requirement with the answer behind it.
    public var line: String { answer.map { "\(requirement) (\($0))" } ?? requirement }
  }

  /// The grounds of a finding: the conditions that made the verdict what it is.
  ///
  /// That the rules hold at all where somebody lives goes without saying, where they do.
  public func grounds(of finding: Finding) -> [Ground] {
    let deciding = finding.grounds
    guard case .within(let frame, _) = finding.person.condition else { return deciding.map(ground) }
    let others = deciding.filter { $0.proof.condition != frame || $0.proof.verdict != .yes }
    return (others.isEmpty ? deciding : others).map(ground)
  }

  private func ground(_ deciding: Proof.Ground) -> Ground {
    var ground = ground(deciding.proof)
    ground.isAlternative = deciding.isAlternative
    return ground
  }

  /// One condition of a proof in words.
  public func ground(_ proof: Proof) -> Ground {
    Ground(
      requirement: requirement(proof), verdict: proof.verdict, answer: answerLine(proof))
  }

  private func answerLine(_ proof: Proof) -> String? {
    let proof = proof.isOppositeOfATest ? proof.parts.first ?? proof : proof
    guard case .test(let test) = proof.condition else { return nil }
    let isAsked = knowledge.guide.sheet[test.fact]?.origin == .asked
    guard let answer = proof.answer else {
      return isAsked ? text("condition.no-answer") : text("condition.not-known")
    }
    if !isAsked, case .flag = test.operand { return nil }
    let words = self.answer(answer, to: test.fact)
    return text(isAsked ? "condition.answer" : "condition.derived", ["answer": words])
  }

  /// The condition of a proof as the requirement it makes; the proof knows the amounts of the day.
  func requirement(_ proof: Proof) -> String {
    switch proof.condition {
    case .worded(_, let key): return text(key)
    case .named(let name):
      // What lies with somebody else may have words of its own: no requirement that the person could meet.
      let decided = proof.verdict == .thirdParty ? textIfAny("definition.\(name).decided") : nil
      return decided ?? text("definition.\(name)")
    case .decision(let who):
      return text("rights.decided", naming("who", contact: who))
    case .not(.named(let name)): return text("condition.not", ["what": text("definition.\(name)")])
    case .unless(.named(let name)): return text("condition.not", ["what": text("definition.\(name)")])
    case .within: return proof.parts.last.map(requirement) ?? ""
    // The opposite of a test is a requirement as well: “live in mainland France”, not “not: overseas”.
    case .not(.test(let test)), .unless(.test(let test)):
      return requirement(test.opposite, bound: proof.parts.first?.bound)
    case .not, .unless: return text("condition.not-colon", ["what": joined(proof.parts)])
    case .all: return text("condition.all", ["what": joined(proof.parts)])
    case .any: return text("condition.any", ["what": joined(proof.parts, "answer.either")])
    case .atLeast(let count, _):
      return text("condition.count", ["count": String(count), "what": joined(proof.parts)])
    case .test(let test): return requirement(test, bound: proof.bound)
    }
  }

  /// Requirements side by side, each of them once: two decisions of one body read as one.
  private func joined(_ parts: [Proof], _ separator: String = "answer.then") -> String {
    var requirements: [String] = []
    for requirement in parts.map(requirement) where !requirements.contains(requirement) {
      requirements.append(requirement)
    }
    return requirements.joined(separator: text(separator))
  }

  private func requirement(_ test: FactTest, bound: Int?) -> String {
    switch test.operand {
    case .flag(let flag): return requirement(of: test.fact, flag ? "yes" : "no")
    case .choices(let names):
      let value = names.map { choice($0, of: test.fact) }.joined(separator: text("answer.either"))
      return requirement(of: test.fact, test.comparison.word, value)
    case .number(let number):
      return requirement(of: test.fact, test.comparison.word, answer(.number(number), to: test.fact))
    case .constant(let identifier):
      let value = bound.flatMap { bound in
        knowledge.guide.book.constant(identifier).map { amount(bound, $0.unit) }
      }
      return requirement(
        of: test.fact, test.comparison.word, value ?? text("condition.not-known"))
    case .fact:
      let value = bound.map { answer(.number($0 / 100), to: test.fact) }
      return requirement(
        of: test.fact, test.comparison.word, value ?? text("condition.not-known"))
    case .date(let date): return requirement(of: test.fact, test.comparison.word, day(date))
    }
  }

  /// What is required of a fact: in words of its own where there are some, else by its label and the value.
  private func requirement(of fact: String, _ comparison: String, _ value: String = "") -> String {
    textIfAny("needs.\(fact).\(comparison)", ["value": value])
      ?? text("condition.\(comparison)", ["label": label(of: fact), "value": value])
  }

  // MARK: Schemes

  /// The name of a scheme.
  public func name(ofScheme identifier: String) -> String {
    plainOrUsual("scheme.\(identifier).plain", "scheme.\(identifier).name")
  }

  /// A sentence about a scheme by its key, its amounts as they stand on a day; nil when there is none.
  public func sentence(_ key: String?, on date: CalendarDate) -> String? {
    guard let text = key.flatMap({ textIfAny($0) }) else { return nil }
    return phrases.filled(text) { constant($0, on: date) }
  }

  /// How something stands as a word that needs no colour, such as *À VÉRIFIER*.
  public func word(for standing: Standing) -> String { text("verdict.\(standing.word)") }

  /// The word of a verdict on a scheme: no *OUI* where an employer or a body decides.
  public func word(for verdict: Verdict, onScheme identifier: String) -> String {
    word(for: knowledge.guide.scheme(identifier)?.standing(verdict) ?? verdict.standing)
  }
}

extension Proof {
  /// Whether the rule wants the opposite of a single test.
  var isOppositeOfATest: Bool {
    switch condition {
    case .not(.test), .unless(.test): true
    default: false
    }
  }
}

extension FactTest {
  /// The test that holds where this one does not.
  package var opposite: FactTest {
    if case .flag(let flag) = operand {
      return FactTest(fact: fact, comparison: comparison, operand: .flag(!flag))
    }
    return FactTest(fact: fact, comparison: comparison.opposite, operand: operand)
  }
}

extension FactTest.Comparison {
  /// The comparison in the keys of words, such as `needs.age.at-least`.
  package var word: String {
    switch self {
    case .atLeast: "at-least"
    case .atMost: "at-most"
    case .above: "above"
    case .below: "below"
    case .isNot, .excludes: "is-not"
    case .is, .includes: "is"
    }
  }

  /// The comparison that holds where this one does not.
  var opposite: Self {
    switch self {
    case .atLeast: .below
    case .below: .atLeast
    case .atMost: .above
    case .above: .atMost
    case .is: .isNot
    case .isNot: .is
    case .includes: .excludes
    case .excludes: .includes
    }
  }
}
