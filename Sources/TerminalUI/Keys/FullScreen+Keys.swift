public import Knowledge
import Presentation
import Wording

extension FullScreen {
  /// What each key does, from the one table that the footer and the help page are made of.
  public static func keys(_ phrases: Phrases) -> [(keys: String, meaning: String)] {
    KeyAction.allCases.map { ($0.keys(phrases), $0.explanation(phrases)) }
  }
}
