/// Where a person is, as they say it: a commune, or a whole department or region.
///
/// The text form is stable and may be kept: `35360`, `department:35`, `region:53`.
public enum Place: Hashable, Sendable, LosslessStringConvertible {
  /// A commune or municipal arrondissement, by its INSEE code.
  case commune(String)
  /// A department or overseas collectivity, by its code.
  case department(String)
  /// A region, by its code.
  case region(String)

  /// Reads the text form, or nil when the text has another form.
  ///
  /// Only the form is checked: whether the place exists is the gazetteer's to say.
  public init?(_ description: String) {
    let parts = description.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    if parts.count == 1 {
      guard let code = InseeCode(description) else { return nil }
      self = .commune(code.text)
      return
    }
    let code = parts[1]
    let hasCharacters = code.utf8.allSatisfy { byte in
      byte &- UInt8(ascii: "0") <= 9 || byte == UInt8(ascii: "A") || byte == UInt8(ascii: "B")
    }
    guard hasCharacters else { return nil }
    switch (parts[0], code.utf8.count) {
    case ("department", 2...3): self = .department(String(code))
    case ("region", 2): self = .region(String(code))
    default: return nil
    }
  }

  /// The stable text form.
  public var description: String {
    switch self {
    case .commune(let code): code
    case .department(let code): "department:\(code)"
    case .region(let code): "region:\(code)"
    }
  }
}
