package import Faults
package import Knowledge

/// Compares the languages: every text is there in each, with the same marks to fill in.
///
/// Texts stand in the files of words and inside content files; a fault names the file that should have the text,
/// and the line where it stands when it is there.
package struct WordsCheck {
  /// The language that the others are compared with.
  private static let reference = "fr"

  private let texts: Texts
  private let places: [String: [String: (file: String, line: Int)]]

  /// Reads the files of words once more, to know the line of each text.
  package init(_ texts: Texts, in folders: AssetFolders) {
    self.texts = texts
    places = Words(folders).places
  }

  /// Every fault, by language and key.
  package var faults: [Fault] {
    texts.codes.filter { $0 != Self.reference }.flatMap { language in
      missing(from: language, in: Self.reference) + missing(from: Self.reference, in: language)
        + differing(language)
    }
  }

  private func missing(from other: String, in language: String) -> [Fault] {
    texts.keys(of: language).subtracting(texts.keys(of: other)).sorted().map { key in
      let known = place(of: key, in: language)
      return Fault(
        .wordMissing, file: Self.file(of: key, in: other), field: key,
        ["language": .text(other), "other": .text(language), "place": .text(known)])
    }
  }

  private func differing(_ language: String) -> [Fault] {
    texts.keys(of: language).intersection(texts.keys(of: Self.reference)).sorted().compactMap { key in
      let marks = [Self.reference, language].map { code in
        Set(Placeholders.names(in: texts.text(key, in: code) ?? ""))
      }
      guard marks[0] != marks[1] else { return nil }
      let odd = marks[0].symmetricDifference(marks[1]).sorted().map { "{\($0)}" }
      let place = places[language]?[key]
      return Fault(
        .marksDiffer, file: place?.file ?? Self.file(of: key, in: language), line: place?.line ?? 0,
        field: key,
        [
          "reference": .text(Self.reference), "language": .text(language),
          "marks": .text(odd.joined(separator: ", ")),
        ])
    }
  }

  private func place(of key: String, in language: String) -> String {
    places[language]?[key].map { "\($0.file):\($0.line)" } ?? Self.file(of: key, in: language)
  }

  /// The file that a text belongs in: the content file whose key it bears, else the file of words.
  private static func file(of key: String, in language: String) -> String {
    let parts = key.split(separator: ".").map(String.init)
    // Content files speak French and English; any other language is added by a file of words alone.
    guard ["fr", "en"].contains(language) else { return "words/\(language).yaml" }
    switch parts.first {
    case "fact": return "guidance/facts.yaml"
    case "award", "field": return "catalogue/\(parts[0])s.csv"
    case "service": return "centres/services.csv"
    case "programme": return "centres/programmes.yaml"
    case "domain": return "territory/demand-fields.yaml"
    case "definition", "contradiction", "contact": return "guidance/\(parts[0])s.yaml"
    case "ranking", "stacking": return "guidance/\(parts[0]).yaml"
    case "plan" where parts.count > 2: return "guidance/plan"
    case "scheme" where parts.count > 1: return "guidance/schemes/\(parts[1]).yaml"
    default: return "words/\(language).yaml"
    }
  }
}
