internal import Screen

/// What a terminal passes on as one paste, between the marks with which it begins and ends (bracketed paste).
struct BracketedPaste {
  /// The most bytes that a paste may have; the rest is left out.
  private static let limit = 100_000
  /// The mark that ends a paste.
  private static let end: [UInt8] = Array("\u{1B}[201~".utf8)

  private var bytes: [UInt8] = []
  /// How much of the mark that ends a paste stands at its end.
  private var endSeen = 0

  /// Whether the mark that begins a paste is made of these bytes behind Esc [.
  static func begins(_ body: some Sequence<UInt8>) -> Bool { body.elementsEqual("200~".utf8) }

  /// Takes a byte in; true when it ends the paste.
  mutating func take(_ byte: UInt8) -> Bool {
    // Room for the mark too, so that a part of it is never taken for text.
    if bytes.count < Self.limit + Self.end.count { bytes.append(byte) }
    endSeen = byte == Self.end[endSeen] ? endSeen + 1 : byte == Self.end[0] ? 1 : 0
    guard endSeen == Self.end.count else { return false }
    if bytes.suffix(endSeen).elementsEqual(Self.end) { bytes.removeLast(endSeen) }
    return true
  }

  /// What was pasted, its lines ended by LF alone, each tab a space, and without what takes no room.
  ///
  /// - Parameter isUTF8: Whether letters arrive as UTF-8; else each byte is one of Latin-1.
  func text(isUTF8: Bool) -> String {
    let bytes = bytes.prefix(Self.limit)
    let text =
      isUTF8 ? String(decoding: bytes, as: UTF8.self) : String(bytes.map { Character(Unicode.Scalar($0)) })
    var kept = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if scalar == "\r" || (scalar == "\n" && previous != "\r") {
        kept.append("\n")
      } else if scalar == "\t" {
        kept.append(" ")
      } else if TextWidth.effect(of: scalar) != .vanishes {
        kept.append(scalar)
      }
      previous = scalar
    }
    return String(kept)
  }
}
