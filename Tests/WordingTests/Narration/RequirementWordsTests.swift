import Guidance
import Knowledge
import TestSupport
import Testing
import Wording

/// What the rules ask for, said as a requirement: “habiter la métropole”, never “Outre-mer : non”.
struct RequirementWordsTests {
  @Test(arguments: ["fr", "en"]) func everythingThatIsAskedOfAFactIsARequirement(language: String) throws {
    let knowledge = try ShippedLibrary.knowledge()
    let guide = knowledge.guide
    let rules: [RuleBook.Rule] =
      guide.schemes.map(\.person) + guide.schemes.compactMap(\.path)
      + [guide.ranking.admits, guide.ranking.widened]
    let tests = Set(rules.compactMap { guide.book.condition(of: $0) }.flatMap(Self.tests))
    #expect(tests.count > 60)
    for (test, isRefused) in tests.map({ ($0.test, $0.isRefused) }) {
      let key = "needs.\(test.fact).\(Self.comparison(test, isRefused))"
      #expect(knowledge.texts.text(key, in: language) != nil, "\(key)")
    }
  }

  private struct Asked: Hashable {
    let test: FactTest
    /// Whether the rule wants the opposite, which is a requirement of its own for yes and no alone.
    let isRefused: Bool
  }

  private static func tests(of condition: Condition) -> [Asked] {
    switch condition {
    case .all(let parts), .any(let parts), .atLeast(_, let parts): parts.flatMap(tests)
    case .not(.test(let test)):
      if case .flag = test.operand { [Asked(test: test, isRefused: true)] } else { [] }
    case .within(let frame, let part): tests(of: frame) + tests(of: part)
    case .test(let test): [Asked(test: test, isRefused: false)]
    // A text of its own, a name, a body: these have their words. What lifts a rule is told by what it lifts.
    case .worded, .named, .decision, .not, .unless: []
    }
  }

  private static func comparison(_ test: FactTest, _ isRefused: Bool) -> String {
    if case .flag(let flag) = test.operand { return flag != isRefused ? "yes" : "no" }
    return test.comparison.word
  }
}
