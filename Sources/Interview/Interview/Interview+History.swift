extension Interview {
  /// How many steps can be taken back.
  private static let longestPast = 100

  /// The conversation after an event; an event that means nothing on the page changes nothing.
  ///
  /// Every event that changes an answer, a tick, the shortlist, a note or a trial is a step that can be taken back and made
  /// again. Going from page to page is none: for that there is the way back.
  public func update(_ state: InterviewState, _ event: Event) -> InterviewState {
    switch event {
    case .undo:
      guard let turn = state.past.last else { return state }
      return moment(turn.before, past: state.past.dropLast(), future: state.future + [turn], told: state)
    case .redo:
      guard let turn = state.future.last else { return state }
      return moment(turn.after, past: state.past + [turn], future: state.future.dropLast(), told: state)
    default:
      var next = state
      // An errand is done at once, or not at all.
      next.effect = nil
      next = applied(event, to: next)
      // What one person did is not taken back by the next.
      if next.isAnotherLearner {
        next.isAnotherLearner = false
        return next
      }
      if isStep(from: state, to: next) {
        let turn = UndoStep(before: state.withoutHistory, after: next.withoutHistory)
        next.past = (state.past + [turn]).suffix(Self.longestPast)
        next.future = []
      }
      return next
    }
  }

  private func isStep(from before: InterviewState, to after: InterviewState) -> Bool {
    before.answers != after.answers || before.shortlist != after.shortlist
      || before.notes != after.notes || before.whatIf != after.whatIf
      || (before.page == after.page && before.draft.chosen != after.draft.chosen)
  }

  /// A moment kept, in the language in which the conversation is told now: how it is told is no part of what was done.
  private func moment(
    _ moment: InterviewState, past: [UndoStep], future: [UndoStep], told state: InterviewState
  ) -> InterviewState {
    var next = moment
    next.past = past
    next.future = future
    next.language = state.language
    // What is in a file stays there.
    next.kept = state.kept
    next.listing = state.listing
    next.effect = nil
    next.isPlain = state.isPlain
    return next
  }
}

extension InterviewState {
  /// The same moment without the steps around it.
  fileprivate var withoutHistory: InterviewState {
    var copy = self
    copy.past = []
    copy.future = []
    return copy
  }
}
