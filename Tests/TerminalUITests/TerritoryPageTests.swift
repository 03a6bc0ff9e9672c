import Interview
import Screen
import ScriptSupport
import TerminalUI
import Testing

/// The page of the territory, reached from the proposals.
struct TerritoryPageTests {
  private static let toProposals =
    "[Commencer]⏎ 34⏎ [Salariée]␣⇥⏎ [Bac + 2]⏎ vitré⏎ [Obtenir une promotion]␣⇥⏎ [Commerce]␣⇥⏎ [CDI]⏎ [Non]⏎ 12⏎ [Non]⏎ [25 km]⏎ 10⏎ [Non]⏎ [Le soir]␣⇥⏎ [Oui, les deux]⏎ [Oui]⏎ [Non]⏎ ⏎ [Toutes les propositions]⏎ "

  /// A numbered place opens; the way back leads to the proposals.
  @Test func leadsToItsPlacesAndBack() throws {
    var session = try Session()
    try session.play(Self.toProposals + "[Votre territoire]⏎ [1. ]⏎")
    #expect(session.model.state.navigation.page == .centre("bretagne-vitre"))
    try session.play("⎋")
    #expect(session.model.state.navigation.page == .territory)
    try session.play("⎋")
    #expect(session.model.state.navigation.page == .proposals)
  }

  /// The map is drawn anew, not cut, when the screen changes its size.
  @Test func redrawsAtEverySize() throws {
    var session = try Session()
    try session.play(Self.toProposals + "[Votre territoire]⏎")
    for size in [Size(columns: 132, rows: 43), Size(columns: 60, rows: 20), Size(columns: 40, rows: 12)] {
      session.press(.resize(size))
      session.press(.home)
      // On the smallest screen the title has a stop of its own, and the map comes after it.
      #expect(session.wholePage(limit: 3).contains("●"), "\(size)")
    }
  }
}
