import Gazetteer
import Guidance
import Occupations

/// Reads a line of answers: numbers, the words of the questions' own choices, places, jobs.
///
/// As many words as belong together are taken at once, so that “changer de métier” is one answer. What could be two
/// answers is none. Sensitive answers are read only from the words that the content keeps for them, as “RQTH”: a word that
/// fits by chance must not say one.
struct AnswerLineReader {
  /// The most words that are one answer.
  private static let longestPhrase = 12
  /// The most words of a line that are read: a person with an answer to every question takes thirty.
  private static let longestLine = 40
  /// The most words that are looked for as the name of a place or a job.
  private static let longestName = 6

  private let knowledge: Knowledge
  /// The facts that can be answered so, those that are asked first.
  private let facts: [Fact]
  private let asked: NamedChoices
  private let others: NamedChoices
  /// The facts that are still to be asked.
  private let open: Set<String>
  private let lengths: LengthReader
  private let places: NamedPlaces
  /// The words for yes and no, which alone answer nothing.
  private let yesAndNo: [[String]]
  /// The words that say the opposite of what follows, the units of numbers that no question asks for, and the words that
  /// alone name nothing.
  private let negations, units, vague: Set<String>

  /// Makes a reader.
  ///
  /// - Parameters:
  ///   - language: The language whose words are understood, by code.
  ///   - asked: The identifiers of the facts that are asked, in order.
  ///   - others: Those that may be answered besides, in order.
  ///   - open: Those that are still to be asked, of which a number alone can be the answer.
  ///   - area: Where a place is rather looked for, of several that bear one name.
  init(
    _ knowledge: Knowledge, language: String, asked: [String], others: [String], open: Set<String>,
    area: Place?
  ) {
    let facts = { (identifiers: [String]) in identifiers.compactMap { knowledge.guide.sheet[$0] } }
    self.knowledge = knowledge
    self.open = open
    self.facts = (facts(asked) + facts(others)).filter { !$0.isSensitive }
    self.asked = NamedChoices(facts(asked), knowledge.texts, language)
    self.others = NamedChoices(facts(others), knowledge.texts, language)
    lengths = LengthReader(knowledge.texts)
    places = NamedPlaces(knowledge.gazetteer, near: area)
    yesAndNo = ["yes", "no"].compactMap { knowledge.texts.text("choice.\($0)", in: language) }
      .map { SearchText($0).words }
    let words = { (key: String) in Set(SearchText(knowledge.texts.text(key, in: language) ?? "").words) }
    negations = words("line.negations")
    units = words("line.units")
    vague = words("line.vague")
  }

  /// What a line says.
  func line(_ text: String) -> AnswerLine {
    var line = AnswerLine()
    let words = Self.words(of: text)
    var rest = words.prefix(Self.longestLine)
    while let first = rest.first {
      if let skipped = unread(rest) {
        line.unknown += rest.prefix(skipped)
        rest = rest.dropFirst(skipped)
        continue
      }
      let counts = (1...min(Self.longestPhrase, rest.count)).reversed()
      let found = counts.lazy.compactMap { count in
        self.said(Array(rest.prefix(count)), line).map { (count, $0) }
      }.first
      if let (count, said) = found, !line.contradicts(said) {
        line.add(said)
        rest = rest.dropFirst(count)
      } else {
        line.unknown.append(first)
        rest = rest.dropFirst()
      }
    }
    // What comes behind stays in the line, and is read with the next Enter.
    line.unknown += words.dropFirst(Self.longestLine)
    return line
  }

  /// How many words say nothing that is read: “sans voiture” is no “voiture”, and “30 km” is no age; nil where the next
  /// words may be an answer, as “sans emploi” is where a choice is called so.
  private func unread(_ rest: ArraySlice<String>) -> Int? {
    let folded = { (word: String) in SearchText(word).words }
    guard let first = rest.first else { return nil }
    if first.allSatisfy(\.isNumber) {
      let isOfUnit = rest.dropFirst().first.map { folded($0).contains(where: units.contains) } ?? false
      return isOfUnit && choice(folded(rest.prefix(2).joined(separator: " "))) == nil ? 2 : nil
    }
    guard folded(first).contains(where: negations.contains) else { return nil }
    let isNamed = (1...min(Self.longestPhrase, rest.count)).contains { count in
      guard let found = choice(folded(rest.prefix(count).joined(separator: " "))) else { return false }
      return found.fit == .whole || count > 2 && found.fit >= .firstWords
    }
    guard !isNamed else { return nil }
    // Small words join what is denied: “pas de voiture”.
    let joined = rest.dropFirst().prefix { $0.count <= 3 }
    return min(rest.count, 1 + joined.count + 1)
  }

