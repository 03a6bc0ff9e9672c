import Guidance
import Wording

/// Why a scheme or a path is open, to check or closed, as JSON: the whole proof.
package struct ExplanationDocument: Encodable {
  /// One condition of a proof, with its parts.
  package struct Step: Encodable {
    let verdict: String
    let text: String
    let answer: String?
    let amount: String?
    let parts: [Step]

    init(_ tree: ProofTree) {
      verdict = tree.verdict.word
      text = tree.text
      answer = tree.answer
      amount = tree.amount
      parts = tree.parts.map(Step.init)
    }
  }

  /// A proof under a title, such as the person's or a lane's.
  package struct Part: Encodable {
    let title: String
    let verdict: String
    let proof: Step
  }

  /// The identifier of the scheme or path.
  let id: String
  let name: String
  /// The identifiers of the rules, such as `R-CPF-01`; none for a path.
  let rules: [String]
  let date: String
  /// That it no longer exists, and what to look at instead.
  let abolished: String?
  let parts: [Part]
  /// What would change the answer, in words.
  let changes: [String]
  let source: String
}
