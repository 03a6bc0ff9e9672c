public import Guidance
import Knowledge

/// A proof in words: each condition with its verdict, the answer it looked at, and the amount with its source.
public struct ProofTree: Hashable, Sendable {
  /// The verdict of the condition.
  public let verdict: Verdict
  /// The condition as a requirement.
  public let text: String
  /// What the person answered, or that they did not; nil where no answer is looked at.
  public let answer: String?
  /// The dated amount that was looked up, with its source; nil where none was.
  public let amount: String?
  /// Its parts.
  public let parts: [ProofTree]
}

extension Narrator {
  /// The whole proof in words.
  public func tree(of proof: Proof, on date: CalendarDate) -> ProofTree {
    let parts = proof.parts.map { tree(of: $0, on: date) }
    // A definition that stands for one list of conditions shows the list's parts as its own.
    if case .named = proof.condition, parts.count == 1, !parts[0].parts.isEmpty, isJoin(proof.parts[0]) {
      return ProofTree(
        verdict: proof.verdict, text: title(of: proof), answer: nil, amount: nil, parts: parts[0].parts)
    }
    let ground = ground(proof)
    if proof.isOppositeOfATest {
      return ProofTree(
        verdict: proof.verdict, text: ground.requirement, answer: ground.answer,
        amount: proof.parts.first.flatMap { amount(of: $0, on: date) }, parts: [])
    }
    return ProofTree(
      verdict: proof.verdict, text: title(of: proof), answer: ground.answer,
      amount: amount(of: proof, on: date),
      parts: parts)
  }

  private func isJoin(_ proof: Proof) -> Bool {
    if case .all = proof.condition { true } else { false }
  }

  private func title(of proof: Proof) -> String {
    switch proof.condition {
    case .all, .within: text("explain.all")
    case .any: text("explain.any")
    case .not, .unless: text("explain.not")
    case .atLeast(let count, _): text("explain.count", ["count": String(count)])
    case .named, .worded, .decision, .test: ground(proof).requirement
    }
  }

  private func amount(of proof: Proof, on date: CalendarDate) -> String? {
    guard case .test(let test) = proof.condition, case .constant(let identifier) = test.operand,
      let constant = knowledge.guide.book.constant(identifier), let value = constant.value(on: date)
    else { return nil }
    return text(
      "explain.amount", ["value": amount(value.hundredths, constant.unit), "source": source(value.source)])
  }
}
