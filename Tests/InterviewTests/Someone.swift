import Guidance
import Interview
import Knowledge
import TestSupport

/// A person in conversation, for tests that read like one.
struct Someone {
  let interview: Interview
  private(set) var state: InterviewState

  init(setting: Setting = .publicLibrary) throws {
    interview = Interview(
      knowledge: try ShippedLibrary.knowledge(), date: try ShippedLibrary.day("2026-11-23"))
    state = InterviewState(language: "fr", setting: setting)
  }

  mutating func does(_ events: Event...) {
    for event in events { state = interview.update(state, event) }
  }

  /// Answers the question on the page, as a person would with the keys.
  mutating func says(_ answer: String...) {
    guard case .question(let fact) = state.navigation.page,
      let kind = interview.knowledge.guide.sheet[fact]?.kind
    else {
      return
    }
    guard answer != ["?"] else { return does(.decline) }
    switch kind {
    case .number:
      does(.clear)
      for text in answer { does(.type(text)) }
      does(.confirm)
    case .place: does(.choose(answer[0]))
    case .anyOf:
      does(.clear)
      for choice in answer { does(.toggle(choice)) }
      does(.confirm)
    case .oneOf, .scale, .yesNo, .date, .occupation: does(.choose(answer[0]))
    }
  }

  /// Declines whatever is asked before a question.
  mutating func answers(until fact: String) {
    for _ in interview.knowledge.guide.questions.indices where asked != fact { does(.decline) }
  }

  /// The fact that is asked, when a question is.
  var asked: String? {
    if case .question(let fact) = state.navigation.page { fact } else { nil }
  }

  /// Goes through the interview to the recap: these answers, and “I don’t know” to whatever else is asked.
  mutating func answersAll(_ answers: [String: [String]]) {
    if state.navigation.page == .welcome { does(.confirm) }
    for _ in interview.knowledge.guide.questions.indices {
      guard let fact = asked else { return }
      let before = state.navigation.page
      let given = answers[fact] ?? ["?"]
      for choice in given.prefix(1) where given.count == 1 { says(choice) }
      if given.count > 1 {
        does(.clear)
        for choice in given { does(.toggle(choice)) }
        does(.confirm)
      }
      if state.navigation.page == before { return }
    }
  }
}
