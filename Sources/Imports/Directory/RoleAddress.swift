import Matching

/// Tells numbers and mail addresses of offices from those of persons, which are never taken over.
package enum RoleAddress {
  /// A number as offices have one, in pairs of digits; nil for what is no number of France.
  package static func phone(_ written: String) -> String? {
    var digits = written.filter(\.isASCII).filter(\.isNumber)
    let isForeign = written.contains("+") || digits.hasPrefix("00")
    if digits.hasPrefix("00") { digits.removeFirst(2) }
    if isForeign {
      guard digits.hasPrefix("33") || digits.hasPrefix("262") || digits.hasPrefix("59") else { return nil }
      // Overseas countries stand in their national numbers as well: +262 262 … is 02 62 ….
      digits = "0" + digits.dropFirst(digits.hasPrefix("33") ? 2 : 3).drop { $0 == "0" }
    }
    if digits.count == 4, digits.hasPrefix("3") { return pairs(digits) }
    return digits.count == 10 && digits.hasPrefix("0") ? pairs(digits) : nil
  }

  /// Whether a number, as `phone` writes it, is a mobile one, which is carried by a person.
  package static func isMobile(_ phone: String) -> Bool { phone.hasPrefix("06") || phone.hasPrefix("07") }

  /// Whether a mail address is that of a role: its name says what it is for, or repeats the office, town or domain.
  ///
  /// What cannot be told is taken for a person.
  package static func isRole(_ email: String, of name: String, in town: String?) -> Bool {
    let parts = email.lowercased().split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].contains("."), email.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
      return false
    }
    let words = Set(parts[0].split { !$0.isLetter }.map(String.init))
    if !words.isDisjoint(with: roles) { return true }
    let known = Set(
      [name, town ?? "", String(parts[1])].flatMap(Folding.words).map(\.text).filter { $0.count > 3 })
    return !words.isEmpty
      && (words.allSatisfy(known.contains)
        || stems.contains { stem in words.contains { $0.hasPrefix(stem) } })
  }

  private static func pairs(_ digits: String) -> String {
    var groups = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, place.isMultiple(of: 2) { groups.append(" ") }
      groups.append(digit)
    }
    return groups
  }

  /// What the name of an address says it is for.
  private static let roles: Set<String> = [
    "accueil", "contact", "contacts", "info", "infos", "information", "informations", "secretariat",
    "direction",
    "administration", "standard", "bureau", "service", "services", "antenne", "agence", "site", "siege",
    "mairie",
    "ml", "mlj", "cio", "bij", "pij", "cij", "crij", "ij", "greta", "gip", "dafco", "dava", "vae", "cfa",
    "suio",
    "scuio", "bio", "baip", "apec", "agefiph", "msap", "fs", "pimms", "ccas", "jeunes", "jeunesse",
    "formation",
    "emploi", "insertion", "orientation", "ce", "mission", "missionlocale", "franceservices",
  ]
  private static let stems = [
    "accueil", "contact", "secretariat", "mission", "franceservice", "infojeune", "information", "pointinfo",
    "greta", "capemploi", "orientation", "formation", "maison", "mairie",
  ]
}
