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
    for test in tests {
      let key = "needs.\(test.fact).\(Self.comparison(test))"
      #expect(knowledge.texts.text(key, in: language) != nil, "\(key)")
    }
  }

  /// What a condition asks of facts; the opposite of a test is a requirement as well.
  private static func tests(of condition: Condition) -> [FactTest] {
    switch condition {
    case .all(let parts), .any(let parts), .atLeast(_, let parts): parts.flatMap(tests)
    case .not(.test(let test)), .unless(.test(let test)): [test.opposite]
    case .within(let frame, let part): tests(of: frame) + tests(of: part)
    case .test(let test): [test]
    // A text of its own, a name, a body: these have their words. What lifts a rule is told by what it lifts.
    case .worded, .named, .decision, .not, .unless: []
    }
  }

  private static func comparison(_ test: FactTest) -> String {
    if case .flag(let flag) = test.operand { return flag ? "yes" : "no" }
    return test.comparison.word
  }
}
