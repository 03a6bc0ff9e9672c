import Gazetteer
import Guidance
import Knowledge
import LocalArea
import TestSupport
import Testing
import Wording

/// Every French sentence, with every class of name and number, and every text of the content that people read.
struct FrenchEverywhereTests {
  /// A name of each class: with an article, elided, aspirated, of a body.
  private static let names = [
    "Le Mans (72)", "Les Abymes (971)", "La Rochelle (17)", "L’Isle-Adam (95)", "Aubervilliers (93)",
    "Haguenau (67)", "Hyères (83)", "Vitré (35)", "Cnam Le Mans", "École supérieure",
  ]
  private static let numbers = ["0", "1", "2", "1\u{202F}234"]
  /// The marks that a number fills.
  private static let counts: Set<String> = [
    "count", "population", "communes", "gain", "projects", "minutes", "seconds", "profiles", "offices",
  ]

  @Test func theCheckFindsWhatItIsFor() {
    for wrong in [
      "Autour de Ouessant", "le territoire de Le Mans", "Demandez à Les Abymes", "1\u{A0}défauts.",
      "0 habitants",
      "Région\u{A0}: La Réunion\u{A0}: 34", "l'aide", "Pourquoi ?", "« ici »", "20 %",
    ] {
      #expect(!FrenchFaults.faults(in: wrong).isEmpty, "\(wrong)")
    }
    for right in [
      "Autour d’Ouessant", "1\u{A0}défaut", "0 mois", "du Mans", "Vu\u{A0}: oui. Puis\u{A0}: non",
    ] {
      #expect(FrenchFaults.faults(in: right) == [], "\(right)")
    }
  }

  @Test func everySentenceIsRightWithEveryClassOfNameAndNumber() throws {
    let knowledge = try ShippedLibrary.knowledge()
    let phrases = Phrases(knowledge.texts, language: "fr")
    for key in knowledge.everyText.keys(of: "fr").sorted() where !PseudoLanguage.structure.contains(key) {
      guard let text = knowledge.everyText.text(key, in: "fr") else { continue }
      let forms = Placeholders.nameForms(in: text)
      #expect(forms.allSatisfy { ["of", "in", "at", "the"].contains($0.lowercased()) }, "\(key): \(forms)")
      for number in Self.names.indices {
        let filled = phrases.filled(text) { mark in
          guard !mark.contains(":") else { return nil }
          return Self.counts.contains(mark)
            ? Self.numbers[number % Self.numbers.count]
            : text.contains("{\(mark):") ? Self.names[number] : "x"
        }
        let faults = FrenchFaults.faults(in: filled)
        #expect(faults == [], "\(key): \(filled)")
        if !faults.isEmpty { break }
      }
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
      let parts = key.split(separator: ".")
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
      for wrong in ["github", ".csv", ".yaml", "R-C", "R-F", "R-M", "R-P", "R-V"] {
        #expect(!source.contains(wrong), "\(source)")
      }
      #expect(!source.isEmpty)
    }
  }
}
