/// The 32 characters of codes, by Crockford: digits and capitals without I, L, O and U, which are read as others.
///
/// Source: Douglas Crockford, “Base 32”, https://www.crockford.com/base32.html
package enum CrockfordAlphabet {
  /// The characters, by their value.
  package static let characters = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

  /// The value of each character as people type it: in either case, `O` as 0, `I` and `L` as 1.
  private static let values: [Character: Int] = {
    var values: [Character: Int] = ["O": 0, "o": 0, "I": 1, "i": 1, "L": 1, "l": 1]
    for (value, character) in characters.enumerated() {
      values[character] = value
      for small in character.lowercased() { values[small] = value }
    }
    return values
  }()

  /// The values of a text: spaces and dashes of any kind are left out; nil when anything else is none of the characters.
  static func values(of text: some StringProtocol) -> [Int]? {
    var found: [Int] = []
    for character in text where !isSeparator(character) {
      guard let value = values[character] else { return nil }
      found.append(value)
    }
    return found
  }

  private static func isSeparator(_ character: Character) -> Bool {
    character.isWhitespace
      || character.unicodeScalars.allSatisfy { $0.properties.generalCategory == .dashPunctuation }
      || character == "_" || character == "." || character == "−"
  }
}
