extension Character {
  /// The small letter without its accent, so that “e” finds “Études”.
  package var foldedForJump: Character {
    let small = lowercased().first ?? self
    let folded: [Character: Character] = [
      "à": "a", "â": "a", "ä": "a", "ç": "c", "é": "e", "è": "e", "ê": "e", "ë": "e", "î": "i", "ï": "i",
      "ô": "o", "ö": "o", "œ": "o", "ù": "u", "û": "u", "ü": "u", "ÿ": "y",
    ]
    return folded[small] ?? small
  }
}
