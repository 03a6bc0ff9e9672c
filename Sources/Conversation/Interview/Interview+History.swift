extension Interview {
  /// How many steps can be taken back.
  private static let longestPast = 100

  /// The conversation after an event; an event that means nothing on the page changes nothing.
  ///
  /// Every event that changes an answer, a tick, the shortlist or a trial is a step that can be taken back and made
  /// again. Going from page to page is none: for that there is the way back.
  public func update(_ state: ConversationState, _ event: Event) -> ConversationState {
    switch event {
    case .undo: return moved(state, from: \.past, to: \.future)
    case .redo: return moved(state, from: \.future, to: \.past)
    case .restart: return applied(event, to: state)
    default:
      var next = applied(event, to: state)
      if isStep(from: state, to: next) {
        next.past = (state.past + [state.withoutHistory]).suffix(Self.longestPast)
        next.future = []
      }
      return next
    }
  }

  private func isStep(from before: ConversationState, to after: ConversationState) -> Bool {
    before.answers != after.answers || before.shortlist != after.shortlist || before.trial != after.trial
      || (before.page == after.page && before.draft.chosen != after.draft.chosen)
  }

  /// The step at the end of one list, with the present one put at the end of the other.
  private func moved(
    _ state: ConversationState, from source: WritableKeyPath<ConversationState, [ConversationState]>,
    to goal: WritableKeyPath<ConversationState, [ConversationState]>
  ) -> ConversationState {
    guard var next = state[keyPath: source].last else { return state }
    next.past = state.past
    next.future = state.future
    next[keyPath: source].removeLast()
    next[keyPath: goal].append(state.withoutHistory)
    // How the conversation is told is no part of what was done.
    next.language = state.language
    next.isPlain = state.isPlain
    return next
  }
}

extension ConversationState {
  /// The same moment without the steps around it.
  fileprivate var withoutHistory: ConversationState {
    var copy = self
    copy.past = []
    copy.future = []
    return copy
  }
}
