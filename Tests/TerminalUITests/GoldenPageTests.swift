import Interview
import TerminalUI
import Screen
import ScriptSupport
import Testing

/// Every page as text, kept under `Golden`: first the screen of the page, then those reached by Page Down.
struct GoldenPageTests {
  /// A page: its name and the keys that lead to it.
  struct Page: Sendable, CustomStringConvertible {
    let description: String
    let script: String
    var setting = Setting.home

    init(_ description: String, _ script: String) {
      self.description = description
      self.script = script
    }

    /// A page of a counsellor's desk.
    init(desk description: String, _ script: String) {
      self.init(description, script)
      setting = .desk
    }

    /// The page in French at 80x24, walked to once and then kept.
    func session() throws -> Session {
      try GoldenPageTests.walked[description]?.get() ?? walk()
    }

    fileprivate func walk() throws -> Session {
      var session = try Session(setting: setting)
      try session.play(script)
      return session
    }

    /// A page that opens from the proposals of a person.
    init(_ description: String, _ person: Person, _ script: String) {
      self.init(description, person.script + "⏎" + script)
    }
  }

  /// The beginning of a way that ends with the question of the place.
  private static let toPlace = "[Commencer]⏎ 20⏎ [En études]␣⇥⏎ [Bac, BP]⏎ [Bac techno]⏎ 1⏎ [Non]⏎"
  /// A student in a place, who wants a field, up to the proposals.
  private static func student(in place: String, field: String, travel: String = "[25 km]⏎") -> String {
    toPlace + place + travel
      + "[Obtenir un diplôme]␣⇥⏎ [\(field)]␣⇥⏎ 0⏎ [Le soir]␣⇥⏎ [Oui, les deux]⏎ [Oui]⏎ [Non]⏎⏎"
  }

  /// A few answers noted at a desk, in any order, and a note on a path.
  private static let answered =
    "⏎34⏎ [Situation]⏎[Salariée]␣⇥⏎ [Lieu]⏎vitré⏎ [Buts]⏎[Obtenir une promotion]␣⇥⏎ [Domaines]⏎[Informatique]␣⇥⏎"
  private static let noted =
    "[Voir les propositions]⏎ [Licence]⏎ [Noter]⏎trop␣long␣pour␣elle ↓␣ [Garder]⏎"

