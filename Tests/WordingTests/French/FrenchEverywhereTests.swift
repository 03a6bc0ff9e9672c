import Gazetteer
import Guidance
import Knowledge
import LocalArea
import TestSupport
import Testing
import Wording

/// Every French sentence, with every class of name and number, and every text of the content that people read.
struct FrenchEverywhereTests {
  /// A name of each class: with an article, elided, with a silent or an aspirated H, of a body.
  private static let names = [
    "Le Mans (72)", "Les Abymes (971)", "La Rochelle (17)", "L’Isle-Adam (95)", "Aubervilliers (93)",
    "Évry-Courcouronnes (91)", "Œting (57)", "Yvetot (76)", "Haguenau (67)", "Hyères (83)", "Vitré (35)",
    "Paris 3e", "Cnam Le Mans", "Centre Cnam de Millau", "École supérieure", "ISSAE-Cnam Liban", "Intechmer",
  ]
  /// A territory of each class: by its article, by its preposition, overseas.
  private static let territories = [
    "department:18", "department:72", "department:53", "department:01", "department:07", "department:08",
    "department:35", "department:49", "department:75", "department:2A", "department:973", "department:974",
    "department:976", "region:44", "region:53", "region:11", "region:52", "region:75", "region:94",
    "region:04",
  ]
  private static let numbers = ["0", "1", "2", "17", "1\u{202F}234"]

  @Test func theCheckFindsWhatItIsFor() {
    for wrong in [
      "Autour de Ouessant", "le territoire de Le Mans", "Demandez à Les Abymes", "1\u{A0}défauts.",
      "0 habitants",
      "Région\u{A0}: La Réunion\u{A0}: 34", "l'aide", "Pourquoi ?", "« ici »", "20 %",
    ] {
      #expect(!FrenchFaults.faults(in: wrong).isEmpty, "\(wrong)")
    }
    for right in [
      "Autour d’Ouessant", "1\u{A0}défaut", "0\u{A0}mois", "du Mans", "Vu\u{A0}: oui. Puis\u{A0}: non",
    ] {
      #expect(FrenchFaults.faults(in: right) == [], "\(right)")
    }
  }

  @Test func everySentenceIsRightWithEveryClassOfName() throws {
    let knowledge = try ShippedLibrary.knowledge()
    let narrator = Narrator(knowledge, language: "fr")
    let known =
      Self.names.map { ["": $0] }
      + (try Self.territories.map { code in
        let named = narrator.naming("", try #require(Place(code)))
        #expect(named.count == 4, "\(code)")
        return named
      })
    try forEverySentence { key, text in
      let forms = Placeholders.nameForms(in: text)
      #expect(forms.allSatisfy { ["of", "in", "at", "the"].contains($0.lowercased()) }, "\(key): \(forms)")
      for name in forms.isEmpty ? [known[0]] : known {
        let filled = narrator.phrases.filled(text) { mark in
          let parts = mark.split(separator: ":", omittingEmptySubsequences: false)
          return parts.count == 2 ? name[":\(parts[1])"] : Self.isName(mark, in: text) ? name[""] : "x"
        }
        let faults = FrenchFaults.faults(in: filled)
        #expect(faults == [], "\(key): \(filled)")
        if !faults.isEmpty { break }
      }
    }
  }

  /// A number may stand for every mark: what is counted has its singular and its plural.
  @Test func everySentenceIsRightWithEveryNumber() throws {
    let phrases = Phrases(try ShippedLibrary.knowledge().texts, language: "fr")
    try forEverySentence { key, text in
      for number in Self.numbers {
        let filled = phrases.filled(text) { $0.contains(":") ? nil : number }
        let faults = FrenchFaults.numbers(filled)
        #expect(faults == [], "\(key): \(filled)")
        if !faults.isEmpty { break }
      }
    }
  }

  /// A label, a colon, and a value that brings a colon of its own: the first one becomes a dash.
  @Test func regressionASentenceHasOneColon() throws {
    for language in ["fr", "en"] {
      let phrases = Phrases(try ShippedLibrary.knowledge().texts, language: language)
      let label = { (value: String) in phrases.text("condition.is", ["label": "Quand", "value": value]) }
      #expect(
        label("Dès maintenant\u{A0}: cela prend du temps.")
          == "Quand\u{A0}– Dès maintenant\u{A0}: cela prend du temps.")
      #expect(label("Maintenant. Ensuite\u{A0}: rien.").hasSuffix(": Maintenant. Ensuite\u{A0}: rien."))
      #expect(label("10 h (de préférence\u{A0}: tôt)").contains(": 10 h"))
    }
  }

