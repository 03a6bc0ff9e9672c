/// A step of the conversation that can be taken back and made again: the moments right before and right after it.
///
/// Neither keeps steps of its own.
public struct Turn: Hashable, Sendable {
  /// The conversation before the step.
  public let before: ConversationState
  /// The conversation after it.
  public let after: ConversationState
}
