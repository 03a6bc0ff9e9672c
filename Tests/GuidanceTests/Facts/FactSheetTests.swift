import Testing

@testable import Guidance

/// Every way in which an answer may not fit its fact.
struct FactSheetTests {
  private func fault(_ answer: Answer, _ fact: String) -> AnswerFault? {
    do {
      try ThreeFacts.sheet.check(answer, for: fact)
      return nil
    } catch {
      return error
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
    #expect(fault(.number(1), "wage") == .unknownFact("wage"))
    #expect(fault(.flag(true), "rural") == .notAsked("rural"))
    #expect(fault(.number(-1), "age") == .outOfRange(fact: "age", value: -1, range: 0...120))
    #expect(fault(.number(121), "age") == .outOfRange(fact: "age", value: 121, range: 0...120))
    #expect(
      fault(.number(9), "level")
        == .unknownChoice(fact: "level", choice: "9", choices: (0...8).map(String.init)))
    #expect(
      fault(.choice("summer"), "contract")
        == .unknownChoice(
          fact: "contract", choice: "summer", choices: ["permanent", "fixed-term", "temporary"]))
    #expect(
      fault(.choices(["job", "zoo", "art"]), "goals")
        == .unknownChoice(fact: "goals", choice: "art", choices: ["job", "diploma", "basics"]))
    #expect(
      fault(.choices([]), "goals")
        == .wrongType(fact: "goals", expected: .anyOf(["job", "diploma", "basics"])))
  }

  @Test func refusesEveryOtherTypeOfValue() {
    let values: [Answer] = [
      .number(1), .choice("job"), .choices(["job"]), .flag(true), .place("35360"), .date(.example),
    ]
    for fact in ThreeFacts.sheet.asked {
      let refused = values.filter {
        fault($0, fact.identifier) == .wrongType(fact: fact.identifier, expected: fact.kind)
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
