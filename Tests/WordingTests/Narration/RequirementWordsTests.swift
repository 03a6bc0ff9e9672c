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
    let date = try ShippedLibrary.day("2026-11-23")
    let surroundings = knowledge.surroundings(of: Answers())
    let findings = guide.schemes.compactMap {
      guide.finding(onScheme: $0.identifier, for: Answers(), in: surroundings, on: date)
    }
    let admissions = guide.catalogue.paths.prefix(1).flatMap {
      guide.admissions(of: $0.identifier, for: Answers(), in: surroundings, on: date).map(\.proof)
    }
    let proofs = findings.flatMap { [$0.person, $0.path].compactMap { $0 } } + admissions
    let tests = Set(proofs.flatMap(Self.tests))
    #expect(tests.count > 100)
    for test in tests {
      let key = "needs.\(test.fact).\(Self.comparison(test))"
      #expect(knowledge.texts.text(key, in: language) != nil, "\(key)")
    }
  }

  /// What a proof asks of facts, within definitions too; the opposite of a test is a requirement as well.
  private static func tests(of proof: Proof) -> [FactTest] {
    switch proof.condition {
    case .test(let test): [test]
    case .not(.test(let test)), .unless(.test(let test)): [test.opposite]
    default: proof.parts.flatMap(tests)
    }
  }

  private static func comparison(_ test: FactTest) -> String {
    if case .flag(let flag) = test.operand { return flag ? "yes" : "no" }
    return test.comparison.word
  }
}
