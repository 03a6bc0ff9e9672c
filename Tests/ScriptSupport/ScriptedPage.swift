public import Interview
public import Screen
import TerminalUI
public import TestSupport

/// A page that a script of keys leads to: its name, where it is shown, on which content, and the keys.
///
/// One of every kind of page, for golden screens and for what holds on every page. The identifiers of the fixture are
/// those of the shipped content, so that the same keys lead to the same page on both.
public struct ScriptedPage: Sendable, CustomStringConvertible {
  /// The name, as its golden screens bear it.
  public let description: String
  /// The keys that lead to it.
  public let script: String
  /// Where it is shown.
  public let setting: Setting
  /// The content that it is made of.
  public let content: TestContent

  private init(
    _ description: String, _ script: String, setting: Setting = .home, content: TestContent = .fixture
  ) {
    self.description = description
    self.script = script
    self.setting = setting
    self.content = content
  }

  /// A page of a counsellor's desk.
  private init(desk description: String, _ script: String) {
    self.init(description, script, setting: .desk)
  }

  /// A page that opens from the proposals of a person.
  private init(_ description: String, _ person: Person, _ script: String) {
    self.init(description, person.toProposals + script)
  }

  /// The page in French at 80x24, walked to once and then kept.
  public func session() throws -> Session {
    try Self.walked["\(content) \(description)"]?.get() ?? walk(Session.interview(on: content.knowledge()))
  }

  /// The conversation on the page, in French.
  public func state() throws -> InterviewState { try session().model.state }

  /// The page in French at 80x24, walked to in an interview on whatever content.
  public func walk(_ interview: Interview) throws -> Session {
    var session = Session(interview, setting: setting)
    try session.play(script)
    return session
  }

  /// The page in a language and at a size, at its top.
  public func session(_ language: String, _ size: Size) throws -> Session {
    var session = try session()
    for _ in 0..<2 where session.model.state.visit.language != language { session.press(.function(2)) }
    session.press(.resize(size))
    session.press(.home)
    session.press(.home)
    return session
  }

  /// The beginning of a way that ends with the question of the place.
  private static let toPlace = "[Commencer]⏎ 20⏎ [En études]␣⇥⏎ [Bac, BP]⏎"
  /// An employee who has said enough for a first plan.
  private static let toContract =
    "[Commencer]⏎ 34⏎ [Salariée]␣⇥⏎ [Bac + 2]⏎ [Je ne sais]⏎ [Obtenir une promotion]␣⇥⏎ [Informatique]␣⇥⏎"
  private static let toFields =
    "[Commencer]⏎ 34⏎ [Salariée]␣⇥⏎ [Bac + 2]⏎ [Je ne sais]⏎ [Changer de métier]␣⇥⏎"
  /// A student in a place, who wants a field, up to the proposals.
  private static func student(
    in place: String, field: String, travel: String = "[25 km]⏎", times: String = "[Le soir]"
  ) -> String {
    toPlace + place
      + "[Obtenir un diplôme]␣⇥⏎ [\(field)]␣⇥⏎ [Bac techno]⏎ 1⏎ [Non]⏎ \(travel) 0⏎ \(times)␣⇥⏎ [Oui, les deux]⏎ [Oui]⏎ [Non]⏎⏎ [Toutes les propositions]⏎"
  }

  /// A few answers noted at a desk, in any order, and a note on a path.
  private static let answered =
    "⏎34⏎ [Situation]⏎[Salariée]␣⇥⏎ [Lieu]⏎vitré⏎ [Buts]⏎[Obtenir une promotion]␣⇥⏎ [Domaines]⏎[Informatique]␣⇥⏎"
  private static let noted =
    "[Voir les propositions]⏎ [Toutes les propositions]⏎ [Licence]⏎ [Noter]⏎trop␣long␣pour␣elle ↓␣ [Garder]⏎"

