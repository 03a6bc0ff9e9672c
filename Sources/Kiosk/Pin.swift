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
