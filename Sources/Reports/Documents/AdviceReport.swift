package import Guidance
import Interview
import Knowledge
package import Wording

/// An advice with what is needed to tell it: the answers it rests on and the words to tell it in.
package struct AdviceReport {
  package let narrator: Narrator
  /// The answers that count.
  package let answers: Answers
  /// The facts answered whose question these answers do not call for.
  let unheard: [String]
  package let advice: Advice
  /// What to do first, and then.
  package let plan: Plan?

  /// Asks for the advice on answers, as the interview would.
  package init(_ given: Answers, _ narrator: Narrator, on date: CalendarDate) {
    let interview = Interview(knowledge: narrator.knowledge, date: date)
    let applicable = interview.applicable(given)
    self.narrator = narrator
    answers = applicable
    unheard = given.values.keys.filter { applicable[$0] == nil }.sorted()
    advice = interview.advice(on: given)
    plan = narrator.knowledge.plan(for: applicable, on: date)
  }

  /// What a person has to know before reading on.
  var notices: [String] {
    var notices = narrator.notices(on: advice, for: answers)
    if !unheard.isEmpty {
      let labels = unheard.map(narrator.label).joined(separator: narrator.text("answer.and"))
      notices.append(narrator.text("advise.unheard", ["facts": labels]))
    }
    notices.append(
      narrator.text("proposals.indicative", ["date": narrator.day(narrator.knowledge.version.rulesSeen)]))
    return notices
  }

  /// The facts answered, in the order in which they are asked.
  var answered: [(fact: String, answer: Answer)] {
    narrator.knowledge.guide.sheet.asked.compactMap { fact in
      answers[fact.identifier].map { (fact.identifier, $0) }
    }
  }
}
