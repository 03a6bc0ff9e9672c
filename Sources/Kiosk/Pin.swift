/// The digits that open the functions for staff.
public struct Pin: Hashable, Sendable {
  private let digits: [UInt8]
  /// The most digits that are compared.
  private static let longest = 16

  /// A PIN of digits.
  public init(_ digits: String) { self.digits = Array(digits.utf8) }

  /// Whether what was typed is the PIN; it takes as long for a wrong one, however many digits are right.
  package func matches(_ typed: String) -> Bool {
    let tried = Array(typed.utf8)
    var difference = UInt8(tried.count == digits.count ? 0 : 1)
    for position in 0..<Self.longest {
      let right = position < digits.count ? digits[position] : 0
      let given = position < tried.count ? tried[position] : 0
      difference |= right ^ given
    }
    return difference == 0
  }
}

extension Pin {
  /// Whether digits are among the first that anybody tries, so that they close nothing.
  ///
  /// Those are: at most two different digits (0000, 1212, 2000); digits at equal steps, also over zero (1234, 8901,
  /// 9630); a few digits again and again (123123); the same forwards and backwards (1221, 12321); years (1984, 2026);
  /// and lines of the keys of a telephone (2580, 147258).
  ///
  /// - Parameter digits: Digits alone, 4 or more.
  public static func isKnown(_ digits: String) -> Bool {
    let values = digits.utf8.map { Int($0) - 48 }
    guard values.count > 1, Set(values).count > 2 else { return true }
    let steps = Set(zip(values, values.dropFirst()).map { ($1 - $0 + 10) % 10 })
    let isRepeated = (1...values.count / 2).contains { length in
      values.indices.allSatisfy { values[$0] == values[$0 % length] }
    }
    let isYear = values.count == 4 && (1_900...2_099).contains(values.reduce(0) { $0 * 10 + $1 })
    let lines = ["147258369", "963852741", "2580", "0852", "3690", "1470"]
    return steps.count == 1 || isRepeated || values == values.reversed() || isYear
      || lines.contains { isPart(Array(digits.utf8), of: Array($0.utf8)) }
  }

  private static func isPart(_ digits: [UInt8], of line: [UInt8]) -> Bool {
    digits.count <= line.count
      && (0...line.count - digits.count).contains { line[$0..<$0 + digits.count].elementsEqual(digits) }
  }
}

/// The wrong tries at a PIN: each one makes the wait before the next twice as long.
///
/// They outlive a wipe, so that beginning a new visit does not shorten the wait.
public struct PinTries: Hashable, Sendable {
  /// How many wrong tries there were since the last right one: 0 to 1,000.
  public private(set) var count: Int
  /// The second of the last one, by a clock that is never set back.
  public private(set) var last: Int

  /// The longest wait, in seconds.
  private static let longestWait = 300
  /// The tries that are counted.
  private static let counts = 0...1_000
  /// The seconds that a clock can show: more than thirty thousand years, so that no sum of them overflows.
  private static let seconds = 0...1_000_000_000_000

  /// Tries as they are known, none by default; numbers that cannot be meant are brought within bounds.
  public init(count: Int = 0, last: Int = 0) {
    self.count = min(max(count, Self.counts.lowerBound), Self.counts.upperBound)
    self.last = min(max(last, Self.seconds.lowerBound), Self.seconds.upperBound)
  }

  /// Reads `3@1200`: three tries, the last one in that second; nil when that is not what stands there.
  public init?(_ text: String) {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let count = parts[0], let last = parts[1], count > 0,
      Self.counts.contains(count), Self.seconds.contains(last)
    else { return nil }
    self.init(count: count, last: last)
  }

  /// The tries as a text that can be read again.
  public var text: String { "\(count)@\(last)" }

  /// How many seconds to wait before the next try.
  package func wait(at second: Int) -> Int {
    guard count > 0 else { return 0 }
    let longest = min(1 << min(count - 1, 16), Self.longestWait)
    // A clock that began anew has every wait begin anew, and none last for ever.
    return min(max(0, last + longest - second), longest)
  }

  /// Notes a wrong try.
  package mutating func fail(at second: Int) { self = PinTries(count: count + 1, last: second) }

  /// Forgets them, after a right one.
  package mutating func succeed() { count = 0 }
}
