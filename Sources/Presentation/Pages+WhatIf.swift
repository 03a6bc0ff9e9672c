import Guidance
import Interview
import Knowledge
import Screen
import Wording

extension Pages {
  /// The answers, each of which can be tried otherwise.
  func whatIf() -> PageContent {
    var content = PageContent(title: title(narrator.text("header.what-if")))
    content.say(.title(narrator.text("what-if.title")))
    content.say(.remark(narrator.text(state.visit.whatIf == nil ? "what-if.back" : "what-if.trying")))
    content.gap()
    for fact in interview.reviewable(in: state.visit.answers) + interview.onRequest {
      let label = labelled(fact)
      let isTried = state.visit.whatIf.map { $0.answers[fact] != state.visit.answers[fact] } ?? false
      content.offer(
        Item.choice(isTried ? narrator.text("what-if.tried", ["answer": label]) : label, .whatIf(fact)))
    }
    content.keys = [.move, .confirm] + Self.common
    return content
  }

  /// What the answers being tried change: what enters, leaves and moves, and why.
  func difference() -> PageContent {
    var content = PageContent(title: title(narrator.text("header.difference")))
    content.keys = [.move, .confirm] + Self.common
    guard let difference = state.derived.difference, let whatIf = state.visit.whatIf else { return content }
    content.say(.title(narrator.text("what-if.changes")))
    for line in narrator.lines(forChangeOf: whatIf.answers, to: state.visit.answers) { content.say(line) }
    content.gap()
    content.offer(.choice(narrator.text("what-if.revert"), .back))
    content.offer(.choice(narrator.text("what-if.adopt"), .adopt))
    content.offer(.opening(.whatIf, narrator.text("what-if.more")))
    content.gap()
    for line in narrator.lines(for: difference) { content.offer(.passage(line)) }
    return content
  }
}
