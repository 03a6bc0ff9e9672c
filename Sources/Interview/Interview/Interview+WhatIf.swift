import Guidance
import Knowledge

extension Interview {
  /// Tries another answer to a question: what was before is put aside, once.
  func whatIf(_ fact: String, _ state: inout InterviewState) {
    guard state.page == .whatIf, knowledge.guide.sheet[fact]?.origin == .asked else { return }
    if state.whatIf == nil {
      state.whatIf = WhatIfSession(answers: state.answers, advice: state.advice ?? advice(on: state.answers))
    }
    go(to: .question(fact), &state)
  }

  /// Shows what the answers being tried change.
  func showDifference(_ state: inout InterviewState) {
    guard let whatIf = state.whatIf else { return }
    let after = advice(on: state.answers)
    state.advice = after
    state.difference = AdviceDifference(from: whatIf.advice, to: after)
    while let step = state.trail.popLast() {
      guard step.page != .whatIf else {
        state.trail.append(step)
        break
      }
    }
    state.page = .difference
    state.draft = Draft()
  }

  /// Goes on to try another answer besides.
  func tryMore(_ state: inout InterviewState) {
    guard let step = state.trail.popLast() else { return }
    state.page = step.page
    state.draft = step.draft
  }

  /// Keeps the answers being tried, and shows what is proposed on them.
  func adopt(_ state: inout InterviewState) {
    guard state.whatIf != nil else { return }
    endTrial(&state)
    leaveTrial(&state)
  }

  /// Goes back to the answers as they were before any was tried.
  func revert(_ state: inout InterviewState) {
    guard let whatIf = state.whatIf else { return }
    state.answers = whatIf.answers
    state.advice = whatIf.advice
    endTrial(&state)
  }

  /// Ends the trial with the answers as they are.
  func endTrial(_ state: inout InterviewState) {
    state.whatIf = nil
    state.difference = nil
  }

  /// Goes back past the pages of the trial.
  private func leaveTrial(_ state: inout InterviewState) {
    while let step = state.trail.popLast() {
      guard step.page != .whatIf, step.page != .difference else { continue }
      state.page = step.page
      state.draft = step.draft
      state.isRevising = step.isRevising
      break
    }
    prepareAdvice(&state)
  }
}
