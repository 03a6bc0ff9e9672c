/// A territory that the survey of hiring needs (BMO of France Travail) gives figures of.
public enum HiringArea: Hashable, Sendable {
  /// An employment basin of France Travail, by its code in the survey; not an employment area of INSEE.
  case basin(String)
  /// A department, by its code.
  case department(String)
  /// A region, by its code.
  case region(String)
  /// The whole country.
  case country

  /// The area that a level and a code of the table say, or nil when there is no such level.
  init?(level: String, code: String) {
    switch level {
    case "basin": self = .basin(code)
    case "department": self = .department(code)
    case "region": self = .region(code)
    case "country": self = .country
    default: return nil
    }
  }

  /// Reads an area as ``text`` writes it; nil when it is none.
  public init?(_ text: String) {
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    guard let level = parts.first, parts.count == (level == "country" ? 1 : 2) else { return nil }
    self.init(level: level, code: parts.last ?? "")
  }

  /// The area as files and documents write it: `basin:5317`, `department:35`, `region:53`, `country`.
  public var text: String {
    switch self {
    case .basin(let code): "basin:\(code)"
    case .department(let code): "department:\(code)"
    case .region(let code): "region:\(code)"
    case .country: "country"
    }
  }
}

/// An employment basin of the survey of hiring needs.
public struct HiringBasin: Hashable, Sendable {
  /// The code in the survey, such as `5317`.
  public let code: String
  /// The name, such as `Vitré`.
  public let name: String
}
