public import Guidance
import Knowledge

/// What differs between two cases: another one, or this one as its file has it, and the open one.
///
/// Sensitive answers are in no file, so that they are compared on neither side.
public struct CaseComparison: Hashable, Sendable {
  /// The case that the open one is set beside.
  public let other: KeptCase
  /// Whether that is the open case itself, as it was before.
  public let isBefore: Bool
  /// The answers there.
  public let before: Answers
  /// The answers here.
  public let after: Answers
  /// The plan there; nil where the content makes none.
  public let planBefore: Plan?
  /// The plan here.
  public let planAfter: Plan?
  /// What the advice here has that the one there has not, and the other way round.
  public let difference: AdviceDifference
}

extension Interview {
  /// What differs between the case beside the open one and the open one; nil where there is none.
  func comparison(_ state: InterviewState) -> CaseComparison? {
    guard let other = state.desk.compared else { return nil }
    let (before, after) = (withoutSensitive(other.file.answers), caseFile(state).answers)
    return CaseComparison(
      other: other, isBefore: other.path == state.desk.kept?.path, before: before, after: after,
      planBefore: plan(on: before), planAfter: plan(on: after),
      difference: AdviceDifference(from: advice(on: before), to: advice(on: after)))
  }

  /// The choice that sets the open case beside itself, as its file has it.
  package static let asKept = "kept"

  /// Hears an event on the page where the case is chosen that the open one is set beside.
  func chooseCompared(_ event: Event, _ state: inout InterviewState) {
    switch event {
    case .choose(Self.asKept):
      if let kept = state.desk.kept { compare(with: kept, &state) }
    case .choose(let name): state.effect = .compare(name)
    case .confirm:
      let name = state.navigation.draft.text
      guard name.contains(where: { !$0.isWhitespace }) else {
        state.navigation.draft.problems = [Problem(key: "case.no-name")]
        return
      }
      state.effect = .compare(name)
    default: write(event, &state.navigation.draft)
    }
  }

  /// Shows what differs between a case and the open one.
  func compare(with other: KeptCase, _ state: inout InterviewState) {
    guard state.navigation.page == .compareCase else { return }
    state.desk.compared = other
    go(to: .caseDifference, &state)
  }
}
