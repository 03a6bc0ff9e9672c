import Guidance
import Knowledge

extension Interview {
  /// Tries another answer to a question: what was before is put aside, once.
  func whatIf(_ fact: String, _ state: inout InterviewState) {
    guard state.navigation.page == .whatIf, knowledge.guide.sheet[fact]?.origin == .asked else { return }
    if state.visit.whatIf == nil {
      state.visit.whatIf = WhatIfSession(
        answers: state.visit.answers, advice: state.derived.advice ?? advice(on: state.visit.answers))
    }
    go(to: page(asking: fact), &state)
  }

  /// Shows what the answers being tried change.
  func showDifference(_ state: inout InterviewState) {
    guard let whatIf = state.visit.whatIf else { return }
    let after = advice(on: state.visit.answers)
    (state.derived.advice, state.derived.plan) = (after, nil)
    state.derived.difference = AdviceDifference(from: whatIf.advice, to: after)
    while let step = state.navigation.trail.popLast() {
      guard step.page != .whatIf else {
        state.navigation.trail.append(step)
        break
      }
    }
    state.navigation.page = .difference
    state.navigation.draft = Draft()
  }

  /// Goes on to try another answer besides.
  func tryMore(_ state: inout InterviewState) {
    guard let step = state.navigation.trail.popLast() else { return }
    state.navigation.page = step.page
    state.navigation.draft = step.draft
  }

  /// Keeps the answers being tried, and shows what is proposed on them.
  func adopt(_ state: inout InterviewState) {
    guard state.visit.whatIf != nil else { return }
    endTrial(&state)
    leaveTrial(&state)
  }

  /// Goes back to the answers as they were before any was tried.
  func revert(_ state: inout InterviewState) {
    guard let whatIf = state.visit.whatIf else { return }
    state.visit.answers = whatIf.answers
    (state.derived.advice, state.derived.plan) = (whatIf.advice, nil)
    endTrial(&state)
  }

  /// Ends the trial with the answers as they are.
  func endTrial(_ state: inout InterviewState) {
    state.visit.whatIf = nil
    state.derived.difference = nil
  }

  /// Goes back past the pages of the trial.
  private func leaveTrial(_ state: inout InterviewState) {
    while let step = state.navigation.trail.popLast() {
      guard step.page != .whatIf, step.page != .difference else { continue }
      state.navigation.page = step.page
      state.navigation.draft = step.draft
      state.navigation.isRevising = step.isRevising
      break
    }
    prepareAdvice(&state)
  }
}
