import Guidance
import Interview
import LineUI
import ScriptSupport
import TerminalUI
import Testing

/// The compatibility suite: the same scripts on both faces come to the same answers and the same advice.
struct BothFacesTests {
  /// Somebody who does more than answer one question after the other.
  struct Walk: Sendable, CustomStringConvertible {
    let description: String
    let script: String
    /// Where it ends.
    let page: Page
    /// Where it is held.
    let setting: Setting

    init(_ description: String, to page: Page = .plan, in setting: Setting = .home, _ script: String) {
      self.description = description
      self.page = page
      self.setting = setting
      self.script = script
    }
  }

  private static let declines = String(repeating: "[Je ne sais]⏎ ", count: 12)

  static let walks: [Walk] =
    Person.all.map { Walk($0.description, $0.script + "⏎") } + [
      Walk("declines everything", "[Commencer]⏎ \(declines)⏎"),
      Walk(
        "goes back and answers otherwise", to: .recap, Person.employee.script + "⎋⎋⎋ [Non]⏎"),
      Walk(
        "goes back within the questions",
        to: .question("level"), "[Commencer]⏎ 34⏎ [Salariée]␣⇥⏎ ⎋⎋ ⌧ 52⏎"),
      Walk(
        "changes answers from the recap", Person.employee.script + "[Âge]⏎ ⌧ 58⏎ [Voiture]⏎ [Non]⏎ [Voir]⏎"),
      Walk(
        "changes an answer that asks for more",
        Person.jobSeeker.script
          + "[Situation]⏎ [En recherche]␣ [Salariée]␣⇥⏎ [CDI]⏎ [Voir]⏎"),
      Walk("gives an answer of their own accord", Person.craftsman.script + "[Bénévolat]⏎ [Oui]⏎ [Voir]⏎"),
      Walk(
        "looks for a job in their own words", to: .question("contract"),
        """
        [Commencer]⏎ 34⏎ [Salariée]␣⇥⏎ [Bac + 2]⏎ vitré⏎ [Changer de métier]␣⇥⏎
        [Je sais quel]⏎ routié [routier]⏎ [C’est ce métier]⏎
        """),
      Walk(
        "gives a region only",
        """
        [Commencer]⏎ 22⏎ [En recherche]␣⇥⏎ [Oui]⏎ [Aucun diplôme]⏎ [Je préfère indiquer]⏎ [Bretagne]⏎
        [Trouver un emploi]␣ [Obtenir un diplôme]␣⇥⏎ [Informatique]␣ [Réseaux]␣ [Commerce]␣ [Réseaux]␣⇥⏎
        8⏎ [Aucune]⏎ [Non]⏎ 5⏎ [Non]⏎ [25 km]⏎ 2⏎ [À plein temps]␣ [Le soir]␣⇥⏎
        [Oui, les deux]⏎ [Oui]⏎ [Non]⏎ ⏎
        """),
      Walk(
        "changes from region to commune and back", to: .question("place"),
        """
        [Commencer]⏎ 34⏎ [Salariée]␣⇥⏎ [Bac + 2]⏎ [Je préfère indiquer]⏎ [Chercher plutôt]⏎
        """),
      Walk(
        "contradicts themselves, then not", to: .question("level"),
        "[Commencer]⏎ 34⏎ [À la retraite]␣⇥⏎ ⎋ ⌧ 64⏎ ⇥⏎"),
      Walk("looks at the forms", to: .proposals, Person.jobSeeker.toProposals + "→→ ←"),
      Walk(
        "says a length of time as people say it", to: .question("contract"),
        """
        [Commencer]⏎ 46 ans⏎ [Salariée]␣⇥⏎ [CAP]⏎ vitré⏎ [Changer]␣⇥⏎ [Informatique]␣⇥⏎
        """),
      Walk("says a number out of range, then right", to: .question("situation"), "[Commencer]⏎ 3⏎ ⌧ 33⏎"),
      Walk("speaks English and plain words in between", "[Commencer]⏎ ⒉ ⒉ ⒊ \(declines)⏎"),
      Walk(
        "asks to leave, and stays", to: .proposals, Person.employee.toProposals + "⒑ [Continuer ma visite]⏎"),
      Walk(
        "opens a path, a scheme and a place", to: .rights,
        Person.employee.script
          + """
          ⏎ [À qui parler]⏎ [Cnam Laval]⏎ ⎋ ⎋ [Vos droits]⏎ [Votre compte]⏎
          [CPF sans participation]⏎ ⎋ ⎋
          """),
      Walk("answers in any order at a desk", in: .desk, someAnswers + "[Voir les]⏎"),
      Walk(
        "notes something on a path", to: .path("lg-informatique", mode: .alternance), in: .desk,
        someAnswers + "[Toutes les]⏎ LG02501A [Licence Sciences]⏎ [Noter]⏎ loin [Pas pour]␣ [Garder la note]⏎"
      ),
      Walk(
        "is asked one by one at a desk", to: .question("goals"), in: .desk,
        someAnswers + "[Poser]⏎ [Bac + 2]⏎"),
      Walk(
        "begins a new case", to: .recap, in: .desk, someAnswers + "[Nouveau dossier]⏎ [Effacer]⏎ [Âge]⏎ 41⏎"),
      Walk(
        "looks for places at a desk", to: .centre("bretagne-vitre"), in: .desk,
        "[Tous les lieux]⏎ vitre [Cnam Vitré]⏎"),
    ]

  private static let someAnswers =
    "[Lieu]⏎ vitré⏎ [Âge]⏎ 34⏎ [Domaines]⏎ [Informatique]␣⇥⏎ [Situation]⏎ [Salariée]␣⇥⏎"

  @Test(arguments: walks) func bothFacesComeToTheSame(walk: Walk) throws {
    var screen = try Session(setting: walk.setting)
    var lines = try LinearSession(setting: walk.setting)
    try screen.play(walk.script)
    try lines.play(walk.script)
    let (seen, heard) = (screen.model.state, lines.model.state)
    #expect(seen.navigation.page == walk.page)
    #expect(heard.navigation.page == walk.page)
    #expect(heard.visit.answers == seen.visit.answers)
    #expect(heard.derived.advice == seen.derived.advice)
    #expect(heard.visit.notes == seen.visit.notes && heard.visit.shortlist == seen.visit.shortlist)
    #expect(
      heard.navigation.mode == seen.navigation.mode && heard.visit.isPlain == seen.visit.isPlain
        && heard.visit.language == seen.visit.language)
    #expect(heard.navigation.trail.map(\.page) == seen.navigation.trail.map(\.page))
    #expect(heard.derived.plan == seen.derived.plan)
    if walk.page == .plan { #expect(heard.derived.plan?.steps.isEmpty == false) }
    // Without a field nothing is guessed.
    let hasField = heard.visit.answers.isKnown("fields")
    if [.plan, .proposals].contains(walk.page) { #expect(heard.derived.advice?.isEmpty == !hasField) }
  }

  /// Whatever a page of the full screen offers can be chosen here too, and does the same.
  @Test(arguments: walks) func everythingOfferedCanBeChosen(walk: Walk) throws {
    var lines = try LinearSession(setting: walk.setting)
    try lines.play(walk.script)
    let offered = lines.face.events(of: lines.model)
    let chosen = lines.face.choices(of: lines.model).map(\.event)
    #expect(Set(offered).subtracting([.confirm]) == Set(chosen).subtracting([.confirm]))
    #expect(Set(lines.face.choices(of: lines.model).map(\.name)).count == chosen.count)
  }
}
