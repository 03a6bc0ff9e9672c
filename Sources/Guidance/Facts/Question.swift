/// A fact as the interview asks it.
public struct Question: Sendable {
  /// On which occasion a question is asked.
  public enum Occasion: String, CaseIterable, Hashable, Sendable {
    /// Of everybody.
    case always
    /// When the answers before it call for it.
    case sometimes
    /// Only when the person wants to say it.
    case onRequest = "on-request"
  }

  /// The identifier of the fact.
  public let fact: String
  /// When it is asked; nil when it always is.
  public let rule: RuleBook.Rule?
  /// Whether it is only asked from the recap, when the person wants to say it.
  public let isOnRequest: Bool
  /// Whether a person can change what they answered.
  public let changeability: Changeability
  /// For whom a choice is one, by choice; those that are left out are for everybody.
  public let choiceRules: [String: RuleBook.Rule]

  /// Makes a question.
  public init(
    fact: String, rule: RuleBook.Rule?, isOnRequest: Bool, changeability: Changeability = .never,
    choiceRules: [String: RuleBook.Rule] = [:]
  ) {
    self.fact = fact
    self.rule = rule
    self.isOnRequest = isOnRequest
    self.changeability = changeability
    self.choiceRules = choiceRules
  }

  /// On which occasion it is asked.
  public var occasion: Occasion { isOnRequest ? .onRequest : rule == nil ? .always : .sometimes }
}

extension Guide {
  /// Whether a person can change what they answered, by fact.
  var changeability: [String: Changeability] {
    Dictionary(
      questions.map { ($0.fact, $0.changeability) }, uniquingKeysWith: { first, _ in first })
  }

  /// The questions that the interview asks of a person with these answers, in order.
  ///
  /// An answer counts only when its own question is still asked, given those before it. A question whose
  /// condition is not certain is not asked: whoever declined to say whether they are employed is not asked
  /// for their contract.
  public func questions(for answers: Answers, on date: CalendarDate) -> [Question] {
    questions(for: answers, bounds: book.bounds(on: date))
  }

  /// The choices of a question that certainly are none for a person, such as “16 to 25” at 15.
  public func closedChoices(of fact: String, for answers: Answers, bounds: ConstantSnapshot) -> Set<String> {
    guard let question = questions.first(where: { $0.fact == fact }), !question.choiceRules.isEmpty else {
      return []
    }
    let profile = Profile(answers, on: sheet)
    return Set(
      question.choiceRules.filter { book.verdict(of: $0.value, on: profile, bounds: bounds) == .no }.keys)
  }

  /// The answers that count: those whose question is asked, and those given of one's own accord.
  public func applicable(_ answers: Answers, on date: CalendarDate) -> Answers {
    applicable(answers, bounds: book.bounds(on: date))
  }

  /// The same, with the dated amounts looked up beforehand.
  public func applicable(_ answers: Answers, bounds: ConstantSnapshot) -> Answers {
    let asked = Set(
      questions(for: answers, bounds: bounds).map(\.fact) + questions.filter(\.isOnRequest).map(\.fact))
    return Answers(answers.values.filter { asked.contains($0.key) })
  }

  /// The facts answered whose question these answers do not call for, by name; the advice leaves them aside.
  public func ignored(_ answers: Answers, on date: CalendarDate) -> [String] {
    let applicable = applicable(answers, on: date)
    return answers.values.keys.filter { applicable[$0] == nil }.sorted()
  }

  /// The same, with the dated amounts looked up beforehand.
  public func questions(for answers: Answers, bounds: ConstantSnapshot) -> [Question] {
    var profile = Profile(Answers(), on: sheet)
    return questions.filter { question in
      let isAsked =
        !question.isOnRequest
        && question.rule.map { book.verdict(of: $0, on: profile, bounds: bounds) == .yes } ?? true
      if isAsked || question.isOnRequest, let answer = answers[question.fact],
        let position = sheet.position(of: question.fact)
      {
        profile[position] = Profile.code(answer, of: sheet.facts[position].kind)
      }
      return isAsked
    }
  }

  /// The unanswered questions that may still be asked: those asked now, and those whose condition waits for the answer
  /// to another of them.
  ///
  /// What was declined, or is only told of one's own accord, will not be known by asking on.
  public func possibleQuestions(for answers: Answers, bounds: ConstantSnapshot) -> [Question] {
    let profile = Profile(applicable(answers, on: bounds.date), on: sheet)
    let verdicts = questions.map { question in
      question.rule.map { book.verdict(of: $0, on: profile, bounds: bounds) } ?? .yes
    }
    var possible = Set(
      questions.indices.filter {
        !questions[$0].isOnRequest && !answers.isAnswered(questions[$0].fact) && verdicts[$0] != .no
      })
    var count = questions.count
    while possible.count < count {
      count = possible.count
      let awaited = Set(possible.compactMap { sheet.position(of: questions[$0].fact) })
      possible = possible.filter { index in
        verdicts[index] == .yes
          || !book.facts(testedBy: questions[index].rule).isDisjoint(with: awaited)
      }
    }
    return questions.indices.filter(possible.contains).map { questions[$0] }
  }
}
