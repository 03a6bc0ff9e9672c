/// An occupation as symbols: its code in the national directory (ROME), a letter and four digits such as `K2204`.
enum OccupationNumber {
  private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
  private static let numbers = 10_000

  /// The symbols of a code; nil for what has no such form.
  static func symbols(of code: String) -> [CodeNumber.Symbol]? {
    let digits = code.dropFirst()
    guard let letter = code.first.flatMap(letters.firstIndex), digits.count == 4,
      digits.allSatisfy({ $0.isASCII && $0.isNumber }), let number = Int(digits)
    else { return nil }
    return [.one(letter, of: letters.count), .one(number, of: numbers)]
  }

  /// The code on top of a pile.
  static func code(from reader: inout CodeReader) -> String {
    let letter = letters[reader.value(of: letters.count)]
    let digits = String(reader.value(of: numbers))
    return "\(letter)" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
