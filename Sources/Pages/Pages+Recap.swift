import Content
import Conversation
import Guidance
import Screen

extension Pages {
  func recap() -> PageContent {
    var content = PageContent(title: title(narrator.text("header.recap")))
    content.say(narrator.text("recap.intro"), .title)
    content.gap()
    content.offer(Item(narrator.text("recap.go"), action: .event(.confirm)))
    content.gap()
    for fact in interview.questions(for: state.answers) { content.offer(line(fact)) }
    content.gap()
    content.say(narrator.text("recap.more"), .muted)
    for fact in interview.onRequest { content.offer(line(fact)) }
    content.keys = [.move, .confirm] + Self.common
    return content
  }

  private func line(_ fact: String) -> Item {
    let answer =
      state.answers[fact].map { narrator.answer($0, to: fact) } ?? narrator.text("answer.none")
    let label = narrator.text("condition.is", ["label": narrator.label(of: fact), "value": answer])
    return Item(label, action: .event(.change(fact)))
  }
}
