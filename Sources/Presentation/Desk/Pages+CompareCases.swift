import Guidance
import Interview
import Knowledge
import Wording

extension Pages {
  /// Which case to set beside the open one: itself before it was changed, or another.
  func compareCase() -> PageContent {
    var content = PageContent(title: title(narrator.text("header.compare-case")))
    content.say(.title(narrator.text("cases.title")))
    show(state.navigation.draft, &content)
    content.gap()
    if state.desk.kept != nil, interview.isUnsaved(state) {
      content.offer(.choice(narrator.text("cases.as-kept"), .choose(Interview.asKept)))
    }
    offerFiles(&content)
    content.keys = [.move, .open] + Self.common + [.type]
    return content
  }

  /// What differs between the two, and nothing else.
  func caseDifference() -> PageContent {
    var content = PageContent(title: title(narrator.text("header.case-difference")))
    content.keys = [.move, .open, .nextPart] + Self.common
    guard let comparison = state.derived.comparison else { return content }
    let beside = comparison.isBefore ? "cases.since" : "cases.beside"
    content.say(.title(narrator.text("cases.differs")))
    content.say(narrator.text(beside, ["file": comparison.other.path]))
    content.say(.remark(narrator.text("cases.sensitive")))
    let parts = ToldComparison(comparison: comparison, narrator: narrator).parts
    if parts.isEmpty { content.say(narrator.text("cases.same")) }
    for part in parts {
      content.gap()
      content.offer(section(part.key, part.lines.map { Statement.listed($0) }))
    }
    content.gap()
    content.offer(.choice(narrator.text("cases.another"), .back))
    return content
  }
}

/// What differs between two cases in words, part by part.
private struct ToldComparison {
  let comparison: CaseComparison
  let narrator: Narrator

  /// The parts in which they differ, each under the key of its title.
  var parts: [(key: String, lines: [String])] {
    [
      ("cases.answers", narrator.lines(forChangeOf: comparison.before, to: comparison.after)),
      ("cases.first", firstStep),
      ("cases.paths", exchange { $0.paths.map { title(of: $0.path) } }),
      ("cases.payers", exchange { $0.payers.map { narrator.name(ofScheme: $0.scheme) } }),
      ("cases.advice", comparison.difference.isEmpty ? [] : narrator.lines(for: comparison.difference)),
    ].filter { !$0.lines.isEmpty }
  }

  private var firstStep: [String] {
    let (before, after) = (
      comparison.planBefore?.steps.first?.identifier, comparison.planAfter?.steps.first?.identifier
    )
    guard before != after else { return [] }
    return [text("cases.turned", ["before": name(of: before), "after": name(of: after)])]
  }

  private func title(of path: String) -> String {
    narrator.knowledge.guide.catalogue.path(path)?.title ?? path
  }

  private func name(of step: String?) -> String {
    step.map(narrator.name(ofStep:)) ?? text("answer.none")
  }

  /// What only one of the plans names.
  private func exchange(_ names: (Plan) -> [String]) -> [String] {
    let before = comparison.planBefore.map(names) ?? []
    let after = comparison.planAfter.map(names) ?? []
    let there = comparison.isBefore ? "cases.only-before" : "cases.only-there"
    let here = comparison.isBefore ? "cases.only-now" : "cases.only-here"
    return before.filter { !after.contains($0) }.map { text(there, ["what": $0]) }
      + after.filter { !before.contains($0) }.map { text(here, ["what": $0]) }
  }

  private func text(_ key: String, _ values: [String: String] = [:]) -> String { narrator.text(key, values) }
}
