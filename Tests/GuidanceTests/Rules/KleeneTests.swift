import Guidance
import Testing

/// The truth tables of the four verdicts: no, not answered, decided by somebody else, yes.
struct KleeneTests {
  private static let verdicts: [Verdict] = [.no, .unanswered, .thirdParty, .yes]

  /// Rows and columns in the order of `verdicts`.
  private static let allOf: [[Verdict]] = [
    [.no, .no, .no, .no],
    [.no, .unanswered, .unanswered, .unanswered],
    [.no, .unanswered, .thirdParty, .thirdParty],
    [.no, .unanswered, .thirdParty, .yes],
  ]
  private static let anyOf: [[Verdict]] = [
    [.no, .unanswered, .thirdParty, .yes],
    [.unanswered, .unanswered, .thirdParty, .yes],
    [.thirdParty, .thirdParty, .thirdParty, .yes],
    [.yes, .yes, .yes, .yes],
  ]

  private func verdict(_ condition: Condition) -> Verdict {
    let (verdict, proof) = ThreeFacts.proof(of: condition)
    #expect(proof.verdict == verdict)
    return verdict
  }

  @Test func leavesHaveTheVerdictTheyAreNamedAfter() {
    for leaf in Self.verdicts { #expect(verdict(ThreeFacts.condition(leaf)) == leaf) }
  }

  @Test func allIsTheLeastAndAnyTheGreatest() {
    for (row, left) in Self.verdicts.enumerated() {
      for (column, right) in Self.verdicts.enumerated() {
        let parts = [ThreeFacts.condition(left), ThreeFacts.condition(right)]
        #expect(verdict(.all(parts)) == Self.allOf[row][column], "all of \(left), \(right)")
        #expect(verdict(.any(parts)) == Self.anyOf[row][column], "any of \(left), \(right)")
        #expect(verdict(.atLeast(2, parts)) == Self.allOf[row][column], "at least 2 of \(left), \(right)")
        #expect(verdict(.atLeast(1, parts)) == Self.anyOf[row][column], "at least 1 of \(left), \(right)")
      }
    }
  }

  @Test(arguments: [
    (Verdict.yes, Verdict.no), (.no, .yes), (.unanswered, .unanswered), (.thirdParty, .thirdParty),
  ])
  func notTurnsYesAndNoRoundAndLeavesCheck(of part: Verdict, gives whole: Verdict) {
    #expect(verdict(.not(ThreeFacts.condition(part))) == whole)
    #expect(verdict(.not(.not(ThreeFacts.condition(part)))) == part)
  }

  @Test func unlessIsOnlyClosedByWhatIsCertain() {
    for part in Self.verdicts {
      #expect(verdict(.unless(ThreeFacts.condition(part))) == (part == .yes ? .no : .yes), "unless \(part)")
    }
  }

  @Test func withinAFrameNothingElseIsJudgedWhereItIsNotMet() {
    for frame in Self.verdicts {
      for part in Self.verdicts {
        let whole = verdict(.within(ThreeFacts.condition(frame), ThreeFacts.condition(part)))
        let expected = frame == .no || frame == .thirdParty ? frame : min(frame, part)
        #expect(whole == expected, "\(part) within \(frame)")
      }
    }
  }

  @Test func aFrameThatIsNotMetIsTheOnlyGround() {
    let (_, proof) = ThreeFacts.proof(
      of: .within(ThreeFacts.condition(.thirdParty), ThreeFacts.condition(.no)))
    #expect(proof.deciding.map(\.condition) == [ThreeFacts.condition(.thirdParty)])
  }

  @Test(arguments: [(20, Verdict.no), (21, .yes)])
  func aNumberIsComparedWithAnother(age: Int, is expected: Verdict) {
    // Age is more than three times the level and five more.
    let condition = Condition.test(
      FactTest(fact: "age", comparison: .above, operand: .fact("level", times: 3, plus: 5)))
    let answers = Answers(["age": .number(age), "level": .number(5)])
    #expect(ThreeFacts.proof(of: condition, on: answers).verdict == expected)
    #expect(ThreeFacts.proof(of: condition, on: Answers(["age": .number(age)])).verdict == .unanswered)
  }

  @Test func atLeastIsTheVerdictOfTheLastPartNeeded() {
    for first in Self.verdicts {
      for second in Self.verdicts {
        for third in Self.verdicts {
          let parts = [first, second, third].map(ThreeFacts.condition)
          let best = [first, second, third].sorted(by: >)
          for count in 1...3 {
            #expect(
              verdict(.atLeast(count, parts)) == best[count - 1], "\(count) of \(first) \(second) \(third)")
          }
        }
      }
    }
  }

  @Test func anEmptyListHoldsAndAnEmptyChoiceFails() {
    #expect(verdict(.all([])) == .yes)
    #expect(verdict(.any([])) == .no)
  }

  @Test func bothShadesOfCheckReadAlike() {
    #expect(Self.verdicts.map(\.word) == ["no", "check", "check", "yes"])
    #expect(Self.verdicts.map(\.isCheck) == [false, true, true, false])
  }
}
