/// What a fact is to the advice, whatever the content calls it: the facts that Swift has to find.
///
/// The content says it (`role: residence`); each role is held by exactly one fact.
/// Roles that are not required may be held by none.
public enum FactRole: String, CaseIterable, Hashable, Sendable {
  /// The age in years.
  case age
  /// The age in years when a contract begins.
  case ageAtStart = "age-at-start"
  /// The month of birth, each choice the number of a month.
  case birthMonth = "birth-month"
  /// Where the person lives.
  case residence
  /// The level of qualification, on the scale of 2019.
  case level
  /// How far the person can travel, in kilometres.
  case travel = "travel-distance"
  /// Whether they can come by car.
  case car
  /// The fields of training they would like.
  case wantedFields = "wanted-fields"
  /// What they want of a training.
  case goals
  /// The occupation they would like.
  case wantedJob = "wanted-job"

  /// The type of the fact that can hold the role, as `facts.yaml` writes it.
  public var type: String {
    switch self {
    case .age, .ageAtStart: "number"
    case .birthMonth: "one of"
    case .residence: "place"
    case .level, .travel: "scale"
    case .car: "yes/no"
    case .wantedFields, .goals: "any of"
    case .wantedJob: "occupation"
    }
  }

  /// Whether content without a fact in the role leaves the advice silent about something.
  public var isRequired: Bool { self != .wantedJob }
}

/// What a choice of a fact is to the advice; each role is held by exactly one choice of one fact.
public enum ChoiceRole: String, CaseIterable, Hashable, Sendable {
  /// The wish to be at ease again with reading, writing, counting and computers.
  case basicSkills = "basic-skills"
  /// That none of the fields is wanted; it is never chosen beside one.
  case noField = "no-field"
  /// The wish for a single course unit, no diploma.
  case oneSubject = "one-subject"

  /// Whether content without a choice in the role leaves the advice silent about something.
  public var isRequired: Bool { self == .basicSkills }
}
