import Guidance
import Testing

/// What a proof says decided.
struct ProofTests {
  private let yes = ThreeFacts.condition(.yes)
  private let no = ThreeFacts.condition(.no)
  private let open = ThreeFacts.condition(.unanswered)
  private let third = ThreeFacts.condition(.thirdParty)

  private func deciding(_ condition: Condition) -> [Condition] {
    ThreeFacts.proof(of: condition).proof.deciding.map(\.condition)
  }

  @Test func ofAllThePartsWithTheVerdictOfTheWholeDecide() {
    #expect(deciding(.all([yes, no, open])) == [no])
    #expect(deciding(.all([yes, open, third])) == [open])
    #expect(deciding(.all([yes, third])) == [third])
  }

  @Test func ofAnyThatHoldsTheFirstThatDoesDecides() {
    #expect(deciding(.any([no, yes, ThreeFacts.isYes("true")])) == [yes])
  }

  @Test func ofAnyThatFailsAllPartsDecide() {
    let other = Condition.not(yes)
    #expect(deciding(.any([no, other])) == [no, other])
    #expect(deciding(.any([no, open])) == [open])
  }

  /// What would do instead of another condition was listed as if both were wanted.
  @Test func alternativesAreToldApart() {
    let other = Condition.not(yes)
    let flags = { (condition: Condition) in
      ThreeFacts.proof(of: condition).proof.grounds.map(\.isAlternative)
    }
    #expect(flags(.any([no, other])) == [false, true])
    #expect(flags(.all([no, other])) == [false, false])
    #expect(flags(.all([no, .any([other, ThreeFacts.isYes("false")])])).first == false)
    #expect(flags(.any([.all([no, other]), open, ThreeFacts.isYes("open")])).count { $0 } <= 1)
    #expect(flags(.any([yes, no])) == [false])
    // What two lists of alternatives share stays in both, or the rest would read as one list.
    let another = Condition.not(.not(no))
    #expect(flags(.all([.any([no, other]), .any([no, another])])) == [false, true, false, true])
    #expect(flags(.all([.any([no, other]), .any([no, other])])) == [false, true])
  }

  @Test func aConditionIsToldOnce() {
    #expect(deciding(.all([no, .all([no]), .any([no])])) == [no])
  }

  @Test func definitionsAndOwnWordsStandForThemselves() {
    let worded = Condition.worded(.all([no]), key: "key")
    #expect(deciding(.all([yes, worded])) == [worded])
    let book = RuleBook(sheet: ThreeFacts.sheet, constants: [], definitions: ["name": .any([no])])
    let proof = ThreeFacts.proof(of: .all([.named("name"), yes]), in: book).proof
    #expect(proof.deciding.map(\.condition) == [.named("name")])
    #expect(proof.parts.first?.parts.first?.condition == .any([no]))
  }

  @Test func answersAreToldAsTheyWereGiven() {
    let given: [String: Answer] = [
      "age": .number(34), "level": .number(5), "contract": .choice("temporary"),
      "goals": .choices(["basics", "job"]), "true": .flag(false),
    ]
    for (fact, answer) in given {
      let test = Condition.test(FactTest(fact: fact, comparison: .is, operand: .flag(true)))
      #expect(ThreeFacts.proof(of: test, on: Answers(given)).proof.answer == answer, "\(fact)")
    }
    let unknown = Condition.test(FactTest(fact: "open", comparison: .is, operand: .flag(true)))
    #expect(ThreeFacts.proof(of: unknown, on: Answers(given)).proof.answer == nil)
  }

  @Test func aDefinitionThatIsMissingOrRestsOnItselfIsNotAnswered() {
    let book = RuleBook(
      sheet: ThreeFacts.sheet, constants: [],
      definitions: ["round": .all([yes, .named("about")]), "about": .named("round")])
    #expect(ThreeFacts.proof(of: .named("round"), in: book).verdict == .unanswered)
    #expect(ThreeFacts.proof(of: .named("nowhere"), in: book).verdict == .unanswered)
  }
}
