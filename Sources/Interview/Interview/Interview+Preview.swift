package import Guidance
import Knowledge

extension Interview {
  /// The interview as it would be on a page that can be opened, for a glance at it; nil where it does not open.
  ///
  /// Nothing large is computed for a glance: it shows the advice that is there already, and no way.
  package func preview(of page: Page, from state: InterviewState) -> InterviewState? {
    guard exists(page, in: state.visit.setting) else { return nil }
    var next = state
    next.navigation.page = page
    next.navigation.draft = Draft()
    next.derived.way = nil
    next.derived.proposal = nil
    if case .path(let path, let mode) = page {
      next.derived.proposal = proposal(of: path, in: mode, for: state)
    }
    return next
  }

  /// The proposal of a path in a form: the one of the advice, else one of its own.
  func proposal(of path: String, in mode: DeliveryMode, for state: InterviewState) -> Proposal? {
    if let shown = state.derived.advice?.path(path)?.proposal, shown.mode == mode { return shown }
    return knowledge.proposal(of: path, in: mode, for: state.visit.answers, on: date)
  }

  // MARK: Trying answers

  /// What each of some events would change on the question being tried; nil for one that answers nothing.
  package func outcomes(of events: Set<Event>, from state: InterviewState) -> [Event: AdviceDifference] {
    // What a protected answer would bring is told to whoever gives it, and offered to nobody.
    guard state.visit.whatIf != nil, case .question(let fact) = state.navigation.page,
      knowledge.guide.sheet[fact]?.isSensitive == false
    else { return [:] }
    return events.reduce(into: [:]) { outcomes, event in
      let tried = update(state, event)
      if tried.navigation.page == .difference { outcomes[event] = tried.derived.difference }
    }
  }

  /// What the answers tried so far change; nil when they are those from before.
  package func outcomeSoFar(_ state: InterviewState) -> AdviceDifference? {
    guard let session = state.visit.whatIf, state.visit.answers != session.answers else { return nil }
    return AdviceDifference(from: session.advice, to: state.derived.advice ?? advice(on: state.visit.answers))
  }
}
