/// A whole number of any size from which symbols are taken, and to which they are added, like cards on a pile.
///
/// A symbol that comes often takes less room than one that comes seldom: of `total` slots it has `slots`. This is the
/// range coding of asymmetric numeral systems (Jarek Duda, 2009), with one number in place of a stream.
struct CodeNumber: Hashable {
  /// A symbol among others.
  struct Symbol: Hashable {
    /// The slots before its own.
    let start: Int
    /// How many slots it has, at least 1.
    let slots: Int
    /// How many slots there are, at most 2¹⁷.
    let total: Int

    /// One of so many that come equally often.
    static func one(_ value: Int, of count: Int) -> Symbol { Symbol(start: value, slots: 1, total: count) }
  }

  /// Digits to the base 2³², the least first, none of the last ones 0.
  private var digits: [UInt32] = []

  /// Nothing.
  init() {}

  /// Whether nothing is on the pile.
  var isZero: Bool { digits.isEmpty }

  /// Adds a symbol on top.
  mutating func push(_ symbol: Symbol) {
    let rest = divide(by: symbol.slots)
    multiply(by: symbol.total, adding: symbol.start + rest)
  }

  /// The slot that the symbol on top begins in or lies in, of so many; the symbol stays.
  func slot(of total: Int) -> Int {
    var copy = self
    return copy.divide(by: total)
  }

  /// Takes the symbol off that `slot(of:)` told.
  mutating func pop(_ symbol: Symbol) {
    let slot = divide(by: symbol.total)
    multiply(by: symbol.slots, adding: slot - symbol.start)
  }

  // MARK: Characters

  /// The digits to the base 32, the greatest first, without zeros before them.
  var base32: [Int] {
    var copy = self
    var values: [Int] = []
    while !copy.isZero { values.append(copy.divide(by: 32)) }
    return values.reversed()
  }

  /// The number that digits to the base 32 say.
  init(base32 values: some Sequence<Int>) {
    for value in values { multiply(by: 32, adding: value) }
  }

  // MARK: Arithmetic

  /// Divides by a number from 1 to 2³¹; the remainder.
  private mutating func divide(by divisor: Int) -> Int {
    var rest: UInt64 = 0
    for position in digits.indices.reversed() {
      let whole = rest << 32 | UInt64(digits[position])
      digits[position] = UInt32(truncatingIfNeeded: whole / UInt64(divisor))
      rest = whole % UInt64(divisor)
    }
    while digits.last == 0 { digits.removeLast() }
    return Int(rest)
  }

  /// Multiplies by a number from 1 to 2³¹ and adds one below 2³¹.
  private mutating func multiply(by factor: Int, adding summand: Int) {
    var carry = UInt64(summand)
    for position in digits.indices {
      let whole = UInt64(digits[position]) * UInt64(factor) + carry
      digits[position] = UInt32(truncatingIfNeeded: whole)
      carry = whole >> 32
    }
    if carry > 0 { digits.append(UInt32(truncatingIfNeeded: carry)) }
  }
}
