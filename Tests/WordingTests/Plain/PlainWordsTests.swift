import CaseFiles
import Guidance
import Knowledge
import TestSupport
import Testing
import Wording

/// Plain words: everything that a person reads has them where the usual words are hard, and they say the same.
struct PlainWordsTests {
  /// The parts of the words that are not for people who look for training: commands, files, the desk, statistics.
  private static let apart = [
    "manual", "cli", "check", "fault", "configuration", "script", "import", "export", "expected", "case",
    "cases",
    "case-file", "error", "glossary", "spelling", "language", "month", "length", "number", "names", "key",
    "terminal",
    "desk", "coverage", "gone", "derived", "source", "explain", "kiosk", "map", "award", "service",
    "programme",
    "domain", "field", "answer", "verdict",
  ]

  private static func texts() throws -> (texts: Texts, keys: [String]) {
    let texts = try ShippedLibrary.knowledge().texts
    let keys = texts.keys(of: "fr").filter { key in
      !key.hasSuffix(".\(Texts.plain)") && !apart.contains { key.hasPrefix("\($0).") }
        && !isOfTheAbolished(key)
        // What a counsellor types is heard, and never shown; so are the words that say nothing in a line.
        && !key.hasSuffix(".said") && !key.hasPrefix("line.")
    }
    return (texts, keys.sorted())
  }

  /// What no longer exists keeps the name that people remember.
  private static func isOfTheAbolished(_ key: String) -> Bool {
    let parts = key.split(separator: ".")
    guard parts.first == "scheme", parts.count == 3, parts[2] == "name" else { return false }
    return (try? ShippedLibrary.knowledge())?.guide.scheme(String(parts[1]))?.isAbolished ?? false
  }

  /// The plain words of a text, under its own key or, of a question and a scheme, under the older ones.
  private static func plain(_ key: String, _ texts: Texts) -> String? {
    let parts = key.split(separator: ".")
    let older =
      parts.count == 3 && ["question", "name"].contains(parts[2]) && ["fact", "scheme"].contains(parts[0])
    return texts.text("\(key).\(Texts.plain)", in: "fr")
      ?? (older ? texts.text("\(parts[0]).\(parts[1]).\(Texts.plain)", in: "fr") : nil)
  }

  @Test func theMeasureFindsWhatItIsFor() {
    for hard in [
      "Demandez au CFA.", "Visez une autre certification.",
      "Le budget est limité, et si vous êtes licencié pour raison économique ou pour une autre raison, ce temps peut ne pas compter.",
    ] {
      #expect(!PlainFaults.faults(in: hard).isEmpty, "\(hard)")
    }
    for plain in ["Demandez à l’école d’apprentis (CFA).", "Votre CPF paie. Il reste {amount}.", "RSA, SMIC"]
    {
      #expect(PlainFaults.faults(in: plain) == [], "\(plain)")
    }
  }

  @Test func everyHardTextHasPlainWords() throws {
    let (texts, keys) = try Self.texts()
    #expect(keys.count > 1_000)
    for key in keys where Self.plain(key, texts) == nil {
      let text = texts.text(key, in: "fr") ?? ""
      #expect(PlainFaults.faults(in: text) == [], "\(key): \(text)")
    }
  }

