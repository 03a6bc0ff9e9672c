import Gazetteer
public import Guidance
import Occupations

/// What one line says of a person, as somebody types it who knows the questions: `34 cdi bac+2 vitré soir`.
public struct AnswerLine: Hashable, Sendable {
  /// The answers, in the order in which they are said; of several choices of one question, all in one.
  public internal(set) var answers: [Said] = []
  /// The words that say nothing for certain.
  public internal(set) var unknown: [String] = []

  /// An answer, and the question that it is to.
  public struct Said: Hashable, Sendable {
    /// The identifier of the fact.
    public let fact: String
    /// The answer.
    public internal(set) var answer: Answer
    /// Whether it was not said, but follows from an answer that was.
    public internal(set) var isImplied = false

    /// An answer that was said, or that follows from one.
    public init(fact: String, answer: Answer, isImplied: Bool = false) {
      self.fact = fact
      self.answer = answer
      self.isImplied = isImplied
    }
  }

  /// A line that says nothing.
  public init() {}

  /// The answer to a fact; nil where the line has none.
  func answer(to fact: String) -> Answer? { answers.first { $0.fact == fact }?.answer }

  /// Adds an answer; several choices of one question are one answer.
  public mutating func add(_ said: Said) {
    if let position = answers.firstIndex(where: { $0.fact == said.fact }) {
      if case (.choices(let old), .choices(let new)) = (answers[position].answer, said.answer) {
        answers[position].answer = .choices(old.union(new))
      } else {
        answers[position].answer = said.answer
      }
    } else {
      answers.append(said)
    }
  }
}

/// Reads a line of answers: numbers, the words of the questions' own choices, places, jobs.
///
/// As many words as belong together are taken at once, so that “changer de métier” is one answer. What could be two
/// answers is none. Sensitive answers are not read from a line: a word that fits by chance must not say one.
struct AnswerLineReader {
  /// The most words that are one answer.
  private static let longestPhrase = 12
  /// The most words that are looked for as the name of a place or a job.
  private static let longestName = 6
  /// The fewest letters of a word that may stand for a longer one.
  private static let shortestStart = 1

  /// How well words fit a choice, the worst first.
  private enum Fit: Int, Comparable {
    /// They begin words of the label.
    case within
    /// They begin the first words of the label.
    case start
    /// They are the first words of the label.
    case firstWords
    /// They are a part of the label between its commas or brackets.
    case part
    /// They are the whole label.
    case whole

    static func < (left: Fit, right: Fit) -> Bool { left.rawValue < right.rawValue }
  }

  /// A choice and the words that name it.
  private struct Named {
    let fact: String
    let answer: Answer
    /// The folded words of its label, and of each part of it.
    let words: [String]
    let parts: [[String]]
    /// Whether it is named by its whole label alone, as what is yes or no is.
    let isWhole: Bool
  }

  private let knowledge: Knowledge
  /// The facts that can be answered so, in the order in which they are asked.
  private let facts: [Fact]
  private let named: [Named]
  /// The facts that are still to be asked.
  private let open: Set<String>
  private let lengths: LengthReader

  /// Makes a reader.
  ///
  /// - Parameters:
  ///   - language: The language whose words are understood, by code.
  ///   - order: The identifiers of the facts, those first that are asked first.
  ///   - open: Those that are still to be asked, of which a number alone can be the answer.
  init(_ knowledge: Knowledge, language: String, order: [String], open: Set<String>) {
    self.knowledge = knowledge
    self.open = open
    facts = order.compactMap { knowledge.guide.sheet[$0] }.filter { !$0.isSensitive }
    named = facts.flatMap { Self.named($0, knowledge.texts, language) }
    lengths = LengthReader(knowledge.texts)
  }

  /// What a line says.
  func line(_ text: String) -> AnswerLine {
    let words = Self.words(of: text)
    var line = AnswerLine()
    var rest = words[...]
    while let first = rest.first {
      let lengths = (1...min(Self.longestPhrase, rest.count)).reversed()
      let found = lengths.lazy.compactMap { count in
        self.said(rest.prefix(count).map { $0 }, line).map { (count, $0) }
      }.first
      if let (count, said) = found {
        line.add(said)
        rest = rest.dropFirst(count)
      } else {
        line.unknown.append(first)
        rest = rest.dropFirst()
      }
    }
    return line
  }

  // MARK: One answer

  /// The one answer that some words are.
  private func said(_ words: [String], _ line: AnswerLine) -> AnswerLine.Said? {
    let phrase = words.joined(separator: " ")
    let folded = SearchText(phrase).words
    guard !folded.isEmpty else { return nil }
    let isNumber = phrase.allSatisfy { $0.isASCII && $0.isNumber || $0 == " " }
    // Two numbers side by side are two answers.
    if isNumber, words.count > 1 { return nil }
    let best = isNumber ? nil : choice(folded)
    if let best, best.fit >= .part { return best.said }
    if let number = number(phrase, line) { return number }
    let isName = words.count <= Self.longestName
    if isName, let place = place(phrase, isNumber: isNumber) { return place }
    if let best { return best.said }
    return isNumber || !isName ? nil : job(phrase)
  }

