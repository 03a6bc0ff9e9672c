import Faults
import Testing

@testable import Guidance

/// Every way in which an answer may not fit its fact.
struct FactSheetTests {
  private func fault(_ answer: Answer, _ fact: String) -> String? {
    do {
      try ThreeFacts.sheet.check(answer, for: fact)
      return nil
    } catch {
      return error.description
    }
  }

  @Test func takesWhatFits() {
    let fitting: [(String, Answer)] = [
      ("age", .number(0)), ("age", .number(120)), ("level", .number(8)), ("contract", .choice("temporary")),
      ("goals", .choices(["job", "basics"])), ("true", .flag(false)), ("day", .date(.example)),
      ("home", .place("35360")), ("age", .declined), ("goals", .declined),
    ]
    for (fact, answer) in fitting { #expect(fault(answer, fact) == nil, "\(fact)") }
  }

  @Test func namesWhatDoesNotFit() {
    #expect(fault(.number(1), "wage") == ": questionUnknown fact=wage")
    #expect(fault(.flag(true), "rural") == ": questionDerived fact=rural")
    #expect(fault(.number(-1), "age") == ": answerOutOfRange fact=age value=-1 from=0 to=120")
    #expect(fault(.number(121), "age") == ": answerOutOfRange fact=age value=121 from=0 to=120")
    #expect(
      fault(.number(9), "level") == ": answerUnknown fact=level value=9 known=0, 1, 2, 3, 4, 5, 6, 7, 8")
    #expect(
      fault(.choice("summer"), "contract")
        == ": answerUnknown fact=contract value=summer known=permanent, fixed-term, temporary")
    #expect(
      fault(.choices(["job", "zoo", "art"]), "goals")
        == ": answerUnknown fact=goals value=art known=job, diploma, basics")
    #expect(fault(.choices([]), "goals") == ": answerType fact=goals expected=expected.any-of")
  }

  @Test func refusesEveryOtherTypeOfValue() {
    let values: [Answer] = [
      .number(1), .choice("job"), .choices(["job"]), .flag(true), .place("35360"), .date(.example),
    ]
    for fact in ThreeFacts.sheet.asked {
      let refused = values.filter {
        fault($0, fact.identifier) == fact.wrongType.description
      }
      // One value fits, or is a choice that the contract does not have: another fault than a wrong type.
      #expect(refused.count == 5, "\(fact.identifier)")
    }
  }

  @Test func codesEachKindOfAnswer() {
    let answers: [(String, Answer, Int)] = [
      ("age", .number(34), 34), ("level", .number(5), 5), ("contract", .choice("temporary"), 2),
      ("goals", .choices(["job", "basics"]), 0b101), ("true", .flag(true), 1), ("false", .flag(false), 0),
      ("day", .date(.example), CalendarDate.example.dayNumber),
    ]
    for (fact, answer, code) in answers {
      let profile = Profile(Answers([fact: answer]), on: ThreeFacts.sheet)
      for (position, other) in ThreeFacts.sheet.facts.enumerated() {
        #expect(profile[position] == (other.identifier == fact ? code : Profile.unknown), "\(fact)")
      }
    }
  }

  @Test func whatDoesNotFitIsUnknown() {
    let odd: [(String, Answer)] = [
      ("age", .declined), ("contract", .choice("summer")), ("contract", .number(1)), ("wage", .number(1)),
      ("home", .place("35360")),
    ]
    for (fact, answer) in odd {
      let profile = Profile(Answers([fact: answer]), on: ThreeFacts.sheet)
      #expect(ThreeFacts.sheet.facts.indices.allSatisfy { profile[$0] == Profile.unknown }, "\(fact)")
    }
  }
}
