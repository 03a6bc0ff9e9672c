/// Texts that a square could give a telephone, the best first, and what is said where none can be shown.
package struct SquareOffer: Hashable, Sendable {
  /// A text, and what the person is told of it.
  package struct Choice: Hashable, Sendable {
    /// What the telephone reads.
    package let text: String
    /// What stands above the square.
    package let caption: String
  }

  /// The texts, the best first; the first one that fits the screen is shown.
  package let choices: [Choice]
  /// What is said where no square can be shown.
  package let otherwise: [Statement]
}
