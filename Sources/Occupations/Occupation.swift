/// An occupation of the national directory (ROME), and where one learns it.
public struct Occupation: Hashable, Sendable {
  /// The code, such as `K2204`.
  public let code: String
  /// The official name, in French.
  public let name: String
  /// The fields of the Cnam that lead to it or near it, by identifier; empty when the Cnam does not teach it.
  public let fields: [String]
  /// Where the trade itself is learnt; nil when a field alone leads to it.
  public let school: TradeSchool?

  /// Makes an occupation.
  public init(code: String, name: String, fields: [String], school: TradeSchool?) {
    self.code = code
    self.name = name
    self.fields = fields
    self.school = school
  }
}

/// A name that people look for an occupation by.
public struct OccupationName: Hashable, Sendable {
  /// The code of the occupation.
  public let code: String
  /// The name, in French.
  public let text: String

  /// Makes a name.
  public init(code: String, text: String) {
    self.code = code
    self.text = text
  }
}

/// An occupation that fits what was typed.
public struct OccupationMatch: Hashable, Sendable {
  /// How well it fits.
  public enum Kind: Hashable, Sendable {
    /// Every word typed is a word of the name, and none is missing.
    case whole
    /// Every word typed is a word of the name or begins one.
    case part
    /// The same but for slips of the keyboard.
    case slip
    /// Only some of what was typed fits.
    case suggestion
  }

  /// The occupation.
  public let occupation: Occupation
  /// The name by which it was found: an everyday one, or one of the directory.
  public let name: String
  /// How well it fits.
  public let kind: Kind
}
