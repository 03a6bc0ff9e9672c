extension Key {
  /// The digit that the key stands for, shifted or not on a French keyboard; nil for any other key.
  ///
  /// On AZERTY the digit row without Shift gives `& é " ' ( - è _ ç à` for 1 to 9 and 0.
  public var digit: Int? {
    guard case .character(let character) = self else { return nil }
    if let digit = character.wholeNumberValue, character.isASCII { return digit }
    return Self.unshifted.firstIndex(of: character).map { ($0 + 1) % 10 }
  }

  private static let unshifted: [Character] = ["&", "é", "\"", "'", "(", "-", "è", "_", "ç", "à"]
}