  // MARK: One answer

  /// The one answer that some words are.
  private func said(_ words: [String], _ line: AnswerLine) -> AnswerLine.Said? {
    let phrase = words.joined(separator: " ")
    let folded = SearchText(phrase).words
    guard !folded.isEmpty, !yesAndNo.contains(folded) else { return nil }
    let isNumber = phrase.allSatisfy { $0.isASCII && $0.isNumber || $0 == " " }
    // Two numbers side by side are two answers.
    if isNumber, words.count > 1 { return nil }
    if folded.allSatisfy(vague.contains) {
      // “I am an” begins a label, and says no more than each of its words.
      let named = folded.count > 1 ? choice(folded) : nil
      return named.flatMap { $0.fit >= .part ? $0.said : nil }
    }
    let best = isNumber || folded.allSatisfy(lengths.isUnit) ? nil : choice(folded)
    if let best, best.fit >= .part { return best.said }
    if let number = number(phrase, line) { return number }
    let isName = words.count <= Self.longestName
    if isName, let place = place(phrase, folded, isNumber: isNumber) { return place }
    if let best { return best.said }
    return isNumber || !isName ? nil : job(phrase)
  }

  /// The choice that words mean: of a question that is asked, else of another whose label begins with them.
  private func choice(_ words: [String]) -> NamedChoices.Found? {
    let found = asked.choice(words, atLeast: .within)
    if let found, found.fit >= .part { return found }
    let other = others.choice(words, atLeast: .firstWords)
    if let other, found == nil || other.fit == .whole { return other }
    return found
  }

  /// A number, or a length of time, where one question alone that is still to be asked can have it.
  private func number(_ phrase: String, _ line: AnswerLine) -> AnswerLine.Said? {
    guard phrase.contains(where: { $0.isASCII && $0.isNumber }) else { return nil }
    let fitting = facts.compactMap { fact -> AnswerLine.Said? in
      guard open.contains(fact.identifier), line.answer(to: fact.identifier) == nil,
        case .number(let range) = fact.kind, let number = lengths.number(phrase, in: fact.measure),
        range.contains(number)
      else { return nil }
      return AnswerLine.Said(fact: fact.identifier, answer: .number(number))
    }
    return fitting.count == 1 ? fitting[0] : nil
  }

  /// The one place that words name.
  private func place(_ phrase: String, _ folded: [String], isNumber: Bool) -> AnswerLine.Said? {
    guard let fact = knowledge.guide.sheet.fact(in: .residence), facts.contains(fact) else { return nil }
    return places.place(phrase, folded, isNumber: isNumber).map {
      AnswerLine.Said(fact: fact.identifier, answer: .place($0.description))
    }
  }

  /// The one job whose whole name the words are.
  private func job(_ phrase: String) -> AnswerLine.Said? {
    guard let fact = knowledge.guide.sheet.fact(in: .wantedJob) else { return nil }
    let whole = knowledge.occupations.occupations(called: phrase)
    guard whole.count == 1 else { return nil }
    return AnswerLine.Said(fact: fact.identifier, answer: .occupation(whole[0].code))
  }

  // MARK: Words

  /// The words of a line; a number is parted from its unit, as in 25km.
  private static func words(of text: String) -> [String] {
    // The key that opens the line may be typed into it.
    let parts = text.drop { $0 == "+" || $0.isWhitespace }
      .split { $0.isWhitespace || $0 == "," || $0 == ";" }
    return parts.flatMap { part -> [String] in
      let digits = part.prefix { $0.isASCII && $0.isNumber }
      let unit = part.dropFirst(digits.count)
      guard !digits.isEmpty, !unit.isEmpty, unit.allSatisfy(\.isLetter) else { return [String(part)] }
      return [String(digits), String(unit)]
    }
  }
}
