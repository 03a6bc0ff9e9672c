import Guidance
import Interview
import Screen
import Wording

extension Pages {
  /// The whole situation on one dense page, each answer of which can be given or changed in any order.
  func desk() -> PageContent {
    var content = PageContent(title: title(narrator.text("header.desk")))
    content.progress = narrator.text("desk.count", ["count": narrator.grouped(proposalCount)])
    content.say(.remark(caseLine))
    for fact in interview.questions(for: state.visit.answers) { content.offer(line(fact, none: "desk.none")) }
    content.gap()
    let remaining = interview.remaining(in: state.visit.answers)
    if let first = remaining.first {
      content.offer(
        Item.opening(.question(first), narrator.text("desk.ask", ["count": String(remaining.count)])))
    }
    content.offer(.opening(.plan, narrator.text("recap.go")).with(.remark(laneCounts)))
    content.offer(.opening(.rights, narrator.text("proposals.rights")))
    content.offer(.opening(.people, narrator.text("proposals.people")))
    if place != nil {
      content.offer(.opening(.territory, narrator.text("territory.open")))
    }
    content.gap()
    content.offer(.opening(.catalogue, narrator.text("browse.catalogue")))
    content.offer(.opening(.centres, narrator.text("browse.centres")))
    content.gap()
    content.offer(.opening(.saveCase, narrator.text("case.save")))
    content.offer(.opening(.openCase, narrator.text("case.open")))
    content.offer(.opening(.unsaved(.newCase), narrator.text("case.new")))
    offerUnasked(&content)
    content.keys = [.move, .confirm, .nextPart] + Self.common
    return content
  }

  /// Which case this is, and whether its file says the same.
  private var caseLine: String {
    let isUnsaved = interview.isUnsaved(state)
    guard let kept = state.desk.kept else {
      return narrator.text(isUnsaved ? "case.unsaved" : "case.empty")
    }
    return narrator.text(isUnsaved ? "case.changed" : "case.kept", ["file": kept.path])
  }

  /// The answers that nobody is asked for, and those without effect.
  private func offerUnasked(_ content: inout PageContent) {
    content.gap()
    content.say(.remark(narrator.text("recap.more")))
    for fact in interview.onRequest { content.offer(line(fact, none: "desk.none")) }
    let kept = interview.withoutEffect(in: state.visit.answers)
    guard !kept.isEmpty else { return }
    content.gap()
    content.say(.remark(narrator.text("recap.kept")))
    for fact in kept { content.offer(line(fact)) }
  }

  /// The advice on the answers as they stand.
  var advice: Advice { state.derived.advice ?? interview.advice(on: state.visit.answers) }

  /// How many proposals there are in all lanes.
  private var proposalCount: Int { advice.lanes.reduce(0) { $0 + $1.proposals.count } }

  /// How many proposals each lane has, on one line.
  var laneCounts: String {
    advice.lanes.map { "\(narrator.text("mode.\($0.mode.rawValue)")) \($0.proposals.count)" }
      .joined(separator: " · ")
  }
}
