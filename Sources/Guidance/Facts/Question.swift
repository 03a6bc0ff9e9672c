/// A fact as the interview asks it.
public struct Question: Sendable {
  /// The identifier of the fact.
  public let fact: String
  /// When it is asked; nothing when it always is.
  public let rule: RuleBook.Rule?
  /// Whether it is only asked from the recap, when the person wants to say it.
  public let isOnRequest: Bool

  /// Makes a question.
  public init(fact: String, rule: RuleBook.Rule?, isOnRequest: Bool) {
    self.fact = fact
    self.rule = rule
    self.isOnRequest = isOnRequest
  }
}

extension Guide {
  /// Whether the interview asks a question of a person with these answers.
  ///
  /// A question whose condition is not certain is not asked: whoever declined to say whether they are
  /// employed is not asked for their contract.
  public func asks(_ question: Question, of answers: Answers, on date: CalendarDate) -> Bool {
    asks(question, of: answers, bounds: book.bounds(on: date))
  }

  /// Whether the interview asks a question of a person, with the dated amounts looked up beforehand.
  public func asks(_ question: Question, of answers: Answers, bounds: Bounds) -> Bool {
    guard !question.isOnRequest else { return false }
    guard let rule = question.rule else { return true }
    return book.verdict(of: rule, on: Profile(answers, on: sheet), bounds: bounds) == .yes
  }
}