  @Test func plainWordsAreNotHardThemselves() throws {
    let (texts, keys) = try Self.texts()
    let plain = keys.compactMap { key in Self.plain(key, texts).map { (key, $0) } }
    #expect(plain.count > 400)
    for (key, text) in plain { #expect(PlainFaults.faults(in: text) == [], "\(key): \(text)") }
  }

  /// Only the values of the usual text are there when a sentence is filled.
  @Test(arguments: ["fr", "en"]) func plainWordsFillTheSameMarks(language: String) throws {
    let (texts, keys) = try Self.texts()
    for key in keys where !key.hasPrefix("scheme.") && !key.hasPrefix("plan.") {
      guard let usual = texts.text(key, in: language),
        let plain = texts.text("\(key).\(Texts.plain)", in: language)
      else { continue }
      let (known, used) = (Set(Placeholders.names(in: usual)), Set(Placeholders.names(in: plain)))
      #expect(used.isSubset(of: known), "\(key): \(plain)")
      // What is required of a fact names the choices or the number that is required.
      if key.hasPrefix("needs.") { #expect(used == known, "\(key): \(plain)") }
    }
  }

  /// “Travaillé 6 mois depuis un an” left out the second case of “6 mois sur 12, ou 12 mois sur 24”.
  @Test(arguments: ["fr", "en"]) func regressionAQuestionInPlainWordsAsksTheSame(language: String) throws {
    let knowledge = try ShippedLibrary.knowledge()
    let (usual, plain) = (
      Narrator(knowledge, language: language), Narrator(knowledge, language: language, isPlain: true)
    )
    for fact in knowledge.guide.sheet.asked.map(\.identifier) {
      let numbers = Self.numbers(usual.question(of: fact))
      #expect(numbers.isSubset(of: Self.numbers(plain.question(of: fact))), "\(plain.question(of: fact))")
    }
  }

  /// A condition in plain words covers the same: the same ages and lengths, the same benefits.
  @Test func aConditionInPlainWordsCoversTheSame() throws {
    let (texts, keys) = try Self.texts()
    for key in keys where key.hasPrefix("definition.") || key.hasPrefix("needs.") {
      guard let usual = texts.text(key, in: "fr"), let plain = texts.text("\(key).\(Texts.plain)", in: "fr")
      else { continue }
      #expect(Self.numbers(usual) == Self.numbers(plain), "\(key): \(plain)")
      for benefit in ["RSA", "ASS", "AAH", "ARE", "ASP", "RQTH", "CAP"] where usual.contains(benefit) {
        #expect(plain.contains(benefit), "\(key): \(plain)")
      }
    }
  }

  /// A text in plain words brings no number that the usual one does not have.
  @Test func plainWordsInventNoNumber() throws {
    let (texts, keys) = try Self.texts()
    for key in keys where key.hasPrefix("scheme.") || key.hasPrefix("stacking.") || key.hasPrefix("ranking.")
    {
      guard let usual = texts.text(key, in: "fr"), let plain = texts.text("\(key).\(Texts.plain)", in: "fr")
      else { continue }
      #expect(Self.digits(plain).isSubset(of: Self.digits(usual).union([1, 2])), "\(key): \(plain)")
    }
  }

  /// Of a question every choice is said in plain words, or is easy.
  @Test func everyChoiceIsPlain() throws {
    let knowledge = try ShippedLibrary.knowledge()
    let narrator = Narrator(knowledge, language: "fr", isPlain: true)
    for fact in knowledge.guide.sheet.asked {
      for choice in fact.kind.choices where knowledge.guide.catalogue.field(choice) == nil {
        let text = narrator.choice(choice, of: fact.identifier)
        #expect(PlainFaults.faults(in: text) == [], "\(fact.identifier): \(text)")
      }
    }
  }

  /// The numbers of a text; a year counts as twelve months.
  private static func numbers(_ text: String) -> Set<Int> {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
      .filter { !["dernières", "last", "past"].contains($0) }
    let numbers = zip(words, words.dropFirst() + [""]).compactMap { word, next -> Int? in
      let isYears = ["an", "ans", "année", "années", "year", "years"].contains(next)
      guard isYears else { return Int(word) }
      return ["un", "one"].contains(word) ? 12 : Int(word).map { $0 * 12 }
    }
    return Set(numbers)
  }

  /// The numbers of a text, as they are written.
  private static func digits(_ text: String) -> Set<Int> {
    Set(text.replacing(#/\{[^}]*\}/#, with: "").split { !$0.isNumber }.compactMap { Int($0) })
  }
}
