extension Guide {
  /// A person to run the rules on.
  public struct Person: Sendable {
    /// What they answered.
    public let answers: Answers
    /// What is around them.
    public let surroundings: Surroundings
    /// The day.
    public let date: CalendarDate

    /// Makes a person.
    public init(answers: Answers, surroundings: Surroundings, date: CalendarDate) {
      self.answers = answers
      self.surroundings = surroundings
      self.date = date
    }
  }

  /// What a list of people tries of the rules: conditions on the person on each, conditions on paths on each of
  /// them with every path in every form.
  ///
  /// What is abolished has no conditions and is left out.
  public func coverage(over people: [Person]) -> ConditionCoverage {
    var record = CoverageRecord(book)
    var seen: [ConditionCoverage.Outcomes] = schemes.map { _ in [] }
    var sentTo: Set<String> = []
    for person in people {
      var session = AdviceSession(
        guide: self, answers: person.answers, surroundings: person.surroundings, date: person.date)
      for (position, finding) in session.rights.enumerated() {
        seen[position].insert(ConditionCoverage.Outcomes(finding.verdict))
      }
      sentTo.formUnion(session.advisers().prefix(1).map(\.adviser))
      session.cover(into: &record)
    }
    return ConditionCoverage(
      items: items(record, seen), unseenAdvisers: advisers.map(\.identifier).filter { !sentTo.contains($0) },
      profileCount: people.count)
  }

  private func items(_ record: CoverageRecord, _ seen: [ConditionCoverage.Outcomes]) -> [ConditionCoverage
    .Item]
  {
    var items: [ConditionCoverage.Item] = []
    for question in questions {
      if let rule = question.rule { items.append(book.coverageItem(.question, question.fact, rule, record)) }
    }
    for contradiction in contradictions {
      items.append(book.coverageItem(.contradiction, contradiction.identifier, contradiction.rule, record))
    }
    for adviser in advisers {
      items.append(book.coverageItem(.adviser, adviser.identifier, adviser.rule, record))
    }
    for (position, scheme) in schemes.enumerated() where !scheme.isAbolished {
      let person = book.coverageItem(.scheme, scheme.identifier, scheme.person, record)
      // A weak source makes a yes read check; a person with no condition at all can only be met.
      let possible: ConditionCoverage.Outcomes =
        scheme.grade == .c && person.possible.contains(.yes)
        ? person.possible.subtracting(.yes).union(.check) : person.possible
      items.append(
        ConditionCoverage.Item(
          owner: .scheme, identifier: scheme.identifier, possible: possible, seen: seen[position],
          tests: person.tests))
      if let path = scheme.path {
        items.append(book.coverageItem(.path, scheme.identifier, path, record))
      }
    }
    items.append(book.coverageItem(.admission, "admits", ranking.admits, record))
    items.append(book.coverageItem(.admission, "widened", ranking.widened, record))
    for criterion in ranking.criteria {
      items.append(book.coverageItem(.criterion, criterion.identifier, criterion.rule, record))
    }
    return items
  }
}

extension AdviceSession {
  /// Runs every rule: those on the person once, those on paths with every path in every form.
  mutating func cover(into record: inout CoverageRecord) {
    let book = guide.book
    let personal =
      guide.schemes.filter { !$0.isAbolished }.map(\.person) + guide.advisers.map(\.rule)
      + guide.questions.compactMap(\.rule) + guide.contradictions.map(\.rule)
    for rule in personal { record.run(rule, of: book, on: profile, bounds) }
    let onPaths =
      guide.schemes.filter { !$0.isAbolished }.compactMap(\.path) + [
        guide.ranking.admits, guide.ranking.widened,
      ]
      + guide.ranking.criteria.map(\.rule)
    for mode in DeliveryMode.allCases {
      setMode(mode, surroundings.nearestCentres(for: mode))
      for position in guide.catalogue.paths.indices {
        setPath(position, mode)
        for rule in onPaths { record.run(rule, of: book, on: profile, bounds) }
      }
    }
  }
}
