import Content
import Guidance
import Territory

extension Interview {
  /// The conversation after an event other than undo and redo.
  func applied(_ event: Event, to state: ConversationState) -> ConversationState {
    var next = state
    switch event {
    case .speak(let language):
      if library.texts.codes.contains(language) { next.language = language }
    case .plain(let isPlain): next.isPlain = isPlain
    case .look(let mode): next.lane = mode
    case .leave: if state.page != .leaving { go(to: .leaving, &next) }
    case .restart:
      next = ConversationState(
        language: state.language, setting: state.setting, isPlain: state.isPlain)
    case .back: back(&next)
    case .change(let fact):
      if state.page == .recap, library.guide.sheet[fact]?.origin == .asked {
        go(to: .question(fact), &next)
        next.isRevising = true
      }
    case .open(let page): open(page, &next)
    case .keep(let path): keep(path, &next)
    case .tryOut(let fact): tryOut(fact, &next)
    case .adopt: adopt(&next)
    case .undo, .redo: break
    case .choose, .toggle, .type, .erase, .clear, .listRegions, .confirm, .decline:
      if case .question(let fact) = state.page {
        answer(fact, event, &next)
      } else if event == .confirm {
        confirm(&next)
      }
    }
    return next
  }

  // MARK: Pages

  private func confirm(_ state: inout ConversationState) {
    switch state.page {
    case .welcome:
      go(to: remaining(in: state.answers).first.map(Page.question) ?? .recap, &state)
    case .recap: open(.proposals, &state)
    case .leaving: state.isOver = true
    default: break
    }
  }

  private func open(_ page: Page, _ state: inout ConversationState) {
    if state.page == .difference, page == .whatIf { return tryMore(&state) }
    if exists(page) { go(to: page, &state) }
  }

  /// Whether the content has what a page shows.
  private func exists(_ page: Page) -> Bool {
    switch page {
    case .question(let fact): library.guide.sheet[fact]?.origin == .asked
    case .path(let path, _): library.guide.catalogue.path(path) != nil
    case .centre(let centre): library.centre(centre) != nil
    case .scheme(let scheme): library.guide.scheme(scheme) != nil
    case .difference: false
    case .welcome, .recap, .proposals, .rights, .people, .territory, .leaving, .whyNot, .more, .shortlist,
      .comparison, .whatIf, .sources, .glossary:
      true
    }
  }

  private func keep(_ path: String, _ state: inout ConversationState) {
    if let position = state.shortlist.firstIndex(of: path) {
      state.shortlist.remove(at: position)
    } else if library.guide.catalogue.path(path) != nil {
      state.shortlist.append(path)
    }
  }

  func go(to page: Page, _ state: inout ConversationState) {
    guard page != state.page else { return }
    state.trail.append(Step(page: state.page, draft: state.draft, isRevising: state.isRevising))
    state.page = page
    if page == .recap { state.isRevising = false }
    prepareDraft(&state)
    prepareAdvice(&state)
  }

  private func back(_ state: inout ConversationState) {
    // One key back from what a trial changes are the answers as they were.
    if state.page == .difference { revert(&state) }
    if state.page == .whatIf { revert(&state) }
    guard let step = state.trail.popLast() else { return }
    state.page = step.page
    state.draft = step.draft
    state.isRevising = step.isRevising
    prepareAdvice(&state)
  }

  /// The advice and the way that the page shows, by whatever road it was reached and as answers now stand.
  func prepareAdvice(_ state: inout ConversationState) {
    switch state.page {
    case .proposals, .path, .rights, .scheme, .people, .whyNot, .more, .shortlist, .comparison, .whatIf,
      .difference:
      guard state.advice == nil else { break }
      let advice = advice(on: state.answers)
      state.advice = advice
      state.lane = advice.strongestLane ?? state.lane
    case .welcome, .question, .recap, .centre, .territory, .sources, .glossary, .leaving: break
    }
    // What lies over a path leaves the path as it is.
    if case .sources = state.page { return }
    guard case .path(let path, let lane) = state.page else {
      state.way = nil
      state.proposal = nil
      return
    }
    let heard = heard(state.answers)
    let surroundings = library.surroundings(of: heard)
    state.way = library.guide.way(to: path, for: heard, in: surroundings, on: date)
    let shown = state.advice?.lanes.first { $0.mode == lane }?.proposals.first { $0.path == path }
    state.proposal =
      shown ?? library.guide.proposal(of: path, in: lane, for: heard, in: surroundings, on: date)
  }

  /// The draft of a question starts from the answer already given, so that back and forth lose nothing.
  private func prepareDraft(_ state: inout ConversationState) {
    state.draft = Draft()
    guard case .question(let fact) = state.page, let answer = state.answers[fact] else { return }
    switch answer {
    case .number(let number):
      if case .number? = library.guide.sheet[fact]?.kind { state.draft.text = String(number) }
    case .choices(let chosen): state.draft.chosen = chosen
    case .place(let code):
      state.draft.text = library.placeName(code) ?? ""
      state.draft.listsRegions = code.hasPrefix("region:")
    case .date(let date): state.draft.text = date.typed
    case .choice, .flag, .declined: break
    }
    state.draft.isFresh = !state.draft.text.isEmpty
  }

  // MARK: Answers

  private func answer(_ fact: String, _ event: Event, _ state: inout ConversationState) {
    guard let kind = library.guide.sheet[fact]?.kind else { return }
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
  private func type(_ text: String, into kind: FactKind, _ state: inout ConversationState) {
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
    _ choice: String, of kind: FactKind, for fact: String, _ state: inout ConversationState
  ) {
    switch kind {
    case .oneOf(let choices):
      if choices.contains(choice) { take(.choice(choice), for: fact, &state) }
    case .scale(let steps):
      if let step = steps.first(where: { $0.identifier == choice }) {
        take(.number(step.value), for: fact, &state)
      }
    case .yesNo: if ["yes", "no"].contains(choice) { take(.flag(choice == "yes"), for: fact, &state) }
    case .place: if library.placeName(choice) != nil { take(.place(choice), for: fact, &state) }
    case .anyOf, .number, .date: break
    }
  }

  private func confirm(_ fact: String, _ kind: FactKind, _ state: inout ConversationState) {
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
      if case .place(let code)? = state.answers[fact], state.draft.text == library.placeName(code) {
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

  private func take(_ answer: Answer, for fact: String, _ state: inout ConversationState) {
    var answers = state.answers
    answers[fact] = answer
    let problems = library.contradictions(in: answers, on: date)
      .filter { !library.contradictions(in: state.answers, on: date).contains($0) }
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

  private func advance(from fact: String, _ state: inout ConversationState) {
    if state.trial != nil {
      if state.trail.contains(where: { $0.page == .whatIf }) { return showDifference(&state) }
      // Whoever left the what-if page by another door has taken the answers as theirs.
      endTrial(&state)
    }
    let remaining = remaining(in: state.answers)
    if state.isRevising {
      // A change may call for questions that were not asked before; the rest is as it was.
      if let open = remaining.first {
        go(to: .question(open), &state)
      } else {
        state.isRevising = false
        while let step = state.trail.popLast(), step.page != .recap {}
        state.page = .recap
        state.draft = Draft()
        state.way = nil
      }
      return
    }
    // Whoever went back to mend an answer comes back to where they were.
    go(to: remaining.first.map(Page.question) ?? .recap, &state)
  }
}
