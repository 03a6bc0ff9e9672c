import Guidance
import Interview
import Screen
import Wording

extension Pages {
  func recap() -> PageContent {
    if state.setting == .desk { return desk() }
    var content = PageContent(title: title(narrator.text("header.recap")))
    content.say(narrator.text("recap.intro"), .title)
    content.gap()
    content.offer(Item(narrator.text("recap.go"), action: .event(.confirm)))
    content.gap()
    for fact in interview.reviewable(in: state.answers) { content.offer(line(fact)) }
    if let fact = interview.mostDeciding(in: state.answers),
      state.answers.isAnswered(fact)
        || !interview
          .remaining(in: state.answers).contains(fact)
    {
      content.gap()
      content.say(narrator.text("recap.deciding"), .muted)
      content.offer(line(fact))
    }
    let kept = interview.withoutEffect(in: state.answers)
    if !kept.isEmpty {
      content.gap()
      content.say(narrator.text("recap.kept"), .muted)
      for fact in kept { content.say(labelled(fact), .muted) }
    }
    content.gap()
    content.say(narrator.text("recap.more"), .muted)
    for fact in interview.onRequest { content.offer(line(fact)) }
    content.keys = [.move, .confirm] + Self.common
    return content
  }

  /// A fact with the answer to it, which can be changed.
  func line(_ fact: String, none: String = "answer.none") -> Item {
    Item(labelled(fact, none: none), action: .event(.change(fact)))
  }

  /// A fact with the answer to it.
  private func labelled(_ fact: String, none: String = "answer.none") -> String {
    let answer = state.answers[fact].map { narrator.answer($0, to: fact) } ?? narrator.text(none)
    return narrator.text("condition.is", ["label": narrator.label(of: fact), "value": answer])
  }
}
