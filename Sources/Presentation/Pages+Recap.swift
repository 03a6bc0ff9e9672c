import Guidance
import Interview
import Knowledge
import Screen
import Wording

extension Pages {
  func recap() -> PageContent {
    if state.visit.setting == .desk { return desk() }
    var content = PageContent(title: title(narrator.text("header.recap")))
    content.say(.title(narrator.text("recap.intro")))
    sayLost(&content)
    content.gap()
    if let next = interview.remaining(in: state.visit.answers).first {
      content.offer(.opening(.question(next), narrator.text("recap.go-on")))
    }
    content.offer(.choice(narrator.text("recap.go"), .confirm))
    content.gap()
    let facts = interview.reviewable(in: state.visit.answers)
    for chapter in FactSheet.chapters {
      offer(
        facts.filter { knowledge.guide.sheet[$0]?.chapter == chapter }, under: "recap.\(chapter)", &content)
    }
    if let fact = interview.mostDeciding(in: state.visit.answers),
      state.visit.answers.isAnswered(fact)
        || !interview
          .remaining(in: state.visit.answers).contains(fact)
    {
      content.say(.remark(narrator.text("recap.deciding")))
      content.offer(line(fact))
      content.gap()
    }
    let kept = interview.withoutEffect(in: state.visit.answers)
    if !kept.isEmpty {
      content.say(.remark(narrator.text("recap.kept")))
      for fact in kept { content.say(.fact(narrator.label(of: fact), answer(to: fact)).quiet) }
      content.gap()
    }
    offer(interview.onRequest, under: "recap.others", &content)
    content.foldsSections = true
    content.keys = [.move, .confirm] + Self.common
    return content
  }

  private func offer(_ facts: [String], under title: String, _ content: inout PageContent) {
    guard !facts.isEmpty else { return }
    content.offer(section(title))
    for fact in facts { content.offer(line(fact)) }
    content.gap()
  }

  /// A fact with the answer to it, which can be changed.
  func line(_ fact: String, none: String = "answer.none") -> Item {
    .line(narrator.label(of: fact), answer(to: fact, none: none), labelled(fact, none: none), .change(fact))
  }

  /// A fact with the answer to it.
  func labelled(_ fact: String, none: String = "answer.none") -> String {
    narrator.text("condition.is", ["label": narrator.label(of: fact), "value": answer(to: fact, none: none)])
  }

  /// The answer to a fact in words.
  private func answer(to fact: String, none: String = "answer.none") -> String {
    state.visit.answers[fact].map { narrator.answer($0, to: fact) } ?? narrator.text(none)
  }
}
