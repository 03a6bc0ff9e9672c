/// The sentences of one language, found by key.
///
/// This is all that the first page needs: it is shown before the rest of the content has been read.
public struct Phrases: Sendable {
  /// The language, by code.
  public let language: String
  /// Whether a text is said in plain words where it has some.
  public let isPlain: Bool
  let texts: Texts

  /// Speaks a language with the texts there are.
  package init(_ texts: Texts, language: String, isPlain: Bool = false) {
    self.texts = texts
    self.language = language
    self.isPlain = isPlain
  }

  /// What the language calls itself; its code when its words do not say.
  public var name: String { texts.text("language.name", in: language) ?? language }

  /// The invitation to read in the language, in its own words; its name when it has none.
  public var invitation: String { texts.text("language.read", in: language) ?? name }

  /// The sentences of the language that comes after this one: every page offers to switch to it.
  public var next: Phrases { Phrases(texts, language: texts.language(after: language), isPlain: isPlain) }

  /// The text of a key, its marks filled in; a key that has no text in any language shows itself.
  public func text(_ key: String, _ values: [String: String] = [:]) -> String {
    textIfAny(key, values) ?? "[\(key)]"
  }

  /// The text of a key, or nil when there is none in this language or in French.
  public func textIfAny(_ key: String, _ values: [String: String] = [:]) -> String? {
    let own = texts.text(key, in: language, isPlain: isPlain)
    guard let text = own ?? texts.text(key, in: "fr", isPlain: isPlain) else { return nil }
    // Not every text has marks, and only those need to know what takes the singular.
    return values.isEmpty ? text : filled(text, in: own == nil ? "fr" : language) { values[$0] }
  }

  /// A text of a language with its marks filled in, its numbers and names as the language uses them.
  package func filled(
    _ text: String, in language: String? = nil, _ value: (String) -> String?
  ) -> String {
    Placeholders.filled(
      text, singular: singular, names: (language ?? self.language) == "fr" ? FrenchNames(texts) : nil, value)
  }

  /// The numbers that take the singular, apart by spaces: French has its singular for nothing too, English for one.
  package var singular: String { texts.text("number.singular", in: language) ?? "1" }
}
