/// What is counted: each kind is a list of counters of its own, which no other kind is crossed with.
public enum CountKind: String, CaseIterable, Hashable, Sendable {
  /// The fields of training wanted.
  case field
  /// The group of occupations wanted: the first letter of its code in the national directory (ROME).
  case job
  /// The goals.
  case goal
  /// The forms of teaching in which something that is wanted is within reach.
  case form
  /// The first step of the plan.
  case step
  /// Why nothing that is wanted is within reach.
  case gap
  /// Visits: the setting, whether they came to their results, and minutes in classes; nothing of a place.
  case visit
}

/// Where somebody lives, as counters know it: no place smaller than an employment area.
///
/// The text form is stable: `5319`, `region:53`, `-`.
public enum CountArea: Hashable, Comparable, Sendable, LosslessStringConvertible {
  /// An employment area of INSEE, by its code.
  case area(String)
  /// A region, by its code: of somebody who named no commune.
  case region(String)
  /// Not known, or not told.
  case unknown

  /// The first two characters of the code of an employment area that lies in several regions.
  static let shared = "00"

  /// Reads the text form; nil when the text has another form.
  public init?(_ description: String) {
    let parts = description.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    switch parts.count {
    case 1 where description == "-": self = .unknown
    case 1 where description.utf8.count == 4 && description.isCountName: self = .area(description)
    case 2 where parts[0] == "region" && parts[1].utf8.count == 2 && parts[1].isCountName:
      self = .region(parts[1])
    default: return nil
    }
  }

  /// The stable text form.
  public var description: String {
    switch self {
    case .area(let code): code
    case .region(let code): "region:\(code)"
    case .unknown: "-"
    }
  }

  /// The region into which what is too small to be shown is merged; nil where only the whole country is left.
  ///
  /// The code of an employment area begins with that of its region; one that lies in several begins with `00`.
  var region: String? {
    switch self {
    case .area(let code):
      code.hasPrefix(Self.shared) ? nil : String(code.prefix(2))
    case .region(let code): code
    case .unknown: nil
    }
  }

  /// The order of their text forms.
  public static func < (left: CountArea, right: CountArea) -> Bool {
    left.description < right.description
  }
}

/// One counter: what, where, and in which month.
public struct CountKey: Hashable, Comparable, Sendable {
  /// The month.
  public let month: Month
  /// The kind.
  public let kind: CountKind
  /// Where.
  public let area: CountArea
  /// What of its kind, by identifier of the content.
  public let value: String

  /// The longest identifier, in characters.
  private static let longest = 64

  /// A counter; nil when its value is no identifier: letters, digits and `- + . / _` alone.
  public init?(month: Month, kind: CountKind, area: CountArea, value: String) {
    guard value.isCountName, value.utf8.count <= Self.longest else { return nil }
    self.month = month
    self.kind = kind
    self.area = area
    self.value = value
  }

  /// By month, then kind, place and value.
  public static func < (left: CountKey, right: CountKey) -> Bool {
    (left.month, left.kind.rawValue, left.area, left.value)
      < (right.month, right.kind.rawValue, right.area, right.value)
  }
}

extension String {
  /// Whether a text can be the name of something counted: it needs no quoting wherever it is written.
  var isCountName: Bool {
    !isEmpty
      && utf8.allSatisfy { byte in
        byte &- UInt8(ascii: "0") <= 9 || (byte | 0x20) &- UInt8(ascii: "a") <= 25
          || "-+./_".utf8.contains(byte)
      }
  }
}
