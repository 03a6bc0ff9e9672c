public import Gazetteer
public import Guidance

/// What one line says of a person, as somebody types it who knows the questions: `34 cdi bac+2 vitré soir`.
public struct AnswerLine: Hashable, Sendable {
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

  /// The answers, in the order in which they are said; of several choices of one question, all in one.
  public internal(set) var answers: [Said] = []
  /// The words that say nothing for certain.
  public internal(set) var unknown: [String] = []

  /// A line that says nothing.
  public init() {}

  /// The answer to a fact; nil where the line has none.
  func answer(to fact: String) -> Answer? { answers.first { $0.fact == fact }?.answer }

  /// Adds an answer; several choices of one question are one answer.
  public mutating func add(_ said: Said) {
    guard let position = answers.firstIndex(where: { $0.fact == said.fact }) else {
      return answers.append(said)
    }
    if case (.choices(let old), .choices(let new)) = (answers[position].answer, said.answer) {
      answers[position].answer = .choices(old.union(new))
    }
  }

  /// Whether an answer contradicts one that the line has: of two, neither is certain, and the first stands.
  func contradicts(_ said: Said) -> Bool {
    guard let known = answer(to: said.fact), known != said.answer else { return false }
    if case (.choices, .choices) = (known, said.answer) { return false }
    return true
  }
}

extension Knowledge {
  /// What a line of answers says, in the words of a language.
  ///
  /// - Parameters:
  ///   - asked: The identifiers of the facts that are asked, in order.
  ///   - others: Those that may be answered besides, in order.
  ///   - open: Those that are still to be asked, of which a number alone can be the answer.
  ///   - area: Where a place is rather looked for, of several that bear one name; nil for everywhere alike.
  public func answerLine(
    _ text: String, language: String, asked: [String], others: [String], open: Set<String>,
    area: Place? = nil
  ) -> AnswerLine {
    AnswerLineReader(
      self, language: language, asked: asked, others: others, open: open, area: area
    ).line(text)
  }
}
