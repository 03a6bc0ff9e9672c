public import Gazetteer
public import Guidance

/// What a search of the catalogue comes to.
public struct PathSearch: Hashable, Sendable {
  /// The paths that have all words looked for, but for those that name a place.
  public let paths: [TrainingPath]
  /// The place that the other words name; nil where they name none.
  public let place: Place?
  /// The words without which alone something is found; empty where all of them are heard.
  public internal(set) var leftOut: [String] = []
  /// How many of the words were looked for, where there were too many; nil where all of them were.
  public internal(set) var heard: Int?
}

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
    paths(matching: SearchText(wanted).words.prefix(Self.mostWords), terms: { [fieldName($0.field)] })
      .filter { path in field.map { $0 == path.field } ?? true }
  }

  /// The paths that some words mean, of which some in a row may name a place where no path has all of them:
  /// *informatique Rennes niveau 6*.
  ///
  /// Where nothing has all the words, those that no path has are left out, else one of them, and said: *comptable soir*.
  ///
  /// - Parameter terms: What a path can be found by besides: its field, its level, its forms, in the language of the
  ///   words.
  public func search(_ wanted: String, terms: (TrainingPath) -> [String]) -> PathSearch {
    let words = SearchText(wanted).words
    // A number may be said twice, each time of the word before it: what is short enough is heard as it is.
    guard words.count > Self.mostWords else { return search(all: words, terms) }
    let once = SearchText.wanted(wanted)
    var search = search(all: Array(once.prefix(Self.mostWords)), terms)
    if once.count > Self.mostWords { search.heard = Self.mostWords }
    return search
  }

  private func search(all words: [String], _ terms: (TrainingPath) -> [String]) -> PathSearch {
    let found = search(words, terms)
    guard found.paths.isEmpty else { return found }
    let known = words.filter { !paths(matching: [$0], terms: terms).isEmpty }
    // Words that are found, but not together: the last ones say least.
    let fewer = words.indices.reversed().lazy.map { words[..<$0] + words[($0 + 1)...] }.map(Array.init)
    let unknown = words.filter { !known.contains($0) }
    // One word at a time first: another that no path has may name a place.
    let tried =
      unknown.isEmpty
      ? Array(fewer.prefix(Self.mostPlaceWords))
      : unknown.reversed().prefix(Self.mostPlaceWords).map { word in words.filter { $0 != word } } + [known]
    for kept in tried where !kept.isEmpty {
      var less = search(kept, terms)
      guard !less.paths.isEmpty else { continue }
      less.leftOut = words.filter { !kept.contains($0) }
      return less
    }
    return found
  }

  private func search(_ words: [String], _ terms: (TrainingPath) -> [String]) -> PathSearch {
    let found = paths(matching: words, terms: terms)
    // The title of a path that is over may name a place as well: a search is for what there is.
    let isWanted = { (path: TrainingPath) in path.registration != .ended && path.registration != .historic }
    guard !words.isEmpty, !found.contains(where: isWanted), words.count <= Self.mostPlaceWords else {
      return PathSearch(paths: found, place: nil)
    }
    // The shortest name of a place that leaves words for paths, since a number before it would pass for that of a house;
    // a place alone leaves all of them.
    for count in 1...words.count {
      // At the end, then from the beginning on.
      for start in [words.count - count] + Array(0..<words.count - count) {
        let name = words[start..<start + count].joined(separator: " ")
        // A number that is no postcode names no place here.
        guard name.contains(where: \.isLetter) || name.utf8.count == 5, let place = placeNamed(name),
          isNamed(place, by: Array(words[start..<start + count]))
        else { continue }
        let paths = paths(matching: words[..<start] + words[(start + count)...], terms: terms)
        if paths.contains(where: isWanted) { return PathSearch(paths: paths, place: place) }
      }
    }
    return PathSearch(paths: found, place: nil)
  }

  /// Whether every word is of the name of a place, or its postcode: the gazetteer takes a number for that of a house.
  private func isNamed(_ place: Place, by words: [String]) -> Bool {
    if words.count == 1, words[0].utf8.count == 5, words[0].allSatisfy(\.isNumber) { return true }
    let name = SearchText(placeName(place.description) ?? "")
    return words.allSatisfy { name.hasWord(from: $0) }
  }

  /// How many words are looked for: each goes through all paths, and no title has as many.
  private static let mostWords = 32

  /// How many words a search may have in which a place is looked for.
  private static let mostPlaceWords = 8

  /// The place that bears a name as a whole, as whoever looks for something on a map means it; nil for none.
  public func placeNamed(_ text: String) -> Place? {
    guard let match = gazetteer.closeMatches(text, limit: 1).first else { return nil }
    return match.isWhole || match.kind == .postcode ? match.place : nil
  }

  private func paths(
    matching words: some Collection<String>, terms: (TrainingPath) -> [String]
  ) -> [TrainingPath] {
    let words = Array(words)
    guard !words.isEmpty else { return guide.catalogue.paths }
    var folded: [String: SearchText] = [:]
    return zip(guide.catalogue.paths, searchWords.value.paths).filter { path, own in
      let others = terms(path).map { term in
        folded[term]
          ?? {
            let text = SearchText(term)
            folded[term] = text
            return text
          }()
      }
      return words.indices.allSatisfy { index in
        // A number belongs to the word before it: 3 of “niveau 3” is not that of “bac + 3”, nor the beginning of 30.
        let word = words[index], before = index > 0 ? words[index - 1] : nil
        guard word.utf8.count <= 2, word.allSatisfy(\.isNumber) else {
          return own.hasWord(from: word) || others.contains { $0.hasWord(from: word) }
        }
        return own.holds(word, behind: before) || others.contains { $0.holds(word, behind: before) }
      }
    }.map(\.0)
  }

  /// The places of the Cnam whose name, town, postcode, department or region have every word looked for; all of them
  /// when nothing is looked for.
  public func centres(matching wanted: String) -> [Centre] {
    let wanted = SearchText.wanted(wanted)
    return zip(centres, searchWords.value.centres).filter { _, own in
      wanted.allSatisfy { own.hasWord(from: $0) }
    }.map(\.0)
  }
}
