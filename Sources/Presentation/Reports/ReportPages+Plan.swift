package import Guidance
import Knowledge
import Wording

extension ReportPages {
  /// A plan on answers, as they were given: one page, which ends with what was left aside, of what day the rules are,
  /// and how to read all else.
  package func plan(_ plan: Plan, _ advice: Advice, on given: Answers) -> PageContent {
    var content = empty()
    // One page has no room for the list of what is cited: it stands after everything else.
    for block in sheet(plan, advice, on: given).blocks { content.add(block.withoutSources) }
    content.say(.remark(narrator.text("plan.page.full")))
    return content
  }

  private func sheet(_ plan: Plan, _ advice: Advice, on given: Answers) -> PageContent {
    var content = page(narrator.text("plan.page.title", ["date": narrator.day(plan.date)]))
    let answers = knowledge.guide.applicable(given, on: plan.date)
    show(ToldPlan(plan: plan, answers: answers, narrator: narrator), &content)
    if let open = openFacts(of: plan) { content.say(open) }
    for notice in narrator.notices(on: advice, given: given) { content.say(.warning(notice)) }
    return content
  }

  /// The plan, then everything that the advice says.
  package func advice(_ advice: Advice, after plan: Plan, on given: Answers) -> PageContent {
    var content = sheet(plan, advice, on: given)
    for block in self.advice(advice, plan, on: given).blocks { content.add(block) }
    return content
  }
}

extension Block {
  /// The same without where it comes from.
  fileprivate var withoutSources: Block {
    switch self {
    case .item(var item):
      item.sources = []
      return .item(item)
    case .statement(var statement):
      statement.sources = []
      return .statement(statement)
    case .map, .square, .sources, .gap: return self
    }
  }
}
