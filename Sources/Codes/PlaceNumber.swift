/// A place as symbols: a commune or a department by its INSEE code, a region by its number.
///
/// The codes of 1943 have two digits, or 2A and 2B for Corsica, then three; overseas the third belongs to the department.
enum PlaceNumber {
  /// What kind of place, of four.
  private static let kinds = 4
  /// Two characters of a department: 00 to 99, 2A, 2B.
  private static let pairs = 102
  private static let corsica = ["2A", "2B"]

  /// The symbols of the text form of a place, such as `35360`, `department:35` or `region:53`; nil for no such form.
  static func symbols(of place: String) -> [CodeNumber.Symbol]? {
    let parts = place.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let code = parts.last ?? ""
    switch (parts.count == 2 ? parts[0] : "commune", code.count) {
    case ("commune", 5): return symbols(0, code)
    case ("department", 2): return symbols(1, code)
    case ("department", 3): return symbols(2, code)
    case ("region", 2): return symbols(3, code)
    default: return nil
    }
  }

  private static func symbols(_ kind: Int, _ code: String) -> [CodeNumber.Symbol]? {
    let head = String(code.prefix(2))
    let tail = code.dropFirst(2)
    guard let pair = corsica.firstIndex(of: head).map({ 100 + $0 }) ?? digits(head) else { return nil }
    let lead = [CodeNumber.Symbol.one(kind, of: kinds), .one(pair, of: pairs)]
    if tail.isEmpty { return lead }
    guard let rest = digits(String(tail)) else { return nil }
    return lead + [.one(rest, of: tail.count == 1 ? 10 : 1_000)]
  }

  /// The place on top of a pile.
  static func place(from reader: inout CodeReader) -> String {
    let kind = reader.value(of: kinds)
    let pair = reader.value(of: pairs)
    let head = pair < 100 ? padded(pair, 2) : corsica[pair - 100]
    switch kind {
    case 0: return head + padded(reader.value(of: 1_000), 3)
    case 1: return "department:\(head)"
    case 2: return "department:\(head)\(reader.value(of: 10))"
    default: return "region:\(head)"
    }
  }

  private static func digits(_ text: String) -> Int? {
    text.allSatisfy { $0.isASCII && $0.isNumber } ? Int(text) : nil
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

/// Takes symbols off a pile.
struct CodeReader {
  private(set) var number: CodeNumber

  init(_ number: CodeNumber) { self.number = number }

  /// A value of so many that come equally often.
  mutating func value(of count: Int) -> Int {
    let value = number.slot(of: count)
    number.pop(.one(value, of: count))
    return value
  }

  /// A value of several that come as often as told.
  mutating func value(weighted slots: [Int]) -> Int {
    let total = slots.reduce(0, +)
    let slot = number.slot(of: total)
    var start = 0
    for (value, count) in slots.enumerated() {
      if slot < start + count {
        number.pop(CodeNumber.Symbol(start: start, slots: count, total: total))
        return value
      }
      start += count
    }
    return 0
  }
}

extension CodeNumber.Symbol {
  /// A value of several that come as often as told.
  static func weighted(_ value: Int, _ slots: [Int]) -> Self {
    Self(start: slots[..<value].reduce(0, +), slots: slots[value], total: slots.reduce(0, +))
  }
}
