/// The guidance library as one value: rules, schemes, catalogue and ranking, ready to advise.
public struct Guide: Sendable {
  /// The compiled conditions, with the facts they speak of.
  public let book: RuleBook
  /// The questions of the interview, in the order in which they are asked.
  public let questions: [Question]
  /// The schemes, in the order in which they are shown.
  public let schemes: [Scheme]
  /// The training paths.
  public let catalogue: Catalogue
  /// How proposals are chosen and ordered.
  public let ranking: Ranking
  /// Whom to see, first match first.
  public let advisers: [Adviser]
  /// Answers that cannot all be true.
  public let contradictions: [Contradiction]

  let pathFacts: [PathFacts]
  let schemePositions: [String: Int]

  /// Makes a guide.
  public init(
    book: RuleBook, questions: [Question], schemes: [Scheme], catalogue: Catalogue, ranking: Ranking,
    advisers: [Adviser], contradictions: [Contradiction]
  ) {
    self.book = book
    self.questions = questions
    self.schemes = schemes
    self.catalogue = catalogue
    self.ranking = ranking
    self.advisers = advisers
    self.contradictions = contradictions
    pathFacts = catalogue.paths.map { PathFacts($0, on: book.sheet) }
    schemePositions = Dictionary(
      schemes.enumerated().map { ($1.identifier, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The facts.
  public var sheet: FactSheet { book.sheet }

  /// The scheme of that identifier.
  public func scheme(_ identifier: String) -> Scheme? { schemePositions[identifier].map { schemes[$0] } }

  /// The advice for a person who lives in these surroundings, for a day.
  public func advise(_ answers: Answers, in surroundings: Surroundings, on date: CalendarDate) -> Advice {
    var session = AdviceSession(guide: self, answers: answers, surroundings: surroundings, date: date)
    return session.advice()
  }
}
