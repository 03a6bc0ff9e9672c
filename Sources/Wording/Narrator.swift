import Gazetteer
public import Guidance
public import Knowledge
import Occupations

/// Tells what guidance found, in the words of one language.
///
/// Faces never write sentences: they ask the narrator, so that the screen, the lines, the files and the
/// printed sheet all say the same.
public struct Narrator: Sendable {
  /// The content.
  public let knowledge: Knowledge
  /// The language, by code.
  public let language: String
  /// The sentences of the language.
  public let phrases: Phrases

  /// Whether the plain wording is wanted where there is one.
  public var isPlain: Bool { phrases.isPlain }

  /// Makes a narrator.
  public init(_ knowledge: Knowledge, language: String, isPlain: Bool = false) {
    self.knowledge = knowledge
    self.language = language
    phrases = Phrases(knowledge.texts, language: language, isPlain: isPlain)
  }

  /// The text of a key, its marks filled in; a key that has no text in any language shows itself.
  public func text(_ key: String, _ values: [String: String] = [:]) -> String { phrases.text(key, values) }

  /// The text of a key, or nil when there is none in this language or in French.
  public func textIfAny(_ key: String, _ values: [String: String] = [:]) -> String? {
    phrases.textIfAny(key, values)
  }

  /// The text of a key of its own for plain words when they are wanted and there is one, else the usual text.
  func plainOrUsual(_ plain: String, _ usual: String) -> String {
    if isPlain, let text = textIfAny(plain) { return text }
    return text(usual)
  }

  // MARK: Facts

  /// The short name of a fact.
  public func label(of fact: String) -> String { textIfAny("fact.\(fact).label") ?? text("derived.\(fact)") }

  /// The question that a fact asks.
  public func question(of fact: String) -> String {
    plainOrUsual("fact.\(fact).plain", "fact.\(fact).question")
  }

  /// Why a fact is asked.
  public func reason(for fact: String) -> String { text("fact.\(fact).why") }

  /// The name of a choice.
  public func choice(_ choice: String, of fact: String) -> String {
    if knowledge.guide.sheet[fact]?.kind == .yesNo { return text("choice.\(choice)") }
    return textIfAny("fact.\(fact).choice.\(choice)") ?? derivedChoice(choice, of: fact)
  }

  /// What a choice means, when the content explains it.
  public func help(for choice: String, of fact: String) -> String? {
    textIfAny("fact.\(fact).choice.\(choice).help")
  }

  private func derivedChoice(_ choice: String, of fact: String) -> String {
    switch DerivedFact(rawValue: fact) {
    case .region: knowledge.gazetteer.region(choice)?.name ?? choice
    case .mode: text("mode.\(choice)")
    case .pathField: fieldName(choice)
    case .pathAward: textIfAny("award.\(choice)") ?? choice
    case .pathRegistration: text("registration.\(choice == "running" ? "running-undated" : choice)")
    // A question whose choices are the fields of the catalogue has no texts of its own for them.
    default: textIfAny("derived.\(fact).choice.\(choice)") ?? fieldName(choice)
    }
  }

  /// An answer in words.
  public func answer(_ answer: Answer, to fact: String) -> String {
    switch answer {
    case .number(let number):
      if case .scale? = knowledge.guide.sheet[fact]?.kind { return choice(String(number), of: fact) }
      return length(number, of: fact)
    case .choice(let name): return choice(name, of: fact)
    case .choices(let names):
      let order = knowledge.guide.sheet[fact]?.kind.choices ?? []
      return order.filter { names.contains($0) }.map { choice($0, of: fact) }
        .joined(separator: text("answer.then"))
    case .flag(let flag): return text(flag ? "choice.yes" : "choice.no")
    case .place(let code): return knowledge.placeName(code) ?? code
    case .date(let date): return day(date)
    case .occupation(let code): return knowledge.occupations.occupation(code)?.name ?? code
    case .declined: return text("answer.unknown")
    }
  }

  /// A number as the answer to a question: none of the years or months that have passed is less than one.
  private func length(_ number: Int, of fact: String) -> String {
    switch knowledge.guide.sheet[fact]?.measure {
    case .years? where number == 0: text("unit.under-a-year")
    case .months? where number == 0: text("unit.under-a-month")
    default: count(number, of: fact)
    }
  }

  /// A number with the unit of its fact, which content writes `an|ans`: the singular, then the plural; one word where
  /// both are the same.
  func count(_ number: Int, of fact: String) -> String {
    guard let unit = textIfAny("fact.\(fact).unit") else { return grouped(number) }
    let text = unit.contains("|") ? "{count}\u{00A0}{count:\(unit)}" : "{count}\u{00A0}\(unit)"
    return Placeholders.filled(text, singular: phrases.singular) { _ in grouped(number) }
  }

  /// The name of a field.
  public func fieldName(_ identifier: String) -> String {
    textIfAny("field.\(identifier)") ?? identifier
  }
}