  /// The one choice that words fit best; of two that they fit alike, the one whose question comes first, unless both are
  /// of one question.
  private func choice(_ words: [String]) -> (said: AnswerLine.Said, fit: Fit)? {
    var best: (named: Named, fit: Fit)?
    var isDouble = false
    for candidate in named {
      guard let fit = fit(words, candidate) else { continue }
      if let known = best, known.fit >= fit {
        if known.fit == fit, known.named.fact == candidate.fact, known.named.answer != candidate.answer {
          isDouble = true
        }
        continue
      }
      best = (candidate, fit)
      isDouble = false
    }
    guard let best, !isDouble else { return nil }
    return (AnswerLine.Said(fact: best.named.fact, answer: best.named.answer), best.fit)
  }

  private func fit(_ words: [String], _ named: Named) -> Fit? {
    if named.words == words { return .whole }
    if named.isWhole { return nil }
    if named.parts.contains(words) { return .part }
    guard words.contains(where: { $0.count > Self.shortestStart || words.count > 1 }) else { return nil }
    if named.words.starts(with: words) { return .firstWords }
    let isStart =
      words.count <= named.words.count && zip(named.words, words).allSatisfy { $0.hasPrefix($1) }
    if isStart { return .start }
    // A number within a label is no name of it.
    guard !words.contains(where: { $0.first?.isNumber == true }), words.allSatisfy({ $0.count > 2 }) else {
      return nil
    }
    return words.allSatisfy { word in named.words.contains { $0.hasPrefix(word) } } ? .within : nil
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

  /// The one place whose whole name or postcode the words are.
  private func place(_ phrase: String, isNumber: Bool) -> AnswerLine.Said? {
    guard let fact = knowledge.guide.sheet.fact(in: .residence), facts.contains(where: { $0 == fact }),
      !isNumber || phrase.count == 5
    else { return nil }
    let whole = knowledge.gazetteer.closeMatches(phrase, limit: 2).filter {
      $0.kind == .exact || $0.kind == .postcode && $0.isWhole
    }
    guard whole.count == 1 else { return nil }
    return AnswerLine.Said(fact: fact.identifier, answer: .place(whole[0].place.description))
  }

  /// The one job whose whole name the words are.
  private func job(_ phrase: String) -> AnswerLine.Said? {
    guard let fact = knowledge.guide.sheet.fact(in: .wantedJob) else { return nil }
    let whole = knowledge.occupations.matches(of: phrase).prefix(2).filter { $0.kind == .whole }
    guard whole.count == 1 else { return nil }
    return AnswerLine.Said(fact: fact.identifier, answer: .occupation(whole[0].occupation.code))
  }

  // MARK: Words

  /// The words of a line; a number is parted from its unit, as in 25km.
  private static func words(of text: String) -> [String] {
    let parts = text.split { $0.isWhitespace || $0 == "," || $0 == ";" }
    return parts.flatMap { part -> [String] in
      let digits = part.prefix { $0.isASCII && $0.isNumber }
      let unit = part.dropFirst(digits.count)
      guard !digits.isEmpty, !unit.isEmpty, unit.allSatisfy(\.isLetter) else { return [String(part)] }
      return [String(digits), String(unit)]
    }
  }

  private static func named(_ fact: Fact, _ texts: Texts, _ language: String) -> [Named] {
    let name = { (label: String, answer: Answer) in
      let parts = label.split { ",;:()/".contains($0) }.map { SearchText(String($0)).words }
      return Named(
        fact: fact.identifier, answer: answer, words: SearchText(label).words,
        parts: parts.filter { !$0.isEmpty }, isWhole: fact.kind == .yesNo)
    }
    let labels = { (choice: String) -> [String] in
      let key = "fact.\(fact.identifier).choice.\(choice)"
      let own = [key, "\(key).plain"].compactMap { texts.text($0, in: language) }
      // A question whose choices are the fields of the catalogue has no texts of its own for them.
      return own.isEmpty ? [texts.text("field.\(choice)", in: language)].compactMap { $0 } : own
    }
    switch fact.kind {
    case .oneOf(let choices):
      return choices.flatMap { choice in labels(choice).map { name($0, .choice(choice)) } }
    case .anyOf(let choices):
      return choices.flatMap { choice in labels(choice).map { name($0, .choices([choice])) } }
    case .scale(let steps):
      return steps.flatMap { step in labels(step.identifier).map { name($0, .number(step.value)) } }
    case .yesNo:
      guard let label = texts.text("fact.\(fact.identifier).label", in: language) else { return [] }
      let other = ["yes", "no"].compactMap { choice in
        texts.text("choice.\(choice)", in: language).map { name("\(label) \($0)", .flag(choice == "yes")) }
      }
      return [name(label, .flag(true))] + other
    case .number, .date, .place, .occupation: return []
    }
  }
}

extension Knowledge {
  /// What a line of answers says, in the words of a language.
  ///
  /// - Parameters:
  ///   - order: The identifiers of the facts that can be answered, those first that are asked first.
  ///   - open: Those that are still to be asked, of which a number alone can be the answer.
  public func answerLine(_ text: String, language: String, order: [String], open: Set<String>) -> AnswerLine {
    AnswerLineReader(self, language: language, order: order, open: open).line(text)
  }
}
