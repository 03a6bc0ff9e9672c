import Guidance
public import Knowledge

extension Interview {
  /// What the line says that is typed on the page of a case, and what follows from it for certain.
  public func answerLine(_ state: InterviewState) -> AnswerLine {
    let text = state.navigation.draft.text
    guard hasAnswerLine(state), !text.isEmpty else { return AnswerLine() }
    let asked = questions(for: state.visit.answers)
    let others = knowledge.guide.questions.map(\.fact).filter { !asked.contains($0) }
    let line = knowledge.answerLine(
      text, language: state.visit.language, asked: asked, others: others,
      open: Set(asked.filter { !state.visit.answers.isAnswered($0) }), area: area)
    return withImplied(line, state.visit.answers)
  }

  /// Whether a line of answers can be typed on the page: at a desk, where the whole situation stands.
  public func hasAnswerLine(_ state: InterviewState) -> Bool {
    state.navigation.page == .recap && state.visit.setting == .desk
  }

  /// Hears what is typed into the line of answers.
  func hearAnswerLine(_ event: Event, _ state: inout InterviewState) {
    guard event == .confirm else { return write(event, &state.navigation.draft) }
    guard !state.navigation.draft.text.isEmpty else { return open(.plan, &state) }
    takeAnswerLine(&state)
  }

  /// Takes what the line says; the words that say nothing for certain stay in it.
  func takeAnswerLine(_ state: inout InterviewState) {
    guard hasAnswerLine(state), !state.navigation.draft.text.isEmpty else { return }
    let line = answerLine(state)
    guard let last = line.answers.last else {
      state.navigation.draft.problems = [Problem(key: "problem.line")]
      return
    }
    let answers = taking(line, state.visit.answers)
    let problems = knowledge.contradictions(in: answers, on: date)
      .filter { !knowledge.contradictions(in: state.visit.answers, on: date).contains($0) }
    guard problems.isEmpty else {
      state.navigation.draft.problems = problems.map { Problem(key: $0) }
      return
    }
    state.visit.answers = answers
    state.navigation.draft = Draft()
    state.navigation.draft.text = line.unknown.joined(separator: " ")
    state.navigation.lastTaken = last.fact
    (state.derived.advice, state.derived.plan) = (nil, nil)
    prepareAdvice(&state)
  }

  /// The answers with what a line says; of several choices, those from before stay.
  private func taking(_ line: AnswerLine, _ before: Answers) -> Answers {
    var answers = before
    for said in line.answers {
      switch (answers[said.fact], said.answer) {
      case (.choices(let old)?, .choices(let new)): answers[said.fact] = .choices(old.union(new))
      default: answers[said.fact] = said.answer
      }
    }
    return line.answers.contains { if case .occupation = $0.answer { true } else { false } }
      ? withFieldsOfJob(answers) : answers
  }

  /// The line with the answers without which something that it says would not even be asked, where one alone does it:
  /// whoever has a CDI is employed.
  private func withImplied(_ line: AnswerLine, _ before: Answers) -> AnswerLine {
    var line = line
    for said in line.answers {
      let answers = taking(line, before)
      let asked = questions(for: answers)
      guard !asked.contains(said.fact), !onRequest.contains(said.fact) else { continue }
      let open = asked.filter { !answers.isAnswered($0) && knowledge.guide.sheet[$0]?.isSensitive == false }
      let implied = open.lazy.map { fact in
        self.choices(of: fact).filter { answer in
          var tried = answers
          tried[fact] = answer
          return self.questions(for: tried).contains(said.fact)
        }.map { AnswerLine.Said(fact: fact, answer: $0, isImplied: true) }
      }.first { !$0.isEmpty }
      if let implied, implied.count == 1 { line.add(implied[0]) }
    }
    return line
  }

  /// Every single answer to a question that is answered by choosing.
  private func choices(of fact: String) -> [Answer] {
    switch knowledge.guide.sheet[fact]?.kind {
    case .oneOf(let choices)?: choices.map { .choice($0) }
    case .anyOf(let choices)?: choices.map { .choices([$0]) }
    case .yesNo?: [.flag(true), .flag(false)]
    default: []
    }
  }
}
