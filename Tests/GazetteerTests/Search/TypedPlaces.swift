import Foundation
import Gazetteer

/// Texts as people type them, made from the tables: what no list of queries written by hand can hold.
///
/// Every kind of text is a way of writing (capitals, no accents, an article behind, …) upon a commune that is made
/// plain by its department, its postcode, or by being the most populous of its name.
struct TypedPlaces {
  /// A text, and the places that are right for it.
  struct Text: Sendable {
    let typed: String
    let accepted: Set<String>
  }

  let gazetteer: Gazetteer
  /// The communes, without arrondissements.
  let communes: [Commune]
  /// The communes by the letters of their name, the most populous first.
  private let namesakes: [String: [Commune]]

  /// Gathers the communes by name.
  init(_ gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
    communes = gazetteer.allCommunes.filter { $0.parent == nil }
    namesakes = Dictionary(grouping: communes) { Self.letters($0.name) }
      .mapValues { $0.sorted { $0.population > $1.population } }
  }

  /// The letters of a text without accents, capitals and whatever parts words.
  static func letters(_ text: String) -> String {
    String(plain(text).filter { $0.isLetter || $0.isNumber })
  }

  /// A text without accents, capitals and ligatures.
  static func plain(_ text: String) -> String {
    let lower = text.lowercased().replacing("œ", with: "oe").replacing("æ", with: "ae")
    return String(
      String.UnicodeScalarView(
        lower.decomposedStringWithCanonicalMapping.unicodeScalars.filter {
          !(0x300..<0x370).contains($0.value)
        }))
  }

  /// The name of a department.
  func department(_ commune: Commune) -> String { gazetteer.department(commune.department)?.name ?? "" }

  /// The places right for a name in the department of a commune: those of the same letters.
  func near(_ commune: Commune, name: String? = nil) -> Set<String> {
    let same = namesakes[Self.letters(name ?? commune.name)] ?? []
    return Set(same.filter { $0.department == commune.department }.map(\.code) + [commune.code])
  }

  /// The place right for a bare name: the most populous of those of the same letters.
  func everywhere(_ commune: Commune) -> Set<String> {
    Set((namesakes[Self.letters(commune.name)]?.first).map { [$0.code] } ?? [])
  }

  /// Whether other communes have the same letters.
  func hasNamesake(_ letters: String) -> Bool { namesakes[letters] != nil }

  // MARK: Ways of writing

  /// The article that a name begins with, and the rest.
  static func article(_ name: String) -> (article: String, rest: String)? {
    for article in ["Le ", "La ", "Les ", "L'"] where name.hasPrefix(article) {
      return (article.trimmingCharacters(in: .whitespaces), String(name.dropFirst(article.count)))
    }
    return nil
  }

  /// Every way of writing a name that keeps all its words.
  static func spellings(_ name: String) -> [(way: String, text: String)] {
    let low = name.lowercased()
    let plain = plain(name)
    var texts: [(String, String)] = [
      ("as it is", name), ("capitals", name.uppercased()), ("small", low), ("plain", plain),
      ("plain capitals", plain.uppercased()),
      ("glued", letters(name)),
      ("decomposed", name.decomposedStringWithCanonicalMapping),
    ]
    for (way, mark) in [
      ("spaces", " "), ("no hyphens", ""), ("long hyphens", "–"), ("hard hyphens", "\u{2011}"),
      ("double", "--"),
      ("underlines", "_"), ("points", "."), ("spaced hyphens", " - "), ("no-break", "\u{A0}"),
    ] where name.contains("-") {
      texts.append((way, low.replacing("-", with: mark)))
    }
    for mark in ["’", "`", "´", " ", "", "ʼ", "′", "' ", "’ "] where name.contains("'") {
      texts.append(("apostrophe “\(mark)”", low.replacing("'", with: mark)))
      texts.append(("plain apostrophe “\(mark)”", plain.replacing("-", with: " ").replacing("'", with: mark)))
    }
    if low.contains("saint") {
      for (way, masculine, feminine) in [
        ("st", "st", "ste"), ("st.", "st.", "ste."), ("St", "St", "Ste"), ("ST", "ST", "STE"),
      ] {
        let short = low.replacing(#/\bsainte-/#, with: "\(feminine)-").replacing(
          #/\bsaint-/#, with: "\(masculine)-")
        if short != low {
          texts.append((way, short))
          texts.append((way + " spaced", Self.plain(short).replacing("-", with: " ")))
        }
      }
    }
    if low.contains("-sur-") {
      for (way, mark) in [
        ("s/", " s/ "), ("s/glued", " s/"), ("/s/", "/s/"), ("s", " s "), ("slash", "/"), ("-s-", "-s-"),
      ] { texts.append((way, plain.replacing("-sur-", with: mark).replacing("-", with: " "))) }
    }
    if low.contains("-sous-") {
      for (way, mark) in [("s/s", " s/s "), ("ss", " ss "), ("s/", " s/ "), ("sous s", " s ")] {
        texts.append((way, plain.replacing("-sous-", with: mark).replacing("-", with: " ")))
      }
    }
    for (one, other) in [("-lès-", "-lez-"), ("-lès-", "-les-"), ("-lez-", "-les-"), ("-lez-", "-lès-")]
    where low.contains(one) {
      texts.append(("lès", low.replacing(one, with: other)))
    }
    if let (article, rest) = article(name) {
      let bare = article == "L'" ? "L'" : article
      texts.append(("article (behind)", "\(rest) (\(bare))"))
      texts.append(("article behind", Self.plain("\(rest) \(bare)")))
      texts.append(("article, behind", "\(rest), \(bare)"))
      texts.append(("article missing", Self.plain(rest)))
    }
    return texts
  }

  // MARK: Slips

  /// A text with one slip of the keyboard somewhere, its first letter apart.
  static func slip(_ text: String, using random: inout some RandomNumberGenerator, first: Bool = false)
    -> String
  {
    var letters = Array(text)
    let places = letters.indices.filter { letters[$0].isLetter && $0 >= (first ? 0 : 1) }
    guard let index = places.randomElement(using: &random) else { return text }
    let letter = Character(UnicodeScalar(UInt8.random(in: 97...122, using: &random)))
    switch Int.random(in: 0..<6, using: &random) {
    case 0: letters[index] = letter
    case 1: letters.remove(at: index)
    case 2: letters.insert(letter, at: index)
    case 3:
      if index + 1 < letters.count {
        letters.swapAt(index, index + 1)
      } else {
        letters.swapAt(index - 1, index)
      }
    case 4: letters.insert(letters[index], at: index)
    default: letters[index] = neighbour(of: letters[index], using: &random)
    }
    let slipped = String(letters)
    return slipped == text ? slip(text, using: &random, first: first) : slipped
  }

  private static func neighbour(of letter: Character, using random: inout some RandomNumberGenerator)
    -> Character
  {
    for row in ["azertyuiop", "qsdfghjklm", "wxcvbn"].map(Array.init) {
      guard let place = row.firstIndex(of: letter) else { continue }
      return row[
        place == 0 ? 1 : place == row.count - 1 ? place - 1 : place + (Bool.random(using: &random) ? 1 : -1)]
    }
    return "e"
  }
}
