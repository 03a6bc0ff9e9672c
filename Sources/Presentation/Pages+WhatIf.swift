import Guidance
import Interview
import Knowledge
import Screen
import Wording

extension Pages {
  /// The answers, each of which can be tried otherwise.
  func whatIf() -> PageContent {
    var content = PageContent(title: title(narrator.text("header.what-if")))
    content.say(narrator.text("what-if.title"), .title)
    content.say(narrator.text(state.whatIf == nil ? "what-if.back" : "what-if.trying"), .muted)
    content.gap()
    for fact in interview.reviewable(in: state.answers) + interview.onRequest {
      let answer = state.answers[fact].map { narrator.answer($0, to: fact) } ?? narrator.text("answer.none")
      let label = narrator.text("condition.is", ["label": narrator.label(of: fact), "value": answer])
      let isTried = state.whatIf.map { $0.answers[fact] != state.answers[fact] } ?? false
      content.offer(
        Item(
          isTried ? narrator.text("what-if.tried", ["answer": label]) : label, action: .event(.whatIf(fact))))
    }
    content.keys = [.move, .confirm] + Self.common
    return content
  }

  /// What the answers being tried change: what enters, leaves and moves, and why.
  func difference() -> PageContent {
    var content = PageContent(title: title(narrator.text("header.difference")))
    content.keys = [.move, .confirm] + Self.common
    guard let difference = state.difference, let whatIf = state.whatIf else { return content }
    content.say(narrator.text("what-if.changes"), .title)
    for fact in knowledge.guide.sheet.asked.map(\.identifier) where whatIf.answers[fact] != state.answers[fact] {
      let value = { (answers: Answers) in
        answers[fact].map { narrator.answer($0, to: fact) } ?? narrator.text("answer.none")
      }
      content.say(
        narrator.text(
          "what-if.changed",
          ["label": narrator.label(of: fact), "before": value(whatIf.answers), "after": value(state.answers)]))
    }
    content.gap()
    content.offer(Item(narrator.text("what-if.revert"), action: .event(.back)))
    content.offer(Item(narrator.text("what-if.adopt"), action: .event(.adopt)))
    content.offer(Item(narrator.text("what-if.more"), action: .event(.open(.whatIf))))
    content.gap()
    for line in narrator.lines(for: difference) { content.offer(Item(line)) }
    return content
  }
}
