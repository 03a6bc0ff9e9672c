import Guidance
import Interview
import Knowledge
import Screen
import Wording

extension Pages {
  /// The first page of results: the plan, then the ways into all else.
  func plan() -> PageContent {
    guard let plan = state.derived.plan else { return proposals() }
    var content = PageContent(title: title(narrator.text("header.plan")))
    let answers = interview.applicable(state.visit.answers)
    let isProvisional = sayProvisional(&content)
    show(ToldPlan(plan: plan, answers: answers, narrator: narrator), &content)
    if !isProvisional, let open = openFacts(of: plan) {
      content.gap()
      content.say(.remark(open))
    }
    content.gap()
    content.offer(.opening(.proposals, narrator.text("plan.page.proposals")).with(.remark(laneCounts)))
    offerWays(&content)
    content.say(.remark(narrator.indicative))
    content.keys = [.move, .open, .nextPart] + Self.common
    return content
  }

  /// Says that questions are still to come, what they could change, and offers to go on; false when none are.
  private func sayProvisional(_ content: inout PageContent) -> Bool {
    let answers = state.visit.answers
    let remaining = interview.remaining(in: answers)
    guard let next = remaining.first, state.visit.setting != .desk else { return false }
    let parts = interview.openPlanParts(in: answers).map { narrator.text("plan.part.\($0.rawValue)") }
    content.say(
      .remark(
        narrator.text(
          "plan.page.provisional", ["count": String(interview.questionsToCome(in: answers).about)])))
    if !parts.isEmpty {
      content.say(
        .remark(
          narrator.text(
            "plan.page.can-change", ["parts": parts.joined(separator: narrator.text("answer.and"))])))
    }
    content.offer(.opening(.question(next), narrator.text("plan.page.go-on")))
    content.gap()
    return true
  }
}

extension PageBuilder {
  /// Which answers could still lead to another first step; nil when none could.
  func openFacts(of plan: Plan) -> String? {
    // Nobody is pressed for a sensitive answer.
    let open = plan.openFacts.filter { knowledge.guide.sheet[$0]?.isSensitive == false }
    guard !open.isEmpty else { return nil }
    let facts = open.map(narrator.label(of:)).joined(separator: narrator.text("answer.then"))
    return narrator.text("plan.page.open", ["facts": facts])
  }
}
