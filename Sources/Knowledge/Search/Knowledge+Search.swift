public import Guidance

extension Knowledge {
  /// The paths of the catalogue whose title, code, RNCP number, field or occupations have every word looked for, each
  /// from its start; all of them when nothing is looked for.
  ///
  /// - Parameters:
  ///   - wanted: the words, in any order, accents and capitals aside.
  ///   - field: only the paths of this field; nil for all.
  ///   - fieldName: what a field is called in the language of the words.
  public func paths(
    matching wanted: String, field: String? = nil, fieldName: (String) -> String
  ) -> [TrainingPath] {
    let wanted = SearchText(wanted)
    let names = Dictionary(
      guide.catalogue.fields.map { ($0.identifier, SearchText(fieldName($0.identifier))) },
      uniquingKeysWith: { first, _ in first })
    return zip(guide.catalogue.paths, searchWords.value.paths).filter { path, words in
      guard field.map({ $0 == path.field }) ?? true else { return false }
      return wanted.words.allSatisfy { word in
        words.hasWord(from: word) || names[path.field]?.hasWord(from: word) == true
      }
    }.map(\.0)
  }

  /// The places of the Cnam whose name, town, postcode, department or region have every word looked for; all of them
  /// when nothing is looked for.
  public func centres(matching wanted: String) -> [Centre] {
    let wanted = SearchText(wanted)
    return zip(centres, searchWords.value.centres).filter { wanted.isFound(in: $0.1) }.map(\.0)
  }
}