  /// Every kind of page there is, in its states, on the fixture.
  public static let fixture: [ScriptedPage] = [
    ScriptedPage("welcome", ""),
    ScriptedPage("question-number", "[Commencer]⏎"),
    ScriptedPage("question-number-problem", "[Commencer]⏎ 7⏎"),
    ScriptedPage("question-several", "[Commencer]⏎ 34⏎"),
    ScriptedPage("question-several-problem", "[Commencer]⏎ 34⏎ ⇥⏎"),
    ScriptedPage("question-one", toContract),
    ScriptedPage("question-scale", "[Commencer]⏎ 34⏎ [À la retraite]␣⇥⏎"),
    ScriptedPage(
      "question-sensitive",
      toPlace + "[Je ne sais]⏎ [Obtenir un diplôme]␣⇥⏎ [Informatique]␣⇥⏎ [Bac techno]⏎ 1⏎"),
    ScriptedPage("question-place", toPlace),
    ScriptedPage("question-place-matches", toPlace + "chaum"),
    ScriptedPage("question-place-postcode", toPlace + "52000"),
    ScriptedPage("question-place-none", toPlace + "qqqqqqqqqq"),
    ScriptedPage("question-place-problem", toPlace + "zzzz⏎"),
    ScriptedPage("question-place-regions", toPlace + "[Je préfère indiquer]⏎"),
    ScriptedPage("question-plain", "[Commencer]⏎ ⒊ 34⏎"),
    ScriptedPage("occupations", toFields + "[Je sais quel]⏎ menage"),
    ScriptedPage("occupation", toFields + "[Je sais quel]⏎ develop [développeur]⏎"),
    ScriptedPage("occupation-elsewhere", toFields + "[Je sais quel]⏎ routié [routier]⏎"),
    ScriptedPage("recap", Person.employee.script),
    ScriptedPage("recap-change", Person.employee.script + "[Âge]⏎ ⌫⌫35⏎"),
    ScriptedPage("plan-provisional", toContract + "⒏"),
    ScriptedPage("plan", Person.employee.script + "⏎"),
    ScriptedPage("sheet", Person.employee.script + "⏎ [Ma feuille de route]⏎"),
    ScriptedPage(
      "sheet-lines", Person.employee.script + "⏎ [Ma feuille de route]⏎ [Retirer]⏎ [Une promotion]␣"),
    ScriptedPage("save-sheet", Person.employee.script + "⏎ [Ma feuille de route]⏎ [Garder]⏎"),
    ScriptedPage("code", Person.employee.script + "⏎ [Ma feuille de route]⏎ [Mon code]⏎"),
    ScriptedPage("code-dictated", Person.employee.script + "⏎ [Ma feuille de route]⏎ [Mon code]⏎ [Dicter]⏎"),
    ScriptedPage(
      "code-spelled", Person.employee.script + "⏎ [Ma feuille de route]⏎ [Mon code]⏎ [Dicter]⏎ [Épeler]⏎"),
    ScriptedPage("square-code", Person.employee.script + "⏎ [Ma feuille de route]⏎ [Mon code]⏎ [Prendre]⏎"),
    ScriptedPage("square-sheet", Person.employee.script + "⏎ [Ma feuille de route]⏎ [Emporter]⏎"),
    ScriptedPage("enter-code", "[J’ai un code]⏎"),
    ScriptedPage("enter-code-problem", "[J’ai un code]⏎ 1A2B3C4D⏎"),
    ScriptedPage("offices", Person.jobSeeker.script + "⏎ [Où joindre ce contact]⏎"),
    ScriptedPage("leaving", "⒑"),
    ScriptedPage("leaving-with-a-sheet", Person.employee.script + "⒑"),
    ScriptedPage("help", "[Commencer]⏎ 34⏎ ⒈"),
    ScriptedPage("proposals", .employee, ""),
    ScriptedPage("form-on-site", .jobSeeker, "→"),
    ScriptedPage("form-hybrid", .jobSeeker, "→→"),
    ScriptedPage(
      "form-alternance",
      student(in: "chaumont [Chaumont, Haute-Marne]⏎ ", field: "Informatique", times: "[À plein temps]")
        + "→→→"),
    ScriptedPage("form-alternance-closed", .employee, "→→→"),
    ScriptedPage("form-distance", .jobSeeker, "→→→→"),
    ScriptedPage("path", .jobSeeker, "⏎"),
    ScriptedPage("centre", .jobSeeker, "[À qui parler]⏎ [Cnam Chaumont]⏎"),
    ScriptedPage("rights", .employee, "[Vos droits]⏎"),
    ScriptedPage("rights-part", .employee, "[Vos droits]⏎ [Votre compte]⏎"),
    ScriptedPage("scheme-yes", .employee, "[Vos droits]⏎ [Compte personnel]⏎"),
    ScriptedPage("scheme-no", .employee, "[Vos droits]⏎ [France Travail]⏎ [Aide individuelle]⏎"),
    ScriptedPage("scheme-check", .employee, "[Vos droits]⏎ [Votre compte]⏎ [CPF sans participation]⏎"),
    ScriptedPage("people", .employee, "[À qui parler]⏎"),
    ScriptedPage("territory", .employee, "[Votre territoire]⏎"),
    ScriptedPage("people-far", .craftsman, "[À qui parler]⏎"),
    ScriptedPage("sources", .jobSeeker, "⒋"),
    ScriptedPage("sources-path", .jobSeeker, "⏎⒋"),
    ScriptedPage("glossary", .jobSeeker, "⒌"),
    ScriptedPage("why-not", .employee, "[Pourquoi pas]⏎"),
    ScriptedPage("what-if", .employee, "[Et si]⏎"),
    ScriptedPage("difference", .employee, "[Et si]⏎ [Plus haut]⏎ [Bac + 3]⏎"),
    ScriptedPage("shortlist", .employee, "⏎ [Garder]⏎ ⎋ ↓⏎ [Garder]⏎ ⎋ [Ma liste]⏎"),
    ScriptedPage("comparison", .employee, "⏎ [Garder]⏎ ⎋ ↓⏎ [Garder]⏎ ⎋ [Ma liste]⏎ [Comparer]⏎"),
    ScriptedPage("more", .employee, "[Autres formations]⏎"),
    ScriptedPage(desk: "desk-empty", ""),
    ScriptedPage(desk: "desk", answered),
    ScriptedPage(desk: "desk-question", answered + "[Contrat]⏎"),
    ScriptedPage(desk: "desk-path", answered + noted),
    ScriptedPage(desk: "note", answered + noted + "[Changer la note]⏎"),
    ScriptedPage(desk: "catalogue", "[Toutes les formations]⏎"),
    ScriptedPage(desk: "catalogue-found", "[Toutes les formations]⏎ lic␣info"),
    ScriptedPage(desk: "catalogue-ended", "[Toutes les formations]⏎ ↓→"),
    ScriptedPage(desk: "catalogue-all", "[Toutes les formations]⏎ ↓→→"),
    ScriptedPage(desk: "catalogue-place", "[Toutes les formations]⏎ niveau␣6␣vitré"),
    ScriptedPage(desk: "area", "[Un territoire]⏎ chaumont"),
    ScriptedPage(desk: "area-unknown", "[Un territoire]⏎ qqqqqqq"),
    ScriptedPage(desk: "places", "[Tous les lieux]⏎ bret"),
    ScriptedPage(desk: "places-near", "[Tous les lieux]⏎ urepel"),
    ScriptedPage(desk: "places-none", "[Tous les lieux]⏎ qqqqqqq"),
    ScriptedPage(desk: "save-case", answered + "[Enregistrer le dossier]⏎ dossier"),
    ScriptedPage(desk: "open-case", "[Ouvrir un dossier]⏎"),
    ScriptedPage(desk: "compare-case", answered + "[Comparer ce dossier]⏎"),
    ScriptedPage(desk: "unsaved", answered + "[Nouveau dossier]⏎"),
    ScriptedPage("notice-region", student(in: "[Je préfère indiquer]⏎ [Bretagne]⏎", field: "Informatique")),
    ScriptedPage("notice-no-place", student(in: "[Je ne sais]⏎", field: "Informatique")),
    ScriptedPage("notice-island", student(in: "ouessant⏎", field: "Informatique")),
  ]

  /// Those of which screens are kept: one of each kind, and states that are laid out otherwise.
  ///
  /// What the others say in particular is the matter of `PresentationTests`.
  public static let golden = fixture.filter { !furtherStates.contains($0.description) }

  private static let furtherStates: Set = [
    "question-number-problem", "question-place-problem", "question-place-none", "recap-change",
    "form-on-site",
    "form-hybrid", "form-distance", "notice-region", "notice-no-place", "notice-island", "people-far",
    "sources", "square-sheet",
    "desk-path", "desk-question", "catalogue", "catalogue-ended", "catalogue-all", "catalogue-place",
    "area-unknown",
    "places-near", "places-none",
  ]

  /// The same pages on the shipped content.
  public static let shipped = fixture.map {
    ScriptedPage($0.description, $0.script, setting: $0.setting, content: .shipped)
  }

  /// Every page on both contents.
  public static let all = fixture + shipped

  /// Every page, walked to once.
  private static let walked = Dictionary(
    uniqueKeysWithValues: all.map { page in
      (
        "\(page.content) \(page.description)",
        Result { try page.walk(Session.interview(on: page.content.knowledge())) }
      )
    })
}
