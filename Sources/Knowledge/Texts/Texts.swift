/// Every sentence of the program and of its content, by language and by key.
///
/// Texts that stand inside content files, such as the question of a fact, get a key too
/// (`fact.age.question`), so that a file of words alone can add a language.
public struct Texts: Sendable {
  private var languages: [String: [String: String]] = [:]

  /// Starts without texts.
  package init() {}

  /// The languages that have texts, French first, then by code.
  public var codes: [String] {
    languages.keys.sorted { ($0 == "fr" ? "" : $0) < ($1 == "fr" ? "" : $1) }
  }

  /// The keys of a language.
  package func keys(of language: String) -> Set<String> { Set((languages[language] ?? [:]).keys) }

  /// The text of a key in a language, when there is one.
  package func text(_ key: String, in language: String) -> String? { languages[language]?[key] }

  /// The language that comes after another, the first one after the last; the first one after one without texts.
  package func language(after language: String) -> String {
    let codes = codes
    guard let position = codes.firstIndex(of: language) else { return codes.first ?? "fr" }
    return codes[(position + 1) % codes.count]
  }

  /// Sets a text that a content file gives, in each of its languages.
  package mutating func set(_ key: String, to translations: [String: String]) {
    for (language, text) in translations { set(key, in: language, to: text) }
  }

  /// Sets a text; French typography is put right on the way in.
  package mutating func set(_ key: String, in language: String, to text: String) {
    languages[language, default: [:]][key] = language == "fr" ? FrenchTypography.corrected(text) : text
  }
}
