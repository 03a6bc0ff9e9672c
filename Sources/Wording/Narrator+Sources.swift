public import Guidance
import Knowledge
import Matching

extension Narrator {
  /// A source as people read it: bodies and texts of law by their names.
  ///
  /// Content separates its sources by semicolons. Codes of rules and addresses are for those who keep the content, so
  /// they are left out, but for the site of a source that has no name; what the words call by a name
  /// (`source.your-answer`) is called so; articles and official sheets are named in full. Each source stands once.
  public func source(_ text: String) -> String {
    var names: [String] = []
    for part in text.split(separator: ";") {
      let name = name(ofSource: part.split(separator: " ").joined(separator: " "))
      if let name, !names.contains(name) { names.append(name) }
    }
    return names.isEmpty ? self.text("source.rules") : names.joined(separator: self.text("answer.then"))
  }

  /// One source by its name; nil when it is not for reading.
  private func name(ofSource text: String) -> String? {
    let key = text.lowercased().map { $0.isLetter || $0.isNumber ? String($0) : "-" }.joined()
    if let name = textIfAny("source.\(key)") { return name }
    if let start = Self.start(ofAddressIn: text) {
      guard start > text.startIndex else { return Self.site(ofAddress: text) }
      return FrenchTypography.corrected(String(text[..<start]))
    }
    guard !Self.isRuleCode(text) else { return nil }
    if let rest = Self.rest(of: text, after: "opco-mobile") {
      return self.text("source.aid-survey") + rest
    }
    if let sheet = Self.rest(of: text, after: "service-public.gouv.fr ") {
      return self.text("source.official-sheet", ["sheet": sheet])
    }
    guard Self.isArticle(text), !text.holds(" du code") else { return FrenchTypography.corrected(text) }
    return self.text("source.labour-code", ["articles": text])
  }

  /// Whether a source is nothing but codes of rules, such as `R-CPF-01`.
  private static func isRuleCode(_ text: String) -> Bool {
    text.split(whereSeparator: { $0 == "," || $0 == " " }).allSatisfy { word in
      word == "à" || (word.hasPrefix("R-") && word.dropFirst(2).first?.isUppercase == true)
    }
  }

  /// Whether a source begins with an article of law, such as `L6323-17-1` or `R6313-4`.
  private static func isArticle(_ text: String) -> Bool {
    guard let letter = text.first, "LRD".contains(letter) else { return false }
    return text.dropFirst().prefix(3).count == 3 && text.dropFirst().prefix(3).allSatisfy(\.isNumber)
  }

  /// Where an address begins, of a page or of a repository, with what leads to it.
  private static func start(ofAddressIn text: String) -> String.Index? {
    if beginnings.contains(where: { text.hasPrefix($0) }) { return text.startIndex }
    return beginnings.lazy.compactMap { text.firstOccurrence(of: " (\($0)") }.min()
  }

  private static let beginnings = ["github", "https://", "http://"]

  /// The site of an address, such as *cnam-bretagne.fr*; nil of a repository.
  private static func site(ofAddress text: String) -> String? {
    let parts = text.split(separator: "/")
    guard parts.count > 1, text.hasPrefix("http") else { return nil }
    return parts[1].hasPrefix("www.") ? String(parts[1].dropFirst(4)) : String(parts[1])
  }

  private static func rest(of text: String, after beginning: String) -> String? {
    text.hasPrefix(beginning) ? String(text.dropFirst(beginning.count)) : nil
  }

  /// Where a criterion comes from.
  public func source(ofCriterion source: String) -> String { self.source(source) }

  /// Where a scheme comes from, when that was checked, and how sure it is.
  public func source(of scheme: Scheme) -> String {
    text(
      "rights.source",
      [
        "source": source(scheme.source), "date": day(scheme.checked),
        "grade": text("grade.\(scheme.grade.rawValue)"),
      ])
  }

  /// The sources of a path by their names.
  public func sources(of path: TrainingPath) -> [String] { path.sources.map { source($0) } }

  /// The sources of a centre by their names.
  public func sources(of centre: Centre) -> [String] { centre.sources.map { source($0) } }
}
