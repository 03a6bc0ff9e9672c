internal import Screen

/// What control characters and sequences mean, in the dialects of xterm, rxvt, tmux and the Linux console.
enum KeySequences {
  /// A control character (C0, or DEL); nil for one that is no key of ours, and for any other byte.
  static func character(_ byte: UInt8) -> Key? {
    switch byte {
    case 0x03: .interrupt
    case 0x08, 0x7F: .backspace
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x1A: .suspend
    case 0x01...0x19: .control(Character(Unicode.Scalar(byte + 0x60)))
    default: nil
    }
  }

  /// A control sequence by its parameters and its last byte; nil for one that is no key of ours.
  static func control(_ parameters: some Collection<UInt8>, _ last: UInt8) -> Key? {
    let marker = parameters.first ?? 0
    let numbers = parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map {
      digits in
      // Nine digits are more than any key has, and less than overflows.
      digits.prefix(9).reduce(0) { (0x30...0x39).contains($1) ? $0 * 10 + Int($1 - 0x30) : $0 }
    }
    if marker == UInt8(ascii: "<") {
      guard last == UInt8(ascii: "M"), numbers.count == 3 else { return nil }
      return mouse(button: numbers[0], column: numbers[1], row: numbers[2])
    }
    guard !(0x3A...0x3F).contains(marker) || marker == UInt8(ascii: ";") else { return nil }
    switch last {
    case UInt8(ascii: "~"), UInt8(ascii: "$"): return numbered(numbers.first ?? 0)
    case UInt8(ascii: "Z"): return .backTab
    // With another first number than 1 it is an answer of the terminal, such as the cursor's place.
    default: return numbers.first ?? 0 <= 1 ? lettered(last) : nil
    }
  }

  /// What follows Esc O: the keypad in application mode.
  static func single(_ last: UInt8) -> Key? {
    switch last {
    case UInt8(ascii: "M"): .enter
    // The number pad: * + , - . / 0 … 9 shifted by 0x40.
    case 0x6A...0x79: .character(Character(Unicode.Scalar(last - 0x40)))
    default: lettered(last)
    }
  }

  /// F1 to F5 on the Linux console.
  static func linuxFunction(_ last: UInt8) -> Key? {
    (0x41...0x45).contains(last) ? .function(Int(last) - 0x40) : nil
  }

  /// A mouse report, its rows and columns counted from 1.
  ///
  /// The button's bits for Shift, Alt and Ctrl are ignored.
  static func mouse(button: Int, column: Int, row: Int) -> Key? {
    guard column >= 1, row >= 1 else { return nil }
    let place = Position(row: row - 1, column: column - 1)
    switch button & ~0x1C {
    case 0: return .click(place)
    case 64: return .wheelUp(place)
    case 65: return .wheelDown(place)
    default: return nil
    }
  }

  private static func lettered(_ last: UInt8) -> Key? {
    switch last {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): .right
    case UInt8(ascii: "D"): .left
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "P")...UInt8(ascii: "S"): .function(Int(last) - 0x4F)
    default: nil
    }
  }

  private static func numbered(_ number: Int) -> Key? {
    switch number {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23...24: .function(number - 12)
    default: nil
    }
  }

  /// The names of keys in terminal descriptions (terminfo).
  static let described: [(capability: String, key: Key)] = [
    ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home), ("kend", .end),
    ("kpp", .pageUp), ("knp", .pageDown), ("kdch1", .delete), ("kich1", .insert), ("kcbt", .backTab),
    ("kent", .enter), ("kf1", .function(1)), ("kf2", .function(2)), ("kf3", .function(3)),
    ("kf4", .function(4)), ("kf5", .function(5)), ("kf6", .function(6)), ("kf7", .function(7)),
    ("kf8", .function(8)), ("kf9", .function(9)), ("kf10", .function(10)), ("kf11", .function(11)),
    ("kf12", .function(12)),
  ]
}