  static let french: [Page] = [
    Page("welcome", ""),
    Page("question-number", "[Commencer]⏎"),
    Page("question-number-problem", "[Commencer]⏎ 7⏎"),
    Page("question-several", "[Commencer]⏎ 34⏎"),
    Page("question-several-problem", "[Commencer]⏎ 34⏎ ⇥⏎"),
    Page("question-one", "[Commencer]⏎ 34⏎ [Salariée]␣⇥⏎"),
    Page("question-scale", "[Commencer]⏎ 34⏎ [À la retraite]␣⇥⏎"),
    Page("question-sensitive", "[Commencer]⏎ 20⏎ [En études]␣⇥⏎ [Bac, BP]⏎ [Bac techno]⏎ 1⏎"),
    Page("question-place", toPlace),
    Page("question-place-matches", toPlace + "chaum"),
    Page("question-place-postcode", toPlace + "52000"),
    Page("question-place-none", toPlace + "qqqqqqqqqq"),
    Page("question-place-problem", toPlace + "chaumont⏎"),
    Page("question-place-regions", toPlace + "[Je préfère indiquer]⏎"),
    Page("question-plain", "[Commencer]⏎ ⒊ 34⏎"),
    Page("recap", Person.employee.script),
    Page("recap-change", Person.employee.script + "[Âge]⏎ ⌫⌫35⏎"),
    Page("leaving", "⒑"),
    Page("help", "[Commencer]⏎ 34⏎ ⒈"),
    Page("lane-on-site", .jobSeeker, "→→"),
    Page("lane-hybrid", .jobSeeker, "→→→"),
    Page("lane-alternance", .jobSeeker, ""),
    Page("lane-alternance-closed", .employee, "→"),
    Page("lane-distance", .jobSeeker, "→"),
    Page("path", .jobSeeker, "⏎"),
    Page("centre", .jobSeeker, "[À qui parler]⏎ [Cnam Chaumont]⏎"),
    Page("rights", .employee, "[Vos droits]⏎"),
    Page("scheme-yes", .employee, "[Vos droits]⏎ [Conseil en évolution]⏎"),
    Page("scheme-no", .employee, "[Vos droits]⏎ [CPF des indépendants]⏎"),
    Page("scheme-check", .employee, "[Vos droits]⏎ [CPF sans participation]⏎"),
    Page("people", .employee, "[À qui parler]⏎"),
    Page("territory", .employee, "[Votre territoire]⏎"),
    Page("people-far", .craftsman, "[À qui parler]⏎"),
    Page("sources", .jobSeeker, "⒋"),
    Page("sources-path", .jobSeeker, "⏎⒋"),
    Page("glossary", .jobSeeker, "⒌"),
    Page("why-not", .employee, "[Pourquoi pas]⏎"),
    Page("what-if", .employee, "[Et si]⏎"),
    Page("difference", .employee, "[Et si]⏎ [Plus haut]⏎ [Bac + 3]⏎"),
    Page("shortlist", .jobSeeker, "⏎ [Garder]⏎ ⎋ ↓⏎ [Garder]⏎ ⎋ [Ma liste]⏎"),
    Page("comparison", .jobSeeker, "⏎ [Garder]⏎ ⎋ ↓⏎ [Garder]⏎ ⎋ [Ma liste]⏎ [Comparer]⏎"),
    Page("more", .employee, "← [Autres parcours]⏎"),
    Page(desk: "desk-empty", ""),
    Page(desk: "desk", answered),
    Page(desk: "desk-question", answered + "[Contrat]⏎"),
    Page(desk: "desk-path", answered + noted),
    Page(desk: "note", answered + noted + "[Changer la note]⏎"),
    Page(desk: "catalogue", "[Toutes les formations]⏎"),
    Page(desk: "catalogue-found", "[Toutes les formations]⏎ lic␣info"),
    Page(desk: "places", "[Tous les lieux]⏎ bret"),
    Page(desk: "places-near", "[Tous les lieux]⏎ urepel"),
    Page(desk: "places-none", "[Tous les lieux]⏎ qqqqqqq"),
    Page(desk: "save-case", answered + "[Enregistrer le dossier]⏎ dossier"),
    Page(desk: "open-case", "[Ouvrir un dossier]⏎"),
    Page(desk: "unsaved", answered + "[Nouveau dossier]⏎"),
    Page("notice-widened", .employee, "←"),
    Page("notice-region", student(in: "[Je préfère indiquer]⏎ [Bretagne]⏎", field: "Informatique")),
    Page("notice-no-place", student(in: "[Je ne sais]⏎", field: "Informatique")),
    Page("notice-island", student(in: "ouessant⏎", field: "Informatique")),
  ]

  /// Every page, walked to once.
  private static let walked = Dictionary(
    uniqueKeysWithValues: french.map { page in (page.description, Result { try page.walk() }) })

  private static let sizes = [Size(columns: 80, rows: 24), .minimum, Size(columns: 132, rows: 43)]

  /// One file a page and a language: the page at every size from its first screen to its last, and the first screen
  /// again as a terminal shows it that has letters and little else.
  @Test(arguments: french, ["fr", "en"]) func everyPage(page: Page, language: String) throws {
    var session = try page.session()
    if language == "en" { session.press(.function(2)) }
    var sheets: [String] = []
    for (number, size) in Self.sizes.enumerated() {
      var sized = session
      sized.press(.resize(size))
      // The usual screen shows the page as it was reached, the others begin at its top.
      if number > 0 { sized.press(.home) }
      sheets.append("=== \(size.columns)x\(size.rows)\n\n\(sized.wholePage())")
      sheets.append("=== \(size.columns)x\(size.rows), ASCII\n\n\(sized.frame.withPlainSymbols.golden)")
    }
    try Golden().check(sheets.joined(separator: "\n\n"), "\(page).\(language)")
  }

  @Test(arguments: ["fr", "en"]) func aScreenThatIsTooSmall(language: String) throws {
    let session = try Session(language: language, columns: 39, rows: 11)
    try Golden().check(session.frame.golden, "too-small.\(language).39x11")
  }
}
