/// Something that guidance may need to know: of the person, of a place, or of a path.
public struct Fact: Hashable, Sendable {
  /// Where the value comes from.
  public enum Origin: String, Hashable, Sendable {
    /// The person is asked.
    case asked
    /// It follows from where the person lives.
    case place
    /// It is read off the path, or off the person and the path together.
    case path
  }

  /// The identifier, such as `company-months`; the key of answers, rules and words.
  public let identifier: String
  /// What values it may take.
  public let kind: FactKind
  /// Where the value comes from.
  public let origin: Origin
  /// The part of the interview that asks it, such as `you`; nil for facts that are not asked.
  public let chapter: String?
  /// Whether the law protects it (health, disability): never required, always explained.
  public let isSensitive: Bool
  /// What the fact is to the advice; nil for most.
  public let role: FactRole?
  /// What a number counts; nil where it is no length of time.
  public let measure: Measure?
  /// What single choices are to the advice, by role.
  public let choiceRoles: [ChoiceRole: String]

  /// Makes a fact.
  public init(
    identifier: String, kind: FactKind, origin: Origin, chapter: String? = nil, isSensitive: Bool = false,
    role: FactRole? = nil, choiceRoles: [ChoiceRole: String] = [:], measure: Measure? = nil
  ) {
    self.identifier = identifier
    self.kind = kind
    self.origin = origin
    self.chapter = chapter
    self.isSensitive = isSensitive
    self.role = role
    self.choiceRoles = choiceRoles
    self.measure = measure
  }
}
