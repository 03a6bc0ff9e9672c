/// A month of a year: the smallest unit of time that anything is counted by.
public struct Month: Hashable, Comparable, Sendable, LosslessStringConvertible {
  /// The year, 2000 to 9999.
  public let year: Int
  /// The number of the month, 1 to 12.
  public let number: Int

  /// A month; nil when there is none such.
  public init?(year: Int, number: Int) {
    guard (2000...9999).contains(year), (1...12).contains(number) else { return nil }
    self.year = year
    self.number = number
  }

  /// Reads `2026-01`; nil when that is not what stands there.
  public init?(_ description: String) {
    let parts = description.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { $0 &- UInt8(ascii: "0") <= 9 } }),
      let year = Int(parts[0]), let number = Int(parts[1])
    else { return nil }
    self.init(year: year, number: number)
  }

  /// The month as one number that puts months in order, such as 202601: how stores keep it.
  public var code: Int { year * 100 + number }

  /// The month of a number such as 202601; nil when there is none such.
  public init?(code: Int) { self.init(year: code / 100, number: code % 100) }

  /// The month as `2026-01`.
  public var description: String { "\(year)-\(number < 10 ? "0" : "")\(number)" }

  /// The earlier one first.
  public static func < (left: Month, right: Month) -> Bool { left.code < right.code }
}
