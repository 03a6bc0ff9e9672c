import Screen

/// A line as a person meant it: without what keys such as the arrows leave in it, and without spaces around it.
struct Typed {
  /// The longest line that is heard, in scalars; no answer is nearly as long.
  private static let longest = 400

  /// The line.
  let text: String

  init(_ line: String) {
    var kept = String.UnicodeScalarView()
    var scalars = line.unicodeScalars.prefix(Self.longest)[...]
    while let scalar = scalars.popFirst() {
      if scalar == "\u{1B}" {
        Self.dropSequence(from: &scalars)
      } else if scalar == "\t" {
        kept.append(" ")
      } else if TextWidth.effect(of: scalar) != .vanishes {
        kept.append(scalar)
      }
    }
    let trimmed = String(kept).drop { $0.isWhitespace }
    text = String(trimmed.reversed().drop { $0.isWhitespace }.reversed())
  }

  /// Drops what follows an Esc: `[` or `O`, parameters, and the letter that ends the sequence.
  private static func dropSequence(from scalars: inout Substring.UnicodeScalarView) {
    guard let first = scalars.first, first == "[" || first == "O" else { return }
    scalars.removeFirst()
    while let scalar = scalars.first, (0x20..<0x40).contains(scalar.value) { scalars.removeFirst() }
    if let last = scalars.first, (0x40..<0x7F).contains(last.value) { scalars.removeFirst() }
  }

  /// The numbers that the line consists of, parted by spaces, commas or semicolons; nil when it says anything else.
  ///
  /// The digit row of a French keyboard counts without Shift too, where a number has no other digits: `-3` is no 63.
  var numbers: [Int]? {
    let parts = text.split { $0 == " " || $0 == "," || $0 == ";" }
    let numbers = parts.compactMap { part -> Int? in
      // As numbers of choices are often written: “1.” and “1)”.
      let part = [".", ")"].contains(part.last) && part.count > 1 ? part.dropLast() : part
      let shifted = part.filter { $0.isASCII && $0.isNumber }.count
      let digits = part.compactMap { Key.character($0).digit }
      guard shifted == 0 || shifted == part.count, digits.count == part.count, digits.count <= 6 else {
        return nil
      }
      return digits.reduce(0) { $0 * 10 + $1 }
    }
    return numbers.isEmpty || numbers.count < parts.count ? nil : numbers
  }
}
