import Guidance
import Interview
import Screen
import ScriptSupport
import Testing

@testable import TerminalUI

/// Five people who have little time: the first useful sentence comes within thirty keys and on one screen, however small.
struct LifeStoriesTests {
  /// Somebody, with every key they press, the step they are to be led to, and how its sentence begins.
  struct Story: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let keys: String
    let step: String
    let sentence: String
  }

  /// How many keys the first sentence may take.
  private static let patience = 30

  static let stories = [
    Story(
      testDescription: "cleaner without a diploma, Aubervilliers", keys: "⏎ 38⏎ ␣⇥⏎ ⏎ 93300⏎ ↑↑↑↑↑↑␣⇥⏎ ⒏",
      step: "literacy-help", sentence: "Demandez où sont les cours près de chez vous"),
    Story(
      testDescription: "job seeker with bac + 2, Perpignan", keys: "⏎ 29⏎ ↓↓↓␣⇥⏎ ⏎ ↓↓↓↓↓⏎ 66000⏎ ␣⇥⏎ ⒏",
      step: "talk-france-travail", sentence: "Prenez rendez-vous avec votre conseiller"),
    Story(
      testDescription: "employee who wants to move up, Vitré", keys: "⏎ 34⏎ ␣⇥⏎ ↓↓↓↓↓⏎ vitré⏎ ↓↓↓␣⇥⏎ ⒏",
      step: "employer-hr", sentence: "Demandez un entretien à votre employeur"),
    Story(
      testDescription: "carer without a car in the Creuse",
      keys: "⏎ 45⏎ ↑↑↑↑↑␣⇥⏎ ↓⏎ ↓↓↓↓⏎ ajain⏎ ↓␣⇥⏎ ⒏",
      step: "register-france-travail", sentence: "Inscrivez-vous à France Travail"),
    Story(
      testDescription: "retired with a master, Nice", keys: "⏎ 67⏎ ↑↑↑↑␣⇥⏎ ↑↑↑⏎ nice⏎ ↑↑↑␣⇥⏎ ⒏",
      step: "local-learning", sentence: "Demandez à la mairie ou à la médiathèque"),
  ]

  @Test(arguments: stories, [Size(columns: 80, rows: 24), Size(columns: 40, rows: 12)])
  func theFirstUsefulSentenceComesSoon(story: Story, size: Size) throws {
    var session = try Session(columns: size.columns, rows: size.rows)
    var pressed = 0
    try session.play(story.keys) { _, _ in pressed += 1 }
    #expect(pressed <= Self.patience)
    #expect(session.model.state.navigation.page == .plan, "\(session.frame.text)")
    #expect(session.model.state.derived.plan?.steps.first?.identifier == story.step)
    // Lines end where there is room.
    let words = session.frame.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains(story.sentence), "\(session.frame.text)")
  }
}
