/// Which letters a word has, as bits: words far apart in their letters need no closer comparison.
package enum Signature {
  /// The bit of a folded letter or digit.
  @inlinable
  package static func bit(_ letter: UInt8) -> UInt32 {
    letter <= UInt8(ascii: "9") ? 1 << UInt32(26 + letter % 6) : 1 << UInt32(letter - 97)
  }

  /// The bits of a folded word.
  package static func of(_ letters: some Sequence<UInt8>) -> UInt32 {
    letters.reduce(0) { $0 | bit($1) }
  }
}