  /// Whether a sentence asks for a form of what fills a mark.
  private static func isName(_ mark: String, in text: String) -> Bool {
    ["of", "in", "at", "the"].contains { text.lowercased().contains("{\(mark):\($0)}") }
  }

  private func forEverySentence(_ body: (String, String) throws -> Void) throws {
    let texts = try ShippedLibrary.knowledge().everyText
    // What a counsellor types, `said`, is heard, and never shown.
    for key in texts.keys(of: "fr").sorted()
    where !PseudoLanguage.structure.contains(key) && !key.hasSuffix(".said") {
      if let text = texts.text(key, in: "fr") { try body(key, text) }
    }
  }

  /// A condition stands behind “Condition non remplie :”, so that it has no colon of its own.
  @Test func aRequirementHasNoColon() throws {
    let texts = try ShippedLibrary.knowledge().texts
    for key in texts.keys(of: "fr").sorted() where key.hasPrefix("definition.") || key.hasPrefix("needs.") {
      let text = texts.text(key, in: "fr") ?? ""
      #expect(!text.contains("\u{A0}:"), "\(key): \(text)")
    }
  }

  /// Words are looked up by the identifiers of facts: a fact that was renamed would lose its own.
  @Test func everyNeedIsOfAFact() throws {
    let knowledge = try ShippedLibrary.knowledge()
    let known = Set(knowledge.guide.sheet.facts.map(\.identifier))
    for key in knowledge.texts.keys(of: "fr") where key.hasPrefix("needs.") {
      let parts = key.split(separator: ".").filter { $0 != Texts.plain }
      #expect(parts.count == 3 && known.contains(String(parts[1])), "\(key)")
    }
  }

  @Test func everyNameAndNoteOfTheContentHasItsTypography() throws {
    let knowledge = try ShippedLibrary.knowledge()
    let gazetteer = knowledge.gazetteer
    var texts: [String] = []
    for region in gazetteer.regions {
      texts += [region.name] + gazetteer.communes(in: .region(region.code)).map(\.name)
    }
    texts += gazetteer.departments.map(\.name) + gazetteer.employmentAreas.map(\.name)
    texts += knowledge.demand.survey.occupations.values.map(\.name)
    for centre in knowledge.centres {
      texts += [centre.name, centre.address, centre.town, centre.region, centre.host].compactMap { $0 }
    }
    for path in knowledge.guide.catalogue.paths {
      texts += [path.title] + path.jobs.map(\.name)
      texts += [path.entryNote, path.experienceNote, path.durationNote, path.cpfBasis, path.modesBasis]
        .compactMap { $0 }
    }
    for office in knowledge.offices(seenBefore: 9_999).flatMap(\.offices) {
      texts += [office.name, office.address, office.town, office.phone?.cost, office.phone?.hours]
        .compactMap { $0 }
    }
    #expect(texts.count > 30_000)
    for text in texts { #expect(FrenchFaults.spacing(text) == [], "\(text)") }
  }

  @Test(arguments: ["fr", "en"])
  func sourcesThatPeopleReadAreNamesOfBodies(language: String) throws {
    let knowledge = try ShippedLibrary.knowledge()
    let narrator = Narrator(knowledge, language: language)
    var sources = knowledge.guide.schemes.map { narrator.source(of: $0) }
    sources += knowledge.contacts.map { narrator.source($0.source) }
    sources += knowledge.guide.ranking.criteria.map { narrator.source($0.source) }
    sources += knowledge.guide.catalogue.paths.flatMap { narrator.sources(of: $0) }
    sources += knowledge.centres.flatMap { narrator.sources(of: $0) }
    for source in sources {
      for wrong in ["github", ".csv", ".yaml", "://", "amazonaws", "SQL", "R-C", "R-F", "R-M", "R-P", "R-V"] {
        #expect(!source.contains(wrong), "\(source)")
      }
      #expect(!source.isEmpty)
    }
    // A source that has a name is called by it, whatever its address is.
    for source in knowledge.guide.catalogue.paths.flatMap(\.sources) + knowledge.centres.flatMap(\.sources) {
      #expect(!source.hasPrefix("http"), "\(source) has no name")
    }
  }
}
