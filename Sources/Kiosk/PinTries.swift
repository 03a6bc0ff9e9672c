/// The wrong tries at a PIN: each one makes the wait before the next twice as long.
///
/// They outlive a wipe, so that beginning a new visit does not shorten the wait.
public struct PinTries: Hashable, Sendable {
  /// How many wrong tries there were since the last right one.
  public private(set) var count: Int
  /// The second of the last one, by a clock that is never set back.
  public private(set) var last: Int

  /// The longest wait, in seconds.
  private static let longestWait = 300

  /// Tries as they are known; none by default.
  public init(count: Int = 0, last: Int = 0) {
    self.count = max(0, count)
    self.last = last
  }

  /// Reads `3@1200`: three tries, the last one in that second.
  public init?(_ text: String) {
    let parts = text.split(separator: "@").map { Int($0) }
    guard parts.count == 2, let count = parts[0], let last = parts[1], count > 0 else { return nil }
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
  package mutating func fail(at second: Int) {
    count = min(count + 1, 1_000)
    last = second
  }

  /// Forgets them, after a right one.
  package mutating func succeed() { count = 0 }
}
