import Matching

/// Whose offers are taken: those of organisations with some words in their names, or of some numbers (SIREN, SIRET);
/// those of all when none is named.
package struct OrganisationFilter: Hashable, Sendable {
  private let names: [[String]]
  private let numbers: [String]

  /// Reads what was asked for: nine or fourteen digits are a number, anything else words of a name, in any order.
  package init(_ wanted: [String]) {
    let digits = wanted.map { String($0.filter { !$0.isWhitespace }) }
    let isNumber = { (text: String) in
      [9, 14].contains(text.utf8.count)
        && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
    numbers = digits.filter(isNumber)
    names = zip(wanted, digits).filter { !isNumber($1) }.map { Self.words($0.0) }.filter { !$0.isEmpty }
  }

  /// Whether an offer is of one of them: who answers for it, or who teaches it.
  func accepts(_ formation: LheoElement) -> Bool {
    guard !names.isEmpty || !numbers.isEmpty else { return true }
    let bodies =
      formation.all("organisme-formation-responsable")
      + formation.all("action").flatMap { $0.all("organisme-formateur") }
    return bodies.contains { body in
      let siret =
        body.first("siret-organisme-formation", "siret")?.text ?? body.first("siret-formateur", "siret")?.text
      let number = (siret ?? "").filter { !$0.isWhitespace }
      if numbers.contains(where: { number.hasPrefix($0) }) { return true }
      let titles = ["nom-organisme", "raison-sociale", "raison-sociale-formateur"].flatMap { body.all($0) }
        .map(\.text)
      return titles.contains { title in
        let words = Set(Self.words(title))
        return names.contains { $0.allSatisfy(words.contains) }
      }
    }
  }

  private static func words(_ text: String) -> [String] { Folding.words(text).map(\.text) }
}
