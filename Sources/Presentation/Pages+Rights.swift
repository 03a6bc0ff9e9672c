import Guidance
import Interview
import Knowledge
import Screen
import Wording

extension Pages {
  func rights() -> PageContent {
    var content = PageContent(title: title(narrator.text("header.rights")))
    content.say(.title(narrator.text("rights.intro", ["date": narrator.day(interview.date)])))
    content.say(.remark(narrator.indicative))
    content.gap()
    let overview = rightsOverview
    offer(overview.payers, under: "rights.payers", &content)
    offer(overview.useful, under: "rights.useful", &content)
    offerBest(&content)
    for group in overview.groups {
      content.offer(
        .opening(.rightsPart(.subject(group.subject)), narrator.text("subject.\(group.subject.rawValue)"))
          .with(.remark(counts(of: group.findings))))
    }
    if let elsewhere = narrator.elsewhere(overview.elsewhere) { content.say(.remark(elsewhere)) }
    if !overview.toKnow.isEmpty {
      content.offer(
        .opening(.rightsPart(.toKnow), narrator.text("rights.to-know"))
          .with(.remark(narrator.text("rights.to-know-what"))))
    }
    content.foldsSections = true
    content.keys = [.move, .open] + Self.common
    return content
  }

  /// What is folded on the page of rights.
  func rights(of part: RightsPart) -> PageContent {
    var content = PageContent(title: title(narrator.text("header.rights")))
    content.keys = [.move, .open] + Self.common
    let overview = rightsOverview
    switch part {
    case .subject(let subject):
      content.say(.title(narrator.text("subject.\(subject.rawValue)")))
      for finding in overview.group(subject)?.findings ?? [] { content.offer(listed(finding)) }
    case .toKnow:
      content.say(.title(narrator.text("rights.to-know")))
      content.say(.remark(narrator.text("rights.to-know-what")))
      for finding in overview.toKnow { content.offer(item(finding)) }
    }
    return content
  }

  private var rightsOverview: RightsOverview {
    knowledge.guide.overview(of: advice, for: state.derived.plan)
  }

  private func offer(_ findings: [Finding], under title: String, _ content: inout PageContent) {
    guard !findings.isEmpty else { return }
    content.offer(section(title))
    for finding in findings { content.offer(item(finding)) }
    content.gap()
  }

  /// What the person could do that opens most: no answer that they have not given, as if it were asked for.
  private func offerBest(_ content: inout PageContent) {
    let changeable = Set(
      knowledge.guide.questions.filter { $0.changeability != .never }.map(\.fact))
    let misses = (state.derived.advice?.nearMisses ?? []).filter { miss in
      miss.changes.allSatisfy { changeable.contains($0.fact) }
    }
    let best = Guide.ranked(misses).prefix(3)
    guard !best.isEmpty else { return }
    content.offer(section("near.best", best.map { narrator.line(for: $0.changes, opening: $0.misses) }))
    content.gap()
  }

  /// A right in a list: one that is refused with what would open it.
  private func listed(_ finding: Finding) -> Item {
    finding.verdict == .no ? refusal(finding, state.derived.advice?.nearMisses ?? []) : item(finding)
  }

  /// How many of a group stand how: *1 à demander, 3 non*.
  private func counts(of findings: [Finding]) -> String {
    Standing.allCases.compactMap { standing in
      let count = findings.count { self.standing(of: $0) == standing }
      return count == 0
        ? nil
        : narrator.text(
          "rights.count",
          ["count": narrator.grouped(count), "standing": narrator.word(for: standing).lowercased()])
    }.joined(separator: narrator.text("answer.then"))
  }

  func scheme(_ identifier: String) -> PageContent {
    var content = PageContent(title: title(narrator.text("header.scheme")))
    guard let scheme = knowledge.guide.scheme(identifier), let finding = finding(on: identifier)
    else { return content }
    content.say(.title(narrator.name(ofScheme: identifier)))
    content.say(.verdict(standing(of: finding), narrator.verdict(finding.verdict, on: scheme)))
    content.say(.remark(narrator.text("kind.\(scheme.kind.rawValue)")))
    content.gap()
    show(
      scheme, finding, for: interview.applicable(state.visit.answers), state.derived.advice?.nearMisses ?? [],
      on: interview.date, &content)
    content.sources = sources(ofScheme: identifier)
    content.foldsSections = true
    content.keys = [.move] + Self.common
    return content
  }

  /// What the rules say of a scheme, also where no list tells of it.
  private func finding(on scheme: String) -> Finding? {
    if let listed = (advice.rights + advice.toKnow).first(where: { $0.scheme == scheme }) { return listed }
    let answers = interview.applicable(state.visit.answers)
    return knowledge.guide.finding(
      onScheme: scheme, for: answers, in: knowledge.surroundings(of: answers), on: interview.date)
  }
}
