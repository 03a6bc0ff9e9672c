import Guidance
import Knowledge
import Presentation
import Screen
import TestSupport
import Testing
import Wording

@testable import Reports

/// What a page looks like as plain text.
struct TextRendererTests {
  private let renderer: TextRenderer

  init() throws {
    renderer = TextRenderer(Narrator(try TestContent.fixture.knowledge(), language: "fr").phrases)
  }

  private func text(_ build: (inout PageContent) -> Void) -> String {
    var content = PageContent(title: PageTitle(app: "Ubique", part: ""))
    build(&content)
    return renderer.text(of: content)
  }

  @Test func aPageWithoutAnythingIsEmpty() { #expect(text { _ in }.isEmpty) }

  @Test func eachKindHasItsSign() {
    let text = text {
      $0.say(.title("Titre"))
      $0.say(.warning("À voir"))
      $0.say(.reason(.for, "Pour"))
      $0.say(.reason(.against, "Contre"))
      $0.say(.step(12, "Un pas").with([.remark("et après")]))
      $0.say(.verdict(.closed, "Un droit").with([.fact("Âge", "34 ans")]))
      $0.say(.listed("Un parmi d’autres"))
      $0.say(.code("35360", "Vitré"))
      $0.say(.remark("Vu à l’écran seulement").onlySeen)
    }
    #expect(
      text == """
        TITRE

        ! À voir
        + Pour
        - Contre
        12. Un pas
            et après
        [NON] Un droit
          Âge\u{A0}: 34 ans
        - Un parmi d’autres
        35360  Vitré

        """)
  }

  @Test func whatFollowsTheTitleOfAPartStandsUnderIt() {
    let text = text {
      $0.offer(Item.section("a", "Une partie").with(.text("Un texte")))
      $0.offer(.passage("Un lieu"))
      $0.say("Une remarque")
      $0.gap()
      $0.say("Hors de la partie")
    }
    #expect(text == "Une partie\n  Un texte\n  Un lieu\n  Une remarque\n\nHors de la partie\n")
  }

  @Test func aLongTextHangsBehindItsSign() {
    let word = String(repeating: "a", count: 30)
    let text = text { $0.say(.step(1, "\(word) \(word) \(word)")) }
    #expect(text == "1. \(word) \(word)\n   \(word)\n")
    #expect(text.split(separator: "\n").allSatisfy { TextWidth.cells(of: $0) <= TextPage.columns })
  }

  @Test func aSourceHasOneNumberAndIsListedEvenWhenItIsCitedBelowTheList() {
    let text = text {
      $0.say(.text("Un").citing(["Loi", "Décret"]))
      $0.listSources(under: "Sources")
      $0.say(.text("Deux").with([.text("Trois").citing(["Décret", "Arrêté"])]))
    }
    #expect(
      text == """
        Un [1, 2]

        SOURCES

        [1] Loi
        [2] Décret
        [3] Arrêté
        Deux
          Trois [2, 3]

        """)
  }
}
