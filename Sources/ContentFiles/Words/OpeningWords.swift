import Knowledge

/// Reads the beginning of a file of words without the reader of YAML, which takes a third of the time to the first
/// page.
///
/// Only the plainest form is read: keys that nest by two spaces, and texts in double quotes without a backslash.
/// Anything else is left to the reader of YAML. What is read here is read again with the whole file, where every fault
/// is told. Bytes are walked through one by one: the standard library's splitting and joining would first have to work
/// out their types, which costs more than the reading.
struct OpeningWords {
  /// Reads lines up to an end, and sets their texts.
  ///
  /// - Returns: whether all lines are of the plainest form; those before the first that is not are set.
  static func read(_ bytes: [UInt8], upTo end: Int, in language: String, _ texts: inout Texts) -> Bool {
    bytes.withUnsafeBufferPointer { buffer in
      var outer = ""
      var start = 0
      while start < end {
        var stop = start
        while stop < end, buffer[stop] != UInt8(ascii: "\n") { stop += 1 }
        let line = UnsafeBufferPointer(rebasing: buffer[start..<stop])
        start = stop + 1
        guard let first = line.first, first != UInt8(ascii: "#") else { continue }
        let indent = first == UInt8(ascii: " ") ? 2 : 0
        guard indent == 0 || line.count > 2 && line[1] == UInt8(ascii: " ") && !outer.isEmpty else {
          return false
        }
        var colon = indent
        while colon < line.count, isPlain(line[colon]) { colon += 1 }
        guard colon > indent, colon < line.count, line[colon] == UInt8(ascii: ":") else { return false }
        let name = String(decoding: UnsafeBufferPointer(rebasing: line[indent..<colon]), as: UTF8.self)
        if indent == 0 { outer = name }
        if colon + 1 == line.count {
          if indent > 0 { return false }
          continue
        }
        guard let text = text(UnsafeBufferPointer(rebasing: line[(colon + 1)...])) else { return false }
        texts.set(indent == 0 ? name : outer + "." + name, in: language, to: text)
      }
      return true
    }
  }

  /// A text as ` "…"`; nil when it is written in another way.
  private static func text(_ value: UnsafeBufferPointer<UInt8>) -> String? {
    let quote = UInt8(ascii: "\"")
    guard value.count > 3, value[0] == UInt8(ascii: " "), value[1] == quote, value[value.count - 1] == quote
    else { return nil }
    for index in 2..<(value.count - 1) where value[index] == quote || value[index] == UInt8(ascii: "\\") {
      return nil
    }
    return String(validating: UnsafeBufferPointer(rebasing: value[2..<(value.count - 1)]), as: UTF8.self)
  }

  /// Whether a byte may stand in a key: a letter, a digit, a hyphen or an underscore.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
