import Faults

/// Whether the bytes of a table are text that can be shown: UTF-8, without characters that are more than signs.
enum TextCheck {
  /// How many lines of one file are told at most.
  private static let most = 20

  /// Tells the lines of a table that are not.
  static func check(_ bytes: [UInt8], of file: String, _ faults: inout Faults) {
    if !bytes.isText { checkEncoding(bytes, of: file, &faults) }
    bytes.withUnsafeBufferPointer { bytes in
      var (line, start, told) = (1, 0, 0)
      while told < most, let harm = HarmlessText.firstHarm(in: bytes, from: start) {
        line += bytes[start..<harm.range.lowerBound].count { $0 == UInt8(ascii: "\n") }
        faults.add(Fault(.controlCharacter, file: file, line: line, ["value": .text(harm.name)]))
        told += 1
        start = harm.range.upperBound
      }
    }
  }

  private static func checkEncoding(_ bytes: [UInt8], of file: String, _ faults: inout Faults) {
    var (line, start, told) = (1, 0, 0)
    while told < most, start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      if String(validating: bytes[start..<end], as: UTF8.self) == nil {
        faults.add(Fault(.notText, file: file, line: line))
        told += 1
      }
      line += 1
      start = end + 1
    }
  }
}

extension String {
  /// The number of the first character that is more than a sign; nil where there is none.
  var firstHarm: String? {
    var text = self
    return text.withUTF8 { HarmlessText.firstHarm(in: $0)?.name }
  }
}
