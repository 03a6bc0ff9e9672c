package import Guidance

/// What the national register of certifications (RNCP) says of one number today.
package struct RncpRecord: Hashable, Sendable {
  /// The number, without its prefix.
  package let number: Int
  /// The level, 3 to 8 on the scale of 2019; nil where none is said.
  package var level: Int?
  /// Whether the register holds it as active; nil where the export does not say.
  package var isActive: Bool?
  /// The last day of the registration.
  package var ends: CalendarDate?
  /// The numbers that replace it, in the order of the export.
  package var successors: [Int] = []
  /// The codes of the occupations it leads to, with their names.
  package var occupations: [Occupation] = []
  /// Whether it can be had by validation of experience; nil where the export does not say.
  package var allowsExperience: Bool?

  /// An occupation as ROME names it.
  package struct Occupation: Hashable, Sendable {
    /// The code, such as `M1805`.
    package let code: String
    /// The name.
    package let name: String
  }

  /// The occupations that records name, each name kept once however many records have it: an export names a few hundred
  /// occupations a hundred thousand times.
  package struct Occupations {
    private var named: [String: Occupation] = [:]

    /// None yet.
    package init() {}

    /// The occupation of a code, by the name it was given first.
    package mutating func occupation(_ code: String, _ name: String) -> Occupation {
      if let known = named[code] { return known }
      let occupation = Occupation(code: code, name: name)
      named[code] = occupation
      return occupation
    }
  }

  /// A record that says nothing yet.
  package init(number: Int) { self.number = number }

  /// Whether it is registered on a day: active, and not past its end.
  package func isRunning(on date: CalendarDate) -> Bool {
    isActive == true && ends.map { $0 >= date } ?? false
  }

  /// The number in `RNCP38442`; nil for what is no number of the register, such as `RS5616`.
  package static func number(in text: String) -> Int? {
    let digits = text.hasPrefix("RNCP") ? text.dropFirst(4) : text[...]
    return Int(digits).flatMap { (1...99_999).contains($0) ? $0 : nil }
  }

  /// What `Oui` or `Non` say; nil for anything else.
  package static func flag(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "oui", "actif", "active": true
    case "non", "inactif", "inactive": false
    default: nil
    }
  }

  /// The level in `NIV5` or `5`; nil for anything else.
  package static func level(in text: String) -> Int? {
    text.last?.wholeNumberValue.flatMap { (3...8).contains($0) ? $0 : nil }
  }

  /// The day in `31/08/2028`, as the exports write days; nil for anything else.
  package static func day(_ text: String) -> CalendarDate? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 3, let day = parts[0], let month = parts[1], let year = parts[2] else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }
}
