import Guidance
public import Wording

/// Why a scheme or a path is open, to check or closed, as a document for programs: the whole proof.
///
/// What there is none of is left out rather than `null`.
public struct ExplanationDocument: Encodable, Sendable {
  /// One condition of a proof, with its parts.
  public struct Step: Encodable, Sendable {
    /// `yes`, `check` or `no`.
    public let verdict: String
    /// The condition as a requirement.
    public let text: String
    /// What the person answered; nil where no answer is looked at.
    public let answer: String?
    /// The dated amount that was looked up, with its source; nil where none was.
    public let amount: String?
    /// The parts of the condition.
    public let parts: [Step]

    init(_ tree: ProofTree) {
      verdict = tree.verdict.word
      text = tree.text
      answer = tree.answer
      amount = tree.amount
      parts = tree.parts.map(Step.init)
    }
  }

  /// A proof under a title, such as the person's or a form of teaching's.
  public struct Part: Encodable, Sendable {
    /// What is proved.
    public let title: String
    /// `yes`, `check` or `no`.
    public let verdict: String
    /// The proof.
    public let proof: Step

    init(_ part: Explanation.Part) {
      title = part.title
      verdict = part.verdict.word
      proof = Step(part.tree)
    }
  }

  /// The identifier of the scheme or path.
  public let id: String
  /// Its name.
  public let name: String
  /// The identifiers of the rules, such as `R-CPF-01`; none for a path.
  public let rules: [String]
  /// The day that the explanation is for.
  public let date: String
  /// That it no longer exists, and what to look at instead; nil when it exists.
  public let abolished: String?
  /// The schemes that stand in its place today, by identifier; nil when it exists.
  public let instead: [String]?
  /// The proofs.
  public let parts: [Part]
  /// What would change the answer, in words.
  public let changes: [String]
  /// Where it comes from.
  public let source: String

  /// Makes the document of an explanation.
  public init(_ explanation: Explanation) {
    id = explanation.identifier
    name = explanation.name
    rules = explanation.rules
    date = explanation.date.description
    abolished = explanation.abolition
    instead = explanation.instead.isEmpty ? nil : explanation.instead
    parts = explanation.parts.map(Part.init)
    changes = explanation.changes
    source = explanation.source
  }
}
