package import Guidance
import Knowledge
package import Wording

extension ReportPages {
  /// Why a scheme or a path is open, to check or closed, with the whole proof.
  ///
  /// - Parameter next: What stands in its place today, explained below; nil when it exists.
  package func explanation(_ explanation: Explanation, then next: Explanation? = nil) -> PageContent {
    var content = page(narrator.text("explain.title", ["name": explanation.name]))
    show(explanation, &content)
    if let next {
      content.gap()
      content.say(.title(narrator.text("explain.title", ["name": next.name])))
      show(next, &content)
    }
    return content
  }

  private func show(_ explanation: Explanation, _ content: inout PageContent) {
    if !explanation.rules.isEmpty { content.say(explanation.rules.joined(separator: ", ")) }
    if let abolition = explanation.abolition { content.say(.verdict(.closed, abolition)) }
    for part in explanation.parts {
      content.gap()
      content.say(.subtitle(part.title))
      content.say(statement(part.tree))
    }
    if !explanation.changes.isEmpty {
      content.offer(section("near.title", explanation.changes.map { .listed($0) }))
    }
    content.gap()
    content.say(explanation.source)
  }

  /// A condition with the answer it looked at, and its parts under it.
  private func statement(_ tree: ProofTree) -> Statement {
    let answer = tree.answer.map { " (\($0))" } ?? ""
    return .verdict(tree.verdict.standing, tree.text + answer)
      .with([tree.amount].compactMap { $0 }.map { .remark($0) } + tree.parts.map(statement))
  }

  /// What other answers change in an advice: what enters, leaves and moves, and why.
  package func difference(
    _ difference: AdviceDifference, from before: Answers, to after: Answers
  ) -> PageContent {
    var content = page(narrator.text("what-if.changes"))
    for line in narrator.lines(forChangeOf: before, to: after) { content.say(line) }
    content.gap()
    for line in narrator.lines(for: difference) { content.say(.listed(line)) }
    return content
  }
}
