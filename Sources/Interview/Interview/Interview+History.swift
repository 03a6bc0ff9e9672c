extension Interview {
  /// The interview after an event; an event that means nothing on the page changes nothing.
  ///
  /// Every event that changes an answer, a tick, the shortlist, a note or a trial is a step that can be taken back and
  /// made again. Going from page to page is none: for that there is the way back.
  public func update(_ state: InterviewState, _ event: Event) -> InterviewState {
    var next = state
    // An effect is done at once, or not at all.
    next.effect = nil
    switch event {
    case .undo:
      guard let step = next.history.undo() else { return state }
      // What is typed is no step, and is kept; ticks are steps of their own.
      keepDraft(&next, ticks: false)
      next.go(to: step.before)
      dropTaken(on: state.navigation.page, &next)
      restoreText(&next)
    case .redo:
      guard let step = next.history.redo() else {
        resumeDraft(&next)
        return next
      }
      keepDraft(&next, ticks: false)
      next.go(to: step.after)
      dropTaken(on: state.navigation.page, &next)
      restoreText(&next)
    default:
      next = applied(event, to: next)
      // What one person did is not taken back by the next.
      if next.visit.number == state.visit.number, isStep(from: state, to: next) {
        next.history.append(UndoStep(before: state.moment, after: next.moment))
      }
    }
    if next.navigation.page.isResult { next.hasSeenResults = true }
    countEnding(of: state, &next)
    return next
  }

  private func isStep(from before: InterviewState, to after: InterviewState) -> Bool {
    let (left, right) = (before.navigation, after.navigation)
    return before.visit.answers != after.visit.answers || before.visit.shortlist != after.visit.shortlist
      || before.visit.notes != after.visit.notes || before.visit.whatIf != after.visit.whatIf
      || (left.page == right.page && left.draft.chosen != right.draft.chosen)
  }
}
