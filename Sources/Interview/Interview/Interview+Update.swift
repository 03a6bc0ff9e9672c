import Gazetteer
import Guidance
import Knowledge

extension Interview {
  /// The conversation after an event other than undo and redo.
  func applied(_ event: Event, to state: InterviewState) -> InterviewState {
    var next = state
    switch event {
    case .speak(let language):
      if knowledge.texts.codes.contains(language) { next.language = language }
    case .plain(let isPlain): next.isPlain = isPlain
    case .look(let mode): next.lane = mode
    case .leave: leave(&next)
    case .restart:
      next = another(after: state)
    case .back: back(&next)
    case .change(let fact):
      if state.page == .recap, knowledge.guide.sheet[fact]?.origin == .asked {
        go(to: .question(fact), &next)
        next.isRevising = true
      }
    case .open(let page): open(page, &next)
    case .keep(let path): keep(path, &next)
    case .whatIf(let fact): whatIf(fact, &next)
    case .adopt: adopt(&next)
    case .undo, .redo: break
    case .replace, .listed, .saved, .opened, .refused: hear(event, &next)
    case .choose, .toggle, .type, .erase, .clear, .listRegions, .confirm, .decline:
      switch state.page {
      case .question(let fact): answer(fact, event, &next)
      case .note(let path): note(event, on: path, &next)
      case .saveCase, .openCase: chooseFile(event, &next)
      case .catalogue, .centres: write(event, &next)
      default: if event == .confirm { confirm(&next) }
      }
    }
    return next
  }

  // MARK: Pages

  private func confirm(_ state: inout InterviewState) {
    switch state.page {
    case .welcome:
      go(to: remaining(in: state.answers).first.map(Page.question) ?? .recap, &state)
    case .recap: open(.proposals, &state)
    case .leaving: state.isOver = true
    case .unsaved(let departure): depart(departure, &state)
    default: break
    }
  }

  private func open(_ page: Page, _ state: inout InterviewState) {
    if state.page == .difference, page == .whatIf { return tryMore(&state) }
    guard exists(page, in: state.setting) else { return }
    if case .unsaved(let departure) = page, !isUnsaved(state) { return depart(departure, &state) }
    go(to: page, &state)
    if page == .openCase { state.effect = .list }
  }

  /// Whether the content has what a page shows.
  private func exists(_ page: Page, in setting: Setting) -> Bool {
    switch page {
    case .note(let path): setting == .desk && knowledge.guide.catalogue.path(path) != nil
    case .saveCase, .openCase, .unsaved: setting == .desk
    case .question(let fact): knowledge.guide.sheet[fact]?.origin == .asked
    case .path(let path, _): knowledge.guide.catalogue.path(path) != nil
    case .centre(let centre): knowledge.centre(centre) != nil
    case .scheme(let scheme): knowledge.guide.scheme(scheme) != nil
    case .difference: false
    case .welcome, .recap, .proposals, .rights, .people, .territory, .leaving, .whyNot, .more, .shortlist,
      .comparison, .whatIf, .sources, .glossary, .catalogue, .centres:
      true
    }
  }

  private func keep(_ path: String, _ state: inout InterviewState) {
    if let position = state.shortlist.firstIndex(of: path) {
      state.shortlist.remove(at: position)
    } else if knowledge.guide.catalogue.path(path) != nil {
      state.shortlist.append(path)
    }
  }

  func go(to page: Page, _ state: inout InterviewState) {
    guard page != state.page else { return }
    state.trail.append(VisitedPage(page: state.page, draft: state.draft, isRevising: state.isRevising))
    state.page = page
    if page == .recap { state.isRevising = false }
    prepareDraft(&state)
    prepareAdvice(&state)
  }

  func back(_ state: inout InterviewState) {
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
  func prepareAdvice(_ state: inout InterviewState) {
    switch state.page {
    case .proposals, .path, .rights, .scheme, .people, .whyNot, .more, .shortlist, .comparison, .whatIf,
      .difference:
      guard state.advice == nil else { break }
      let advice = advice(on: state.answers)
      state.advice = advice
      state.lane = advice.strongestLane ?? state.lane
    // A counsellor sees the advice beside the answers.
    case .recap where state.setting == .desk, .question where state.setting == .desk:
      state.advice = state.advice ?? advice(on: state.answers)
    case .welcome, .question, .recap, .centre, .territory, .sources, .glossary, .leaving, .catalogue,
      .centres, .note, .saveCase, .openCase, .unsaved:
      break
    }
    // What lies over a path leaves the path as it is.
    switch state.page {
    case .sources, .note: return
    default: break
    }
    guard case .path(let path, let lane) = state.page else {
      state.way = nil
      state.proposal = nil
      return
    }
    let applicable = applicable(state.answers)
    let surroundings = knowledge.surroundings(of: applicable)
    state.way = knowledge.guide.way(to: path, for: applicable, in: surroundings, on: date)
    let shown = state.advice?.lanes.first { $0.mode == lane }?.proposals.first { $0.path == path }
    state.proposal =
      shown ?? knowledge.guide.proposal(of: path, in: lane, for: applicable, in: surroundings, on: date)
  }

  /// The draft of a question starts from the answer already given, so that back and forth lose nothing.
  func prepareDraft(_ state: inout InterviewState) {
    state.draft = Draft()
    prepareDesk(&state)
    guard case .question(let fact) = state.page, let answer = state.answers[fact] else { return }
    switch answer {
    case .number(let number):
      if case .number? = knowledge.guide.sheet[fact]?.kind { state.draft.text = String(number) }
    case .choices(let chosen): state.draft.chosen = chosen
    case .place(let code):
      state.draft.text = knowledge.placeName(code) ?? ""
      state.draft.listsRegions = if case .region? = Place(code) { true } else { false }
    case .date(let date): state.draft.text = date.typed
    case .choice, .flag, .declined: break
    }
    state.draft.isFresh = !state.draft.text.isEmpty
  }
}
