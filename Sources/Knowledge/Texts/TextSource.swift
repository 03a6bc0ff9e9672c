/// Texts in one language that lie somewhere else, such as in a file of words, and are looked for when they are wanted.
package protocol TextSource: Sendable {
  /// The text of a key as it was written; nil when there is none.
  func text(_ key: String) -> String?
  /// Every key that has a text.
  var keys: [String] { get }
}

/// One text in several languages that lies somewhere else, such as in a file of content.
package protocol TranslatedText: Sendable {
  /// The text in a language as it was written; nil when there is none.
  func text(in language: String) -> String?
}
