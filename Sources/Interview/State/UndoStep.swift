/// A step of the conversation that can be taken back and made again: the moments right before and right after it.
///
/// Neither keeps steps of its own.
public struct UndoStep: Hashable, Sendable {
  /// The conversation before the step.
  public let before: InterviewState
  /// The conversation after it.
  public let after: InterviewState
}
