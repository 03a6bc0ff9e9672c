import Content
import Conversation
import Guidance

/// An advice with what is needed to tell it: the answers it rests on and the words to tell it in.
struct AdviceReport {
  let narrator: Narrator
  /// The answers that count.
  let answers: Answers
  /// The facts answered whose question these answers do not call for.
  let unheard: [String]
  let advice: Advice
  /// What to do first, and then.
  let plan: Plan?

  /// Asks for the advice on answers, as the interview would.
  init(_ given: Answers, _ narrator: Narrator, on date: CalendarDate) {
    let interview = Interview(library: narrator.library, date: date)
    let heard = interview.heard(given)
    self.narrator = narrator
    answers = heard
    unheard = given.values.keys.filter { heard[$0] == nil }.sorted()
    advice = interview.advice(on: given)
    plan = narrator.library.plan(for: heard, on: date)
  }

  /// What a person has to know before reading on.
  var notices: [String] {
    var notices = narrator.notices(on: advice, for: answers)
    if !unheard.isEmpty {
      let labels = unheard.map(narrator.label).joined(separator: narrator.text("answer.and"))
      notices.append(narrator.text("advise.unheard", ["facts": labels]))
    }
    notices.append(
      narrator.text("proposals.indicative", ["date": narrator.day(narrator.library.stamp.rulesSeen)]))
    return notices
  }

  /// The facts answered, in the order in which they are asked.
  var answered: [(fact: String, answer: Answer)] {
    narrator.library.guide.sheet.asked.compactMap { fact in
      answers[fact.identifier].map { (fact.identifier, $0) }
    }
  }
}
