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
      guard offeredChoices(of: fact, in: state).contains(choice) else { return }
      tick(choice, of: fact, &state.navigation.draft.chosen)
      state.navigation.draft.problems = []
    case .type(let text): type(text, into: fact, kind, &state.navigation.draft)
    case .paste(let text): paste(text, into: fact, kind, &state.navigation.draft)
    case .erase, .edit: edit(event, &state.navigation.draft)
    case .clear: empty(&state.navigation.draft, listsRegions: state.navigation.draft.listsRegions)
    case .listRegions(let lists) where kind == .place: empty(&state.navigation.draft, listsRegions: lists)
    case .confirm: confirm(fact, kind, &state)
    default: break
    }
  }

  /// Ticks or unticks a choice; “none of these” is never ticked beside another.
  private func tick(_ choice: String, of fact: String, _ chosen: inout Set<String>) {
    let none = knowledge.guide.sheet[fact]?.choiceRoles[.noField]
    if let none, choice == none { chosen.formIntersection([none]) } else if let none { chosen.remove(none) }
    chosen.formSymmetricDifference([choice])
  }

  /// Moves or deletes in what is typed.
  func edit(_ event: Event, _ draft: inout Draft) {
    switch event {
    case .erase: draft.eraseBack()
    case .edit(let edit):
      draft.edit(edit)
      // What is wrong with a text stays so while the cursor moves in it.
      if edit.isMove { return draft.isFresh = false }
    default: return
    }
    draft.isFresh = false
    draft.problems = []
  }

  private func empty(_ draft: inout Draft, listsRegions: Bool) {
    draft = Draft()
    draft.listsRegions = listsRegions
  }

  private func choose(
    _ choice: String, of kind: FactKind, for fact: String, _ state: inout InterviewState
  ) {
    switch kind {
    case .oneOf(let choices):
      if choices.contains(choice), offeredChoices(of: fact, in: state).contains(choice) {
        take(.choice(choice), for: fact, &state)
      }
    case .scale(let steps):
      if let step = steps.first(where: { $0.identifier == choice }) {
        take(.number(step.value), for: fact, &state)
      }
    case .yesNo: if ["yes", "no"].contains(choice) { take(.flag(choice == "yes"), for: fact, &state) }
    case .place: if knowledge.placeName(choice) != nil { take(.place(choice), for: fact, &state) }
    case .anyOf, .number, .date, .occupation: break
    }
  }

  private func confirm(_ fact: String, _ kind: FactKind, _ state: inout InterviewState) {
    let draft = state.navigation.draft
    switch kind {
    case .anyOf:
      guard !draft.chosen.isEmpty else {
        return refuse(Problem(key: "problem.nothing-chosen"), &state)
      }
      take(.choices(draft.chosen), for: fact, &state)
    case .number(let range):
      guard let number = typedNumber(draft.text, for: fact), range.contains(number) else {
        return refuse(numberProblem(draft.text, of: fact, range), &state)
      }
      take(.number(number), for: fact, &state)
    case .place:
      if let place = meantPlace(fact, in: state) {
        take(.place(place), for: fact, &state)
      } else {
        refuse(placeProblem(draft.text), &state)
      }
    case .date:
      guard let date = CalendarDate(typed: draft.text) else {
        return refuse(Problem(key: "problem.date"), &state)
      }
      take(.date(date), for: fact, &state)
    case .oneOf, .scale, .yesNo, .occupation:
      if state.visit.answers.isAnswered(fact) {
        advance(from: fact, &state)
      } else {
        refuse(Problem(key: "problem.nothing-chosen"), &state)
      }
    }
  }

  /// The code of the one place that what is typed means; nil when that is none or may be several.
  public func meantPlace(_ fact: String, in state: InterviewState) -> String? {
    let text = state.navigation.draft.text
    // The name of the place already taken stays that place, even where others bear the name.
    if case .place(let place)? = state.visit.answers[fact], text == knowledge.placeName(place) {
      return place
    }
    // A search means a match when the text says it whole and only one fits, or when nothing else fits at all; never
    // by a slip of the keyboard, which may have been none.
    let found = matches(of: text, limit: 2)
    if found.count == 1, !found[0].isUnsure { return found[0].place.description }
    let whole = found.filter(\.isWhole)
    return whole.count == 1 ? whole[0].place.description : nil
  }

  /// Why a text means no place: nothing is typed, nothing is found, or a place has to be chosen among several.
  private func placeProblem(_ text: String) -> Problem {
    if text.allSatisfy(\.isWhitespace) { return Problem(key: "problem.place-missing") }
    return Problem(key: matches(of: text, limit: 1).isEmpty ? "problem.place-unknown" : "problem.place")
  }

  /// Whether what is typed in a question may be several places, so that one has to be chosen before it can be confirmed.
  public func hasPlacesToChoose(_ state: InterviewState) -> Bool {
    let draft = state.navigation.draft
    guard case .question(let fact) = state.navigation.page, knowledge.guide.sheet[fact]?.kind == .place,
      !draft.text.isEmpty, !draft.listsRegions, meantPlace(fact, in: state) == nil
    else { return false }
    return !matches(of: draft.text, limit: 1).isEmpty
  }

  /// The number that a text means; nil for none.
  private func typedNumber(_ text: String, for fact: String) -> Int? {
    Int(text.filter { !$0.isWhitespace }) ?? knowledge.number(typed: text, for: fact)
  }

  private func numberProblem(_ text: String, of fact: String, _ range: ClosedRange<Int>) -> Problem {
    if text.allSatisfy(\.isWhitespace) { return number(range, key: "problem.number-missing") }
    let isLength = knowledge.guide.sheet[fact]?.measure.map { $0 == .years || $0 == .months } ?? false
    // Words that mean a number out of range are understood; others are not.
    let isUnderstood = typedNumber(text, for: fact) != nil || text.allSatisfy { $0.isDigit || $0 == "-" }
    return number(range, key: isLength && !isUnderstood ? "problem.length" : "problem.number")
  }

  private func refuse(_ problem: Problem, _ state: inout InterviewState) {
    state.navigation.draft.problems = [problem]
  }

  func take(_ answer: Answer, for fact: String, _ state: inout InterviewState) {
    var answers = state.visit.answers
    answers[fact] = answer
    if case .occupation = answer { answers = withFieldsOfJob(answers) }
    let problems = knowledge.contradictions(in: answers, on: date)
      .filter { !knowledge.contradictions(in: state.visit.answers, on: date).contains($0) }
    guard problems.isEmpty else {
      state.navigation.draft.problems = problems.map { Problem(key: $0) }
      return
    }
    if state.visit.answers != answers { (state.derived.advice, state.derived.plan) = (nil, nil) }
    state.visit.answers = answers
    state.navigation.lastTaken = fact
    // The way back leads to the answer as taken, not to what was typed on the way to it.
    dropDraft(&state)
    advance(from: fact, &state)
  }

  private func advance(from fact: String, _ state: inout InterviewState) {
    if state.visit.whatIf != nil {
      if state.navigation.trail.contains(where: { $0.page == .whatIf }) { return showDifference(&state) }
      // Whoever left the what-if page by another door has taken the answers as theirs.
      endTrial(&state)
    }
    let remaining = remaining(in: state.visit.answers)
    if state.navigation.isRevising {
      // A change may call for questions that were not asked before; the rest is as it was. A counsellor goes on in
      // any order.
      if state.visit.setting != .desk, let open = remaining.first {
        go(to: .question(open), &state)
      } else {
        state.navigation.isRevising = false
        while let step = state.navigation.trail.popLast(), step.page != .recap {}
        state.navigation.page = .recap
        state.navigation.draft = Draft()
        state.derived.way = nil
        prepareAdvice(&state)
      }
      return
    }
    // Whoever went back to mend an answer comes back to where they were.
    go(to: remaining.first.map(Page.question) ?? .recap, &state)
  }
}

extension PlaceMatch {
  /// Whether the text was mended to fit, or does not fit at all.
  fileprivate var isUnsure: Bool {
    switch kind {
    case .slip, .suggestion: true
    default: false
    }
  }
}
