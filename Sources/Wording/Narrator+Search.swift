public import Guidance
public import Knowledge

extension Narrator {
  /// What a path can be found by besides its own words: its field, its level by number and by name, and its forms.
  public func searchTerms(of path: TrainingPath) -> [String] {
    var terms = [fieldName(path.field)]
    if let level = path.level {
      terms.append(text("path.level", ["level": String(level)]))
      terms += TrainingPath.Entry.allCases.filter { $0.level == level }.map { text("entry.\($0.rawValue)") }
    }
    return terms + path.modes.map { text("mode.\($0.rawValue)") }
  }

  /// Which words nothing was found with, and that there were too many; nil where all of them were heard.
  public func wordsLeftOut(of search: PathSearch) -> String? {
    let tooMany = search.heard.map { text("browse.too-many-words", ["count": String($0)]) }
    guard !search.leftOut.isEmpty else { return tooMany }
    let leftOut = text(
      "browse.left-out",
      ["count": String(search.leftOut.count), "words": search.leftOut.joined(separator: " ")])
    return [tooMany, leftOut].compactMap { $0 }.joined(separator: " ")
  }
}
