import Guidance
import Interview
import Screen
import Wording

extension Pages {
  /// The whole situation on one dense page, each answer of which can be given or changed in any order.
  func desk() -> PageContent {
    var content = PageContent(title: title(narrator.text("header.desk")))
    content.progress = narrator.text("desk.count", ["count": narrator.grouped(proposalCount)])
    content.say(caseLine, .muted)
    for fact in interview.questions(for: state.answers) { content.offer(line(fact, none: "desk.none")) }
    content.gap()
    let remaining = interview.remaining(in: state.answers)
    if let first = remaining.first {
      content.offer(
        Item(
          narrator.text("desk.ask", ["count": String(remaining.count)]),
          action: .event(.open(.question(first)))))
    }
    content.offer(Item(narrator.text("recap.go"), action: .event(.open(.proposals))).with(laneCounts))
    content.offer(Item(narrator.text("proposals.rights"), action: .event(.open(.rights))))
    content.offer(Item(narrator.text("proposals.people"), action: .event(.open(.people))))
    if place != nil {
      content.offer(Item(narrator.text("territory.open"), action: .event(.open(.territory))))
    }
    content.gap()
    content.offer(Item(narrator.text("browse.catalogue"), action: .event(.open(.catalogue))))
    content.offer(Item(narrator.text("browse.centres"), action: .event(.open(.centres))))
    content.gap()
    content.offer(Item(narrator.text("case.save"), action: .event(.open(.saveCase))))
    content.offer(Item(narrator.text("case.open"), action: .event(.open(.openCase))))
    content.offer(Item(narrator.text("case.new"), action: .event(.open(.unsaved(.newCase)))))
    offerUnasked(&content)
    content.keys = [.move, .confirm, .nextPart] + Self.common
    return content
  }

  /// Which case this is, and whether its file says the same.
  private var caseLine: String {
    let isUnsaved = interview.isUnsaved(state)
    guard let kept = state.kept else {
      return narrator.text(isUnsaved ? "case.unsaved" : "case.empty")
    }
    return narrator.text(isUnsaved ? "case.changed" : "case.kept", ["file": kept.path])
  }

  /// The answers that nobody is asked for, and those without effect.
  private func offerUnasked(_ content: inout PageContent) {
    content.gap()
    content.say(narrator.text("recap.more"), .muted)
    for fact in interview.onRequest { content.offer(line(fact, none: "desk.none")) }
    let kept = interview.withoutEffect(in: state.answers)
    guard !kept.isEmpty else { return }
    content.gap()
    content.say(narrator.text("recap.kept"), .muted)
    for fact in kept { content.offer(line(fact)) }
  }

  /// The advice on the answers as they stand.
  var advice: Advice { state.advice ?? interview.advice(on: state.answers) }

  /// How many proposals there are in all lanes.
  private var proposalCount: Int { advice.lanes.reduce(0) { $0 + $1.proposals.count } }

  /// How many proposals each lane has, on one line.
  var laneCounts: String {
    advice.lanes.map { "\(narrator.text("mode.\($0.mode.rawValue)")) \($0.proposals.count)" }
      .joined(separator: " · ")
  }
}
