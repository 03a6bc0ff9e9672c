public import Guidance
public import Occupations

extension Knowledge {
  /// All occupations; read when somebody first looks for one.
  public var occupations: OccupationDirectory { lateOccupations.value }

  /// The occupation that a person answered; nil when they named none, or one that the directory has lost.
  public func occupation(in answers: Answers) -> Occupation? {
    guard case .occupation(let code)? = guide.sheet.answer(in: .wantedJob, of: answers) else { return nil }
    return occupations.occupation(code)
  }

  /// The answers with the fields that the wanted job leads to, where no field was answered, or that none is wanted.
  ///
  /// A job that the Cnam does not teach is the answer that none of its fields is wanted: nothing is guessed then. The
  /// other way round that answer says nothing of a job that it does teach.
  public func withFieldsOfJob(_ answers: Answers) -> Answers {
    guard let fact = guide.sheet.fact(in: .wantedFields), let occupation = occupation(in: answers) else {
      return answers
    }
    let none = fact.choiceRoles[.noField].map { Answer.choices([$0]) }
    guard !answers.isKnown(fact.identifier) || answers[fact.identifier] == none else { return answers }
    var answers = answers
    answers[fact.identifier] = fields(of: occupation).map { .choices($0) } ?? answers[fact.identifier]
    return answers
  }

  /// The choices of the question of fields that an occupation comes to; nil when the content has no word for none.
  public func fields(of occupation: Occupation) -> Set<String>? {
    guard occupation.fields.isEmpty else { return Set(occupation.fields) }
    return guide.sheet.fact(in: .wantedFields)?.choiceRoles[.noField].map { [$0] }
  }

  /// The paths that can be enrolled in on a day and name an occupation, in the order of the catalogue.
  public func paths(to occupation: Occupation, on date: CalendarDate) -> [TrainingPath] {
    guide.catalogue.paths.filter { path in
      path.isOpen(on: date)
        && path.jobs.contains { $0.rome == occupation.code }
    }
  }
}
