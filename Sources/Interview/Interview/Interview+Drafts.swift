import Guidance
import Knowledge

extension Interview {
  /// The draft with which a page opens: what was typed there and not taken, else the answer already given.
  func prepareDraft(_ state: inout InterviewState) {
    state.navigation.draft = startingDraft(of: state.navigation.page, in: state)
    guard let kept = state.drafts[state.navigation.page], state.visit.whatIf == nil else { return }
    state.navigation.draft = kept
    state.drafts.drop(state.navigation.page)
  }

  /// Keeps what is typed or ticked on the page, when something is that was not taken.
  ///
  /// - Parameter ticks: Whether ticks count too; where they are taken back as steps, they do not.
  func keepDraft(_ state: inout InterviewState, ticks: Bool = true) {
    let page = state.navigation.page
    guard keepsDrafts(page), state.visit.whatIf == nil else { return }
    var draft = state.navigation.draft
    let start = startingDraft(of: page, in: state)
    if !ticks { draft.chosen = start.chosen }
    (draft.problems, draft.refusal, draft.isFresh) = ([], nil, false)
    guard draft.text != start.text || draft.chosen != start.chosen else { return state.drafts.drop(page) }
    state.drafts.keep(
      VisitedPage(page: page, draft: draft, isRevising: state.navigation.isRevising))
  }

  /// Brings back what was typed on a page that a step leads to; its ticks are those of the step.
  func restoreText(_ state: inout InterviewState) {
    let page = state.navigation.page
    guard let kept = state.drafts[page] else { return }
    state.drafts.drop(page)
    guard !kept.text.isEmpty, state.navigation.draft.text == startingDraft(of: page, in: state).text else {
      return
    }
    (state.navigation.draft.text, state.navigation.draft.behindCursor) = (kept.text, kept.behindCursor)
    state.navigation.draft.isFresh = false
  }

  /// Forgets what was kept of a page, once a step has taken it.
  func dropTaken(on page: Page, _ state: inout InterviewState) {
    guard let kept = state.drafts[page], kept.text == startingDraft(of: page, in: state).text else { return }
    state.drafts.drop(page)
  }

  /// Forgets what stands on the page, as it was taken.
  func dropDraft(_ state: inout InterviewState) {
    state.drafts.drop(state.navigation.page)
    state.navigation.draft = startingDraft(of: state.navigation.page, in: state)
  }

  /// Whether a page that was left with something typed on it can be opened again as it was left.
  public func hasDraftToResume(_ state: InterviewState) -> Bool {
    state.drafts.last.map { $0.page != state.navigation.page } ?? false
  }

  /// Whether something that was typed or ticked waits on a page.
  public func hasDraft(on page: Page, _ state: InterviewState) -> Bool { state.drafts[page] != nil }

  /// Opens the page again that was left last with something typed on it.
  func resumeDraft(_ state: inout InterviewState) {
    guard hasDraftToResume(state), let left = state.drafts.last, exists(left.page, in: state.visit.setting)
    else { return }
    go(to: left.page, &state)
    state.navigation.draft = left.draft
    state.navigation.isRevising = left.isRevising
  }

  private func keepsDrafts(_ page: Page) -> Bool {
    switch page {
    case .question, .note, .saveCase, .saveSheet, .enterCode: true
    default: false
    }
  }

  /// The draft of a page on which nothing was typed: the answer already given, so that back and forth lose nothing.
  private func startingDraft(of page: Page, in state: InterviewState) -> Draft {
    var draft = Draft()
    prepareDesk(page, in: state, &draft)
    prepareSheet(page, in: state, &draft)
    guard case .question(let fact) = page, let answer = state.visit.answers[fact] else { return draft }
    switch answer {
    case .number(let number):
      if case .number? = knowledge.guide.sheet[fact]?.kind { draft.text = String(number) }
    case .choices(let chosen): draft.chosen = chosen
    case .place(let code):
      draft.text = knowledge.placeName(code) ?? ""
      draft.listsRegions = code.hasPrefix("region:")
    case .date(let date): draft.text = date.typed
    case .choice, .flag, .declined, .occupation: break
    }
    draft.isFresh = !draft.text.isEmpty
    return draft
  }
}
