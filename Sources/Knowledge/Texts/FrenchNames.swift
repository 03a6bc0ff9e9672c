/// How French sentences use the names of places and of bodies: *du Mans*, *d’Ouessant*, *au Cnam Laval*.
///
/// A mark asks for a form: `{place:of}`, `{place:in}` or `{place:at}`, `{place:the}`; with a capital (`{place:In}`)
/// the form begins a sentence. Names of departments and regions bring their forms with them, by the article and the
/// preposition of their tables. Names of communes follow the rule of the official geographic code: an article in the
/// name contracts (*au Havre*, *des Sables-d’Olonne*), a vowel, a Y or a silent H elides (*d’Hyères*). Which names
/// begin with an aspirated H, and which first words of bodies take an article, is content: the words
/// `names.aspirated`, `names.masculine` and `names.elided`, apart by bars.
package struct FrenchNames: Sendable {
  private let texts: Texts

  /// Speaks of names by the lists that the French words hold.
  package init(_ texts: Texts) { self.texts = texts }

  /// A name in a form, such as `of` or `At`; nil for a form there is none of.
  package func form(_ form: String, of name: String) -> String? {
    let used: String
    switch form.lowercased() {
    case "of": used = of(name)
    case "at", "in": used = at(name)
    case "the": used = the(name)
    default: return nil
    }
    return Self.cased(used, like: form)
  }

  /// The forms that a department or region brings with it, by their marks.
  package static func forms(
    ofTerritory name: String, article: String, preposition: String
  ) -> [String: String] {
    let place =
      preposition == "dans" ? "dans \(joined(article, name))" : "\(preposition) \(name)"
    let origin =
      switch article {
      case "le": "du \(name)"
      case "les": "des \(name)"
      case "": isOpen(name) ? "d’\(name)" : "de \(name)"
      default: "de \(joined(article, name))"
      }
    return ["of": origin, "in": place, "at": place]
  }

  /// A form as a mark writes it: with a capital when the mark has one.
  package static func cased(_ used: String, like form: String) -> String {
    form.first?.isUppercase == true ? used.prefix(1).uppercased() + used.dropFirst() : used
  }

  // MARK: Forms

  private func of(_ name: String) -> String {
    switch article(of: name) {
    case .masculine: "du \(name)"
    case .elided: "de l’\(name)"
    case .inside("Le", let rest): "du \(rest)"
    case .inside(_, let rest): "des \(rest)"
    case .none: elides(name) ? "d’\(name)" : "de \(name)"
    }
  }

  private func at(_ name: String) -> String {
    switch article(of: name) {
    case .masculine: "au \(name)"
    case .elided: "à l’\(name)"
    case .inside("Le", let rest): "au \(rest)"
    case .inside(_, let rest): "aux \(rest)"
    case .none: "à \(name)"
    }
  }

  private func the(_ name: String) -> String {
    switch article(of: name) {
    case .masculine: "le \(name)"
    case .elided: "l’\(name)"
    case .inside, .none: name
    }
  }

  private enum Article {
    case masculine, elided, none
    /// *Le* or *Les*, which stands in the name and contracts, and the name without it.
    case inside(Substring, Substring)
  }

  private func article(of name: String) -> Article {
    let parts = name.split(separator: " ", maxSplits: 1)
    guard let first = parts.first else { return .none }
    if parts.count == 2, first == "Le" || first == "Les" { return .inside(first, parts[1]) }
    if isListed(String(first), in: "masculine") { return .masculine }
    return isListed(String(first), in: "elided") ? .elided : .none
  }

  private func elides(_ name: String) -> Bool {
    if Self.isOpen(name) { return true }
    guard name.hasPrefix("H") else { return false }
    // A department may stand behind the name: Haguenau (67).
    let bare = name.firstIndex(of: "(").map { name[..<$0] } ?? name[...]
    return !isListed(bare.hasSuffix(" ") ? String(bare.dropLast()) : String(bare), in: "aspirated")
  }

  private func isListed(_ name: String, in list: String) -> Bool {
    texts.text("names.\(list)", in: "fr")?.split(separator: "|").contains { $0 == name } ?? false
  }

  /// Whether a name begins with a vowel; the official geographic code counts every Y among them.
  private static func isOpen(_ name: String) -> Bool {
    name.first.map { "AEIOUYÀÂÉÈÊËÎÏÔŒÛÜÆ".contains($0) } ?? false
  }

  private static func joined(_ article: String, _ name: String) -> String {
    article == "l'" ? "l’\(name)" : "\(article) \(name)"
  }
}
