import Screen
import ScriptSupport
import TestSupport
import Testing

/// One of every kind of page as text, kept under `Golden`: in French at 80x24, from its first screen to its last.
///
/// They are made of the fixture, which no change of the shipped content touches. Other sizes, languages, ASCII and no
/// colour are the matter of `InvariantTests` and `ScreenInvariantTests`.
struct GoldenPageTests {
  typealias Page = ScriptedPage

  /// The pages on the shipped content.
  static let french = ScriptedPage.shipped

  @Test(arguments: ScriptedPage.golden) func everyPage(page: Page) throws {
    try Golden().check(page.session().wholePage(), "\(page)")
  }

  @Test func aScreenThatIsTooSmall() throws {
    let session = try Session(columns: 39, rows: 11, on: .fixture)
    try Golden().check(session.frame.golden, "too-small")
  }
}
