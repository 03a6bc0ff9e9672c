/// Every sentence of the program and of its content, by language and by key.
///
/// Texts that stand inside content files, such as the question of a fact, get a key too
/// (`fact.age.question`), so that a file of words alone can add a language.
///
/// Few of them are ever shown: each stays where it was read until somebody asks for it.
public struct Texts: Sendable {
  /// The texts of content files, by key.
  private var translated: [String: any TranslatedText] = [:]
  private var languagesOfTranslated: Set<String> = []
  /// The files of words of each language, the one that is asked first at the end.
  private var sources: [String: [any TextSource]] = [:]

  /// Starts without texts.
  package init() {}

  /// The languages that have texts, French first, then by code.
  public var codes: [String] {
    languagesOfTranslated.union(sources.keys).sorted { ($0 == "fr" ? "" : $0) < ($1 == "fr" ? "" : $1) }
  }

  /// The keys of a language.
  package func keys(of language: String) -> Set<String> {
    Set(translated.filter { $0.value.text(in: language) != nil }.keys)
      .union((sources[language] ?? []).flatMap(\.keys))
  }

  /// The text of a key in a language, when there is one; French typography is put right.
  ///
  /// - Parameter isPlain: Whether the plain words of the text (`key.plain`) are wanted where there are some. Whoever
  ///   changes a text without giving it plain words has changed both.
  package func text(_ key: String, in language: String, isPlain: Bool = false) -> String? {
    let keys = isPlain ? ["\(key).\(Self.plain)", key] : [key]
    let source = (sources[language] ?? []).reversed().lazy
      .compactMap { source in keys.lazy.compactMap { source.text($0) }.first }.first
    guard let text = source ?? keys.lazy.compactMap({ translated[$0]?.text(in: language) }).first
    else { return nil }
    return language == "fr" ? FrenchTypography.corrected(text) : text
  }

  /// What stands behind the key of a text in that of its plain words.
  package static let plain = "plain"

  /// The language that comes after another, the first one after the last; the first one after one without texts.
  package func language(after language: String) -> String {
    let codes = codes
    guard let position = codes.firstIndex(of: language) else { return codes.first ?? "fr" }
    return codes[(position + 1) % codes.count]
  }

  /// Adds the texts of a file of words: what it says counts before content files and before files added earlier.
  package mutating func add(_ source: any TextSource, in language: String) {
    sources[language, default: []].append(source)
  }

  /// Sets a text that a content file gives in some languages.
  package mutating func set(_ key: String, to text: any TranslatedText, in languages: [String]) {
    translated[key] = text
    for language in languages where !languagesOfTranslated.contains(language) {
      languagesOfTranslated.insert(language)
    }
  }

  /// Sets a text that a table gives, by language.
  package mutating func set(_ key: String, to translations: [String: String]) {
    set(key, to: Translations(texts: translations), in: Array(translations.keys))
  }

  /// What a table says, by language.
  private struct Translations: TranslatedText {
    let texts: [String: String]

    func text(in language: String) -> String? { texts[language] }
  }
}
