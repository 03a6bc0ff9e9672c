import ContentFiles
import Knowledge

/// What is said when an interview is over and the terminal has been given back.
struct Farewell {
  let folders: AssetFolders
  /// Whether rows of the content were left out because they are at fault.
  let hasFaults: Bool

  /// Says it in the language that the person left in.
  func say(in language: String) {
    let words = folders.openingPhrases(in: language)
    StandardStream.output.write([words.text("screen.goodbye")])
    // Whoever keeps the content has to know; the visitor need not.
    if hasFaults { StandardStream.error.write([words.text("screen.content-at-fault")]) }
  }
}
