/// A fact as the interview asks it.
public struct Question: Sendable {
  /// The identifier of the fact.
  public let fact: String
  /// When it is asked; nothing when it always is.
  public let rule: RuleBook.Rule?
  /// Whether it is only asked from the recap, when the person wants to say it.
  public let isOnRequest: Bool
  /// Whether a person can change what they answered.
  public let changeability: Changeability

  /// Makes a question.
  public init(
    fact: String, rule: RuleBook.Rule?, isOnRequest: Bool, changeability: Changeability = .never
  ) {
    self.fact = fact
    self.rule = rule
    self.isOnRequest = isOnRequest
    self.changeability = changeability
  }
}

extension Guide {
  /// Whether a person can change what they answered, by fact.
  var changeability: [String: Changeability] {
    Dictionary(
      questions.map { ($0.fact, $0.changeability) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether the interview asks a question of a person with these answers.
  ///
  /// A question whose condition is not certain is not asked: whoever declined to say whether they are
  /// employed is not asked for their contract.
  public func asks(_ question: Question, of answers: Answers, on date: CalendarDate) -> Bool {
    guard !question.isOnRequest else { return false }
    guard let rule = question.rule else { return true }
    let profile = Profile(answers, on: sheet)
    return book.verdict(of: rule, on: profile, bounds: book.bounds(on: date)) == .yes
  }
}
