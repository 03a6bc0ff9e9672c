/// The guidance library as one value: rules, schemes, catalogue and ranking, ready to advise.
///
/// An object that never changes, rather than a struct: handing it on counts one reference instead of each of its parts.
public final class Guide: Sendable {
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
  /// What schemes have to do with one another.
  public let stackings: [Stacking]
  /// The least pay of contracts, by age.
  public let payScales: [PayScale]
  /// How plans are made; nothing when the content makes none.
  public let planning: Planning?

  let pathFacts: [PathFacts]
  let pathGroups: PathGroups
  let pathPositions: PathPositions
  let schemePositions: [String: Int]
  private let schemeRoles: [SchemeRole: Int]
  /// The rules that test each fact, by position.
  let rulesByFact: [Int: [RuleBook.Rule]]

  /// Makes a guide.
  public init(
    book: RuleBook, questions: [Question], schemes: [Scheme], catalogue: Catalogue, ranking: Ranking,
    advisers: [Adviser], contradictions: [Contradiction], stackings: [Stacking] = [],
    payScales: [PayScale] = [], planning: Planning? = nil
  ) {
    self.book = book
    self.questions = questions
    self.schemes = schemes
    self.catalogue = catalogue
    self.ranking = ranking
    self.advisers = advisers
    self.contradictions = contradictions
    self.stackings = stackings
    self.payScales = payScales
    self.planning = planning
    rulesByFact = Self.rulesByFact(
      in: book, questions: questions, schemes: schemes, advisers: advisers, ranking: ranking,
      payScales: payScales, planning: planning)
    pathPositions = PathPositions(on: book.sheet)
    let pathFacts = catalogue.paths.map { path in
      PathFacts(
        path, on: book.sheet, standsFor: planning?.levels[path.identifier],
        purposes: planning?.purposes[path.identifier] ?? [])
    }
    self.pathFacts = pathFacts
    pathGroups = PathGroups(catalogue, facts: pathFacts)
    schemePositions = Dictionary(
      schemes.enumerated().map { ($1.identifier, $0) }, uniquingKeysWith: { first, _ in first })
    schemeRoles = Dictionary(
      schemes.enumerated().compactMap { position, scheme in scheme.role.map { ($0, position) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// The facts.
  public var sheet: FactSheet { book.sheet }

  /// The scheme of that identifier.
  public func scheme(_ identifier: String) -> Scheme? { schemePositions[identifier].map { schemes[$0] } }

  /// The scheme in a role; nil when the content gives it to none.
  public func scheme(in role: SchemeRole) -> Scheme? { schemeRoles[role].map { schemes[$0] } }

  /// What a scheme has to do with others, in the order of the content.
  public func stackings(of scheme: String) -> [Stacking] {
    stackings.filter { $0.schemes.contains(scheme) }
  }

  /// The scale of the least pay under a scheme; nil when it is no contract with a scale.
  public func payScale(of scheme: String) -> PayScale? {
    payScales.first { $0.schemes.contains(scheme) }
  }

  /// A path as a proposal of a form of teaching for a person, whether or not it is among those that the advice shows.
  public func proposal(
    of path: String, in mode: DeliveryMode, for answers: Answers, in surroundings: Surroundings,
    on date: CalendarDate
  ) -> Proposal? {
    var session = AdviceSession(guide: self, answers: answers, surroundings: surroundings, date: date)
    return session.proposal(of: path, in: mode)
  }

  /// The advice for a person who lives in these surroundings, for a day.
  public func advise(_ answers: Answers, in surroundings: Surroundings, on date: CalendarDate) -> Advice {
    var session = AdviceSession(guide: self, answers: answers, surroundings: surroundings, date: date)
    return session.advice()
  }
}
