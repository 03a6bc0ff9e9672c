import Gazetteer
import Guidance
import Knowledge

extension Interview {
  /// Hears an event on the page of a question.
  func answer(_ fact: String, _ event: Event, _ state: inout InterviewState) {
    guard let kind = knowledge.guide.sheet[fact]?.kind else { return }
    switch event {
    case .decline: take(.declined, for: fact, &state)
    case .choose(let choice): choose(choice, of: kind, for: fact, &state)
    case .toggle(let choice) where kind.allowsSeveral:
      guard kind.choices.contains(choice) else { return }
      state.draft.chosen.formSymmetricDifference([choice])
      state.draft.problems = []
    case .type(let text): type(text, into: kind, &state)
    case .erase:
      if !state.draft.text.isEmpty { state.draft.text.removeLast() }
      state.draft.isFresh = false
      state.draft.problems = []
    case .clear:
      let listsRegions = state.draft.listsRegions
      state.draft = Draft()
      state.draft.listsRegions = listsRegions
    case .listRegions(let lists) where kind == .place:
      state.draft = Draft()
      state.draft.listsRegions = lists
    case .confirm: confirm(fact, kind, &state)
    default: break
    }
  }

  /// Adds what is typed; in a number or a day what cannot belong to it is refused, and said.
  private func type(_ text: String, into kind: FactKind, _ state: inout InterviewState) {
    let written = text.filter { !$0.isNewline }
    if state.draft.isFresh, !written.isEmpty { state.draft.text = "" }
    state.draft.isFresh = false
    state.draft.problems = []
    switch kind {
    case .place: state.draft.text = String((state.draft.text + written).prefix(Self.longestText))
    case .number(let range):
      let wanted = written.filter {
        $0.isDigit || $0 == "-" && range.lowerBound < 0 && state.draft.text.isEmpty
      }
      let longest = max(6, String(range.lowerBound).count, String(range.upperBound).count + 1)
      state.draft.text = String((state.draft.text + wanted).prefix(longest))
      if wanted.count < written.filter({ !$0.isWhitespace }).count {
        state.draft.problems = [number(range, key: "problem.number")]
      }
    case .date:
      let wanted = written.filter { $0.isDigit || "/-. ".contains($0) }
      state.draft.text = String((state.draft.text + wanted).prefix(10))
      if wanted.count < written.count { state.draft.problems = [Problem(key: "problem.date")] }
    case .scale, .oneOf, .anyOf, .yesNo: break
    }
  }

  /// The longest text that is kept of what is typed, in characters: longer than any name of a place.
  private static let longestText = 80

  private func number(_ range: ClosedRange<Int>, key: String) -> Problem {
    Problem(key: key, values: ["from": String(range.lowerBound), "to": String(range.upperBound)])
  }

  private func choose(
    _ choice: String, of kind: FactKind, for fact: String, _ state: inout InterviewState
  ) {
    switch kind {
    case .oneOf(let choices):
      if choices.contains(choice) { take(.choice(choice), for: fact, &state) }
    case .scale(let steps):
      if let step = steps.first(where: { $0.identifier == choice }) {
        take(.number(step.value), for: fact, &state)
      }
    case .yesNo: if ["yes", "no"].contains(choice) { take(.flag(choice == "yes"), for: fact, &state) }
    case .place: if knowledge.placeName(choice) != nil { take(.place(choice), for: fact, &state) }
    case .anyOf, .number, .date: break
    }
  }

  private func confirm(_ fact: String, _ kind: FactKind, _ state: inout InterviewState) {
    switch kind {
    case .anyOf:
      guard !state.draft.chosen.isEmpty else {
        state.draft.problems = [Problem(key: "problem.nothing-chosen")]
        return
      }
      take(.choices(state.draft.chosen), for: fact, &state)
    case .number(let range):
      let text = state.draft.text.filter { !$0.isWhitespace }
      guard let number = Int(text), range.contains(number) else {
        let key = text.isEmpty ? "problem.number-missing" : "problem.number"
        state.draft.problems = [number(range, key: key)]
        return
      }
      take(.number(number), for: fact, &state)
    case .place:
      // The name of the place already taken stays that place, even where others bear the name.
      if case .place(let code)? = state.answers[fact], state.draft.text == knowledge.placeName(code) {
        advance(from: fact, &state)
        return
      }
      // Enter on a search takes a match only when the text says it whole, and only one fits.
      let whole = matches(of: state.draft.text, limit: 2).filter(\.isWhole)
      if whole.count == 1 {
        take(.place(whole[0].place.description), for: fact, &state)
      } else {
        state.draft.problems = [Problem(key: "problem.place")]
      }
    case .date:
      guard let date = CalendarDate(typed: state.draft.text) else {
        state.draft.problems = [Problem(key: "problem.date")]
        return
      }
      take(.date(date), for: fact, &state)
    case .oneOf, .scale, .yesNo:
      if state.answers.isAnswered(fact) {
        advance(from: fact, &state)
      } else {
        state.draft.problems = [Problem(key: "problem.nothing-chosen")]
      }
    }
  }

  private func take(_ answer: Answer, for fact: String, _ state: inout InterviewState) {
    var answers = state.answers
    answers[fact] = answer
    let problems = knowledge.contradictions(in: answers, on: date)
      .filter { !knowledge.contradictions(in: state.answers, on: date).contains($0) }
    guard problems.isEmpty else {
      state.draft.problems = problems.map { Problem(key: $0) }
      return
    }
    if state.answers != answers { state.advice = nil }
    state.answers = answers
    // The way back leads to the answer as taken, not to what was typed on the way to it.
    prepareDraft(&state)
    advance(from: fact, &state)
  }

  private func advance(from fact: String, _ state: inout InterviewState) {
    if state.whatIf != nil {
      if state.trail.contains(where: { $0.page == .whatIf }) { return showDifference(&state) }
      // Whoever left the what-if page by another door has taken the answers as theirs.
      endTrial(&state)
    }
    let remaining = remaining(in: state.answers)
    if state.isRevising {
      // A change may call for questions that were not asked before; the rest is as it was. A counsellor goes on in
      // any order.
      if state.setting != .desk, let open = remaining.first {
        go(to: .question(open), &state)
      } else {
        state.isRevising = false
        while let step = state.trail.popLast(), step.page != .recap {}
        state.page = .recap
        state.draft = Draft()
        state.way = nil
        prepareAdvice(&state)
      }
      return
    }
    // Whoever went back to mend an answer comes back to where they were.
    go(to: remaining.first.map(Page.question) ?? .recap, &state)
  }
}
