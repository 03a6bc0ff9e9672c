import Matching

extension Character {
  /// The small letter without its accent, so that “e” finds “Études”; any other character is its own.
  package var foldedForJump: Character {
    Folding.firstLetter(of: String(self)).map { Character(Unicode.Scalar($0)) } ?? lowercased().first ?? self
  }
}
