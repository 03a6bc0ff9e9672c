import Guidance
import Interview
import Knowledge
import Screen
import Wording

extension Pages {
  /// The first page of results: the plan, then the ways into all else.
  func plan() -> PageContent {
    guard let plan = state.derived.plan else { return proposals() }
    let remaining = state.visit.setting == .desk ? [] : interview.remaining(in: state.visit.answers)
    // What marks a plan as provisional stands in the header, so that the first step stands on the first screen.
    var content =
      remaining.isEmpty
      ? PageContent(title: title(narrator.text("header.plan")))
      : PageContent(title: title(narrator.text("header.plan-provisional")), progress: questionsToCome)
    let answers = interview.applicable(state.visit.answers)
    show(ToldPlan(plan: plan, answers: answers, narrator: narrator), &content)
    content.gap()
    if let next = remaining.first {
      offerToGoOn(with: next, &content)
    } else if let open = openFacts(of: plan) {
      content.say(.remark(open))
      content.gap()
    }
    if let step = plan.steps.first,
      knowledge.offices(for: step.contact, in: plan, near: place, limit: 2).count > 1
    {
      content.offer(
        .opening(
          .offices(step.contact),
          narrator.text("office.further", ["name": narrator.text("contact.\(step.contact).name")])))
    }
    let proposals = Item.opening(.proposals, narrator.text("plan.page.proposals"))
    content.offer(advice.paths.isEmpty ? proposals : proposals.with(.remark(modeCounts)))
    offerSheet("sheet.take", &content)
    offerWays(&content)
    content.say(.remark(narrator.indicative))
    content.foldsSections = true
    content.beginsOpen = true
    content.keys = [.move, .open] + Self.common + [.nextPart]
    return content
  }

  /// About how many questions are still to come.
  private var questionsToCome: String {
    let count = interview.questionsToCome(in: state.visit.answers).about
    return narrator.text("plan.page.to-come", ["count": String(count)])
  }

  /// Says what the questions to come could change, and offers to go on with them.
  private func offerToGoOn(with next: String, _ content: inout PageContent) {
    let parts = interview.openPlanParts(in: state.visit.answers).map {
      narrator.text("plan.part.\($0.rawValue)")
    }
    if !parts.isEmpty {
      let list = parts.joined(separator: narrator.text("answer.and"))
      content.say(.remark(narrator.text("plan.page.can-change", ["parts": list])))
    }
    content.offer(.opening(.question(next), narrator.text("plan.page.go-on")))
    content.gap()
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
