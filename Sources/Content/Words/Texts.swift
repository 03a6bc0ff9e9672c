/// Every sentence of the program and of its content, by language and by key.
///
/// Texts that stand inside content files, such as the question of a fact, get a key too
/// (`fact.age.question`), so that a file of words alone can add a language.
public struct Texts: Sendable {
  private var languages: [(code: String, table: TextTable)] = []

  /// Starts without texts.
  package init() {}

  /// The languages that have texts, French first, then by code.
  public var codes: [String] {
    languages.map(\.code).sorted { ($0 == "fr" ? "" : $0) < ($1 == "fr" ? "" : $1) }
  }

  /// The keys of a language.
  package func keys(of language: String) -> Set<String> { table(of: language)?.keys ?? [] }

  /// The text of a key in a language, when there is one.
  package func text(_ key: String, in language: String) -> String? { table(of: language)?.text(key) }

  /// Sets a text; French typography is put right on the way in.
  package mutating func set(_ key: String, in language: String, to text: String) {
    let text = language == "fr" ? FrenchTypography.corrected(text) : text
    for position in languages.indices where languages[position].code == language {
      languages[position].table.set(key, to: text)
      return
    }
    var table = TextTable()
    table.set(key, to: text)
    languages.append((language, table))
  }

  private func table(of language: String) -> TextTable? {
    for entry in languages where entry.code == language { return entry.table }
    return nil
  }
}
