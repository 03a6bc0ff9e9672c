public import Guidance

/// What stays as it was while other answers are tried.
public struct WhatIfSession: Hashable, Sendable {
  /// The answers before.
  public let answers: Answers
  /// The advice on them.
  public let advice: Advice
}
