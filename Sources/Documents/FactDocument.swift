import Guidance
import Knowledge
public import Wording

/// A question as a document for programs.
public struct FactDocument: Codable, Hashable, Sendable {
  /// The key of a file of answers.
  public let id: String
  /// The short name of the fact.
  public let label: String
  /// The question.
  public let question: String
  /// Why it is asked.
  public let why: String
  /// `number`, `scale`, `one-of`, `any-of`, `yes-no`, `place` or `date`.
  public let type: String
  /// The least number, for numbers.
  @OrNull public var from: Int?
  /// The greatest number.
  @OrNull public var to: Int?
  /// What can be chosen.
  public let choices: [ChoiceDocument]
  /// The chapter it is asked in.
  @OrNull public var chapter: String?
  /// Whether the law protects it; never required.
  public let sensitive: Bool
  /// `always`, `sometimes` when it depends on other answers, or `on-request`.
  public let asked: String

  init(_ fact: Fact, asked question: Question, _ narrator: Narrator) {
    let identifier = fact.identifier
    var range: ClosedRange<Int>?
    if case .number(let bounds) = fact.kind { range = bounds }
    id = identifier
    label = narrator.label(of: identifier)
    self.question = narrator.question(of: identifier)
    why = narrator.reason(for: identifier)
    type = fact.kind.word
    choices = fact.kind.choices.map { ChoiceDocument(id: $0, text: narrator.choice($0, of: identifier)) }
    sensitive = fact.isSensitive
    asked = question.occasion.rawValue
    from = range?.lowerBound
    to = range?.upperBound
    chapter = fact.chapter
  }

  /// Every question, in the order in which they are asked.
  public static func all(_ narrator: Narrator) -> [FactDocument] {
    let guide = narrator.knowledge.guide
    return guide.questions.compactMap { question in
      guide.sheet[question.fact].map { FactDocument($0, asked: question, narrator) }
    }
  }
}

/// A possible answer.
public struct ChoiceDocument: Codable, Hashable, Sendable {
  /// What a file of answers says.
  public let id: String
  /// The answer in words.
  public let text: String
}
