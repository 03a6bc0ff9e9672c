import Guidance
import Interview
import Screen
import Wording

extension Pages {
  /// The whole situation on one dense page, each answer of which can be given or changed in any order.
  ///
  /// - Parameter unfolded: The fact that is asked in its place between the others; nil when none is.
  func desk(unfolding unfolded: String? = nil) -> PageContent {
    var content = PageContent(title: title(narrator.text("header.desk")))
    content.progress = narrator.text("desk.count", ["count": narrator.grouped(advice.paths.count)])
    content.say(.remark(caseLine))
    sayLost(&content)
    sayGone(&content)
    let facts = interview.questions(for: state.visit.answers)
    if let unfolded {
      // One that nobody is asked for stands alone.
      let shown = facts.contains(unfolded) ? shownAround(unfolded, of: facts) : [unfolded]
      for fact in shown {
        if fact == unfolded { unfold(fact, &content) } else { content.offer(line(fact, none: "desk.none")) }
      }
      return content
    }
    content.problems = problems
    offerAnswerLine(&content)
    for fact in facts { content.offer(line(fact, none: "desk.none")) }
    content.firstFocus = firstFocus(of: facts)
    content.gap()
    let remaining = interview.remaining(in: state.visit.answers)
    if let first = remaining.first {
      content.offer(
        Item.opening(.question(first), narrator.text("desk.ask", ["count": String(remaining.count)])))
    }
    content.offer(.opening(.plan, narrator.text("recap.go")).with(.remark(modeCounts)))
    offerSheet("sheet.hand-over", &content)
    content.offer(.opening(.rights, narrator.text("proposals.rights")))
    content.offer(.opening(.people, narrator.text("proposals.people")))
    content.offer(.opening(.area, narrator.text("area.open")))
    content.gap()
    content.offer(.opening(.catalogue, narrator.text("browse.catalogue")))
    content.offer(.opening(.centres, narrator.text("browse.centres")))
    content.gap()
    content.offer(.opening(.saveCase, narrator.text("case.save")))
    content.offer(.opening(.openCase, narrator.text("case.open")))
    content.offer(.opening(.compareCase, narrator.text("cases.compare")))
    content.offer(.opening(.enterCode, narrator.text("code.open-at-desk")))
    content.offer(.opening(.unsaved(.newCase), narrator.text("case.new")))
    if interview.counts { content.offer(WelcomePage.counting(state.visit.isCounted, narrator.phrases)) }
    offerUnasked(&content)
    content.keys = deskKeys
    return content
  }

  /// Where the cursor stands when the page opens: on what is to be asked next, else on the plan.
  private func firstFocus(of facts: [String]) -> ItemIdentity? {
    guard state.navigation.draft.text.isEmpty else { return ItemIdentity(.field) }
    return nextToAsk(of: facts).map { ItemIdentity(of: .change($0)) } ?? ItemIdentity(of: .open(.plan))
  }

  /// The keys of the desk, those first that do something with the whole case.
  private var deskKeys: [KeyAction] {
    let sheet: [KeyAction] = interview.hasSheet(state) ? [.handOver] : []
    let common = state.navigation.trail.isEmpty ? Self.common.filter { $0 != .back } : Self.common
    return [.plan] + sheet + [.save, .newCase, .entry, .search, .compare, .move, .confirm, .nextPart]
      + common + [.type]
  }

  /// Says what the case has of questions and paths that are no more.
  private func sayGone(_ content: inout PageContent) {
    let lines = narrator.lines(for: state.visit.gone)
    guard !lines.isEmpty else { return }
    content.say(.warning(narrator.text("gone.title")).with(lines.map { .listed($0) }))
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

  /// How many paths are proposed, and how many of them each form has where some have it and others not.
  var modeCounts: String {
    let all = advice.paths.count
    let counts = DeliveryMode.allCases.map { (mode: $0, count: advice.paths(in: $0).count) }
    return
      ([narrator.text("proposals.count", ["count": narrator.grouped(all)])]
      + counts.filter { $0.count > 0 && $0.count < all }.map {
        "\(narrator.text("mode.\($0.mode.rawValue)")) \(narrator.grouped($0.count))"
      })
      .joined(separator: " · ")
  }
}
