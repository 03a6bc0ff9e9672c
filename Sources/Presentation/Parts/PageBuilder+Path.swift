import Guidance
import Knowledge
import Wording

extension PageBuilder {
  /// What speaks for a proposal and against it.
  func showReasons(_ proposal: Proposal, _ content: inout PageContent) {
    for (title, contributions, side) in [
      ("path.why", proposal.reasons, Statement.Side.for), ("path.against", proposal.cautions, .against),
    ] where !contributions.isEmpty {
      content.offer(
        section(title, contributions.map { .reason(side, narrator.reason($0, of: proposal)) })
          .citing(sources(of: contributions)))
    }
  }

  /// What is asked at the door of a path, and the ways in.
  func showEntry(_ path: TrainingPath, _ proposal: Proposal, _ content: inout PageContent) {
    content.offer(section("path.enter", [narrator.entry(of: path)] + quoted(path.entryNote)))
    let ways = [proposal.entry.route].compactMap { $0 } + proposal.entry.others
    for finding in isStandalone ? ways : Array(ways.prefix(4)) { content.offer(item(finding)) }
  }

  /// The way to a path, step by step, and the several ways there are.
  func show(_ way: WayThrough, to path: TrainingPath, _ content: inout PageContent) {
    content.offer(
      section("way.title", way.steps.enumerated().map { .step($0 + 1, narrator.line(for: $1)) }))
    let others = way.alternatives.map { alternative in
      Statement.verdict(alternative.verdict.standing, narrator.name(of: alternative))
        .with(narrator.lines(for: alternative, to: path).map { .text($0) })
    }
    content.offer(section("way.others", others))
  }

  /// What a path is for everybody: where it leads, how long it takes, its registration.
  func showFacts(of path: TrainingPath, on date: CalendarDate, _ content: inout PageContent) {
    content.offer(section("path.leads", leads(path)))
    content.offer(section("path.duration", [narrator.duration(of: path)] + quoted(path.durationNote)))
    content.offer(
      section("path.registration", narrator.registrationLines(of: path, on: date) + quoted(path.cpfBasis)))
  }

  /// Where what is said of a path comes from.
  func sourceSection(of path: TrainingPath) -> Item {
    let notes = quoted(path.modesBasis)
    guard isStandalone else { return section("path.source", sources(of: path) + notes) }
    return section("path.source", [narrator.seen(path.sourceDate)] + notes).citing(narrator.sources(of: path))
  }

  private func leads(_ path: TrainingPath) -> [String] {
    var lines = [narrator.award(of: path)]
    if let note = path.experienceNote { lines.append(narrator.text("path.experience", ["note": note])) }
    if !path.jobs.isEmpty {
      lines.append(
        labelled("path.jobs", path.jobs.map(\.name).joined(separator: narrator.text("answer.then"))))
    }
    let links = catalogue.links(from: path.identifier)
    return lines + (isStandalone ? links.map(narrator.link) : grouped(links))
  }

  /// The paths that one is linked with, those of a kind together.
  private func grouped(_ links: [PathLink]) -> [String] {
    var relations: [PathLink.Relation] = []
    for link in links where !relations.contains(link.relation) { relations.append(link.relation) }
    return relations.map { relation in
      let targets = links.filter { $0.relation == relation }.map { narrator.target(of: $0) }
      return narrator.text(
        "path.link",
        [
          "relation": narrator.text("relation.\(relation.rawValue)"),
          "target": targets.joined(separator: narrator.text("answer.then")),
        ])
    }
  }

  /// Who can pay for a path.
  ///
  /// - Parameter explained: The schemes whose refusal is explained; the others that cannot pay are only named.
  func showFunding(
    _ proposal: Proposal, explaining explained: Set<String> = [], on date: CalendarDate,
    _ content: inout PageContent
  ) {
    content.offer(section("path.funding", prices(of: proposal, on: date)))
    let paying = proposal.funding.filter { $0.verdict != .no }.sorted { $0.verdict > $1.verdict }
    for finding in paying { content.offer(item(finding)) }
    for finding in proposal.funding where finding.verdict == .no && explained.contains(finding.scheme) {
      content.offer(item(finding))
    }
    // Of one account with several rules, one that pays is no account that does not.
    let accounts = Set(paying.compactMap { knowledge.guide.scheme($0.scheme)?.account })
    let others = proposal.funding.filter { finding in
      let account = knowledge.guide.scheme(finding.scheme)?.account
      return finding.verdict == .no && !explained.contains(finding.scheme)
        && account.map { !accounts.contains($0) } ?? true
    }.map { narrator.name(ofScheme: $0.scheme) }
    guard !others.isEmpty else { return }
    content.say(
      .remark(
        narrator.text(
          "path.not-paying", ["schemes": others.joined(separator: narrator.text("answer.then"))])))
  }

  /// The kind of award and the level, as far as the title does not say them already.
  func award(of path: TrainingPath) -> String? {
    let award = narrator.award(of: path)
    guard let level = path.level.map({ narrator.text("path.level", ["level": String($0)]) }) else {
      return path.title.lowercased().hasPrefix(award.lowercased()) ? nil : award
    }
    let name = award.dropLast(level.count + ", ".count)
    return path.title.lowercased().hasPrefix(name.lowercased()) ? level : award
  }
}
