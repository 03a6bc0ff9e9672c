import Guidance
import Interview
import Knowledge
import Screen
import Wording

extension Pages {
  func path(_ identifier: String, _ mode: DeliveryMode) -> PageContent {
    var content = PageContent(
      title: title(narrator.text("header.path")), progress: narrator.text("mode.\(mode.rawValue)"))
    guard let path = catalogue.path(identifier) else { return content }
    content.say(.title(path.title))
    content.say(.remark([narrator.award(of: path), path.code].compactMap { $0 }.joined(separator: " · ")))
    content.gap()
    let isKept = state.visit.shortlist.contains(identifier)
    content.offer(
      Item.choice(narrator.text(isKept ? "shortlist.drop" : "shortlist.keep"), .keep(identifier)))
    offerNote(on: identifier, &content)
    if let proposal = state.derived.proposal {
      for (title, contributions, side) in [
        ("path.why", proposal.reasons, Statement.Side.for), ("path.against", proposal.cautions, .against),
      ] where !contributions.isEmpty {
        content.offer(
          section(title, contributions.map { .reason(side, narrator.reason($0, of: proposal)) })
            .citing(sources(of: contributions)))
      }
      showEntry(path, proposal, &content)
    }
    showWay(path, &content)
    content.offer(section("path.leads", leads(path)))
    content.offer(
      section("path.duration", [narrator.duration(of: path)] + quoted(path.durationNote)))
    content.offer(
      section(
        "path.registration", [narrator.registration(of: path, on: interview.date)] + quoted(path.cpfBasis)))
    if let proposal = state.derived.proposal {
      showPlaces(proposal, &content)
      showFunding(proposal, &content)
    }
    content.offer(section("path.source", sources(of: path) + quoted(path.modesBasis, path.note)))
    content.sources = sources(of: path)
    content.keys = [.move, .open] + Self.common
    return content
  }

  private func showWay(_ path: TrainingPath, _ content: inout PageContent) {
    guard let way = state.derived.way, way.path == path.identifier else { return }
    content.offer(
      section("way.title", way.steps.enumerated().map { .step($0 + 1, narrator.line(for: $1)) }))
    let others = way.alternatives.flatMap { alternative -> [Statement] in
      [.verdict(alternative.verdict, narrator.name(of: alternative))]
        + narrator.lines(for: alternative, to: path).map { .text($0) }
    }
    content.offer(section("way.others", others))
  }

  /// A part of the page: a title that can have the focus, and its lines.
  func section(_ key: String, _ lines: [Statement] = []) -> Item {
    .section(key, narrator.text(key)).with(lines)
  }

  /// A part of the page with texts under its title.
  func section(_ key: String, _ lines: [String]) -> Item { section(key, lines.map { .text($0) }) }

  private func showEntry(_ path: TrainingPath, _ proposal: Proposal, _ content: inout PageContent) {
    var lines = [
      path.entry.map { narrator.text("path.asked", ["entry": narrator.text("entry.\($0.rawValue)")]) }
        ?? narrator.text("path.asked-unknown")
    ]
    lines += quoted(path.entryNote)
    content.offer(section("path.enter", lines))
    for finding in ([proposal.entry.route].compactMap { $0 } + proposal.entry.others).prefix(4) {
      content.offer(item(finding))
    }
  }

  private func leads(_ path: TrainingPath) -> [String] {
    var lines = [narrator.award(of: path)]
    if let note = path.experienceNote { lines.append(narrator.text("path.experience", ["note": note])) }
    if !path.jobs.isEmpty {
      let names = path.jobs.map(\.name).joined(separator: ", ")
      lines.append(narrator.text("condition.is", ["label": narrator.text("path.jobs"), "value": names]))
    }
    return lines + links(path)
  }

  /// The paths that this one is linked with, those of a kind together.
  private func links(_ path: TrainingPath) -> [String] {
    let links = catalogue.links(from: path.identifier)
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

  /// A note as its source wrote it, said to be so: it may be in another language, or in words we would not choose.
  func quoted(_ notes: String?...) -> [String] {
    notes.compactMap { $0 }.map { narrator.text("path.source-words", ["words": $0]) }
  }

  private func showPlaces(_ proposal: Proposal, _ content: inout PageContent) {
    content.offer(
      section("path.places", [narrator.text("place.for-lane-\(proposal.lane.rawValue)")]))
    for place in proposal.places { if let item = nearby(place) { content.offer(item) } }
    if proposal.places.isEmpty {
      content.say(narrator.text("place.none"))
    } else {
      content.say(.remark(narrator.estimate))
    }
  }

  /// A place as an item: its name, how far it is, what it is good for.
  func nearby(_ place: NearbyCentre) -> Item? {
    guard let centre = knowledge.centre(place.centre) else { return nil }
    var item = Item.opening(.centre(place.centre), centre.name)
      .with(.text(narrator.distance(to: place)))
      .with(
        .remark(
          narrator.welcome(of: place.welcome) + narrator.text("answer.then") + narrator.attested(centre)))
    if place.precision == .commune { item = item.with(.remark(narrator.text("place.commune-point"))) }
    return item.citing(sources(ofCentre: place.centre))
  }

  private func showFunding(_ proposal: Proposal, _ content: inout PageContent) {
    content.offer(section("path.funding", [narrator.text("path.price-unknown")]))
    let paying = proposal.funding.filter { $0.verdict != .no }.sorted { $0.verdict > $1.verdict }
    for finding in paying {
      content.offer(item(finding))
    }
    // Of one account with several rules, one that pays is no account that does not.
    let accounts = Set(paying.compactMap { knowledge.guide.scheme($0.scheme)?.account })
    let others = proposal.funding.filter { finding in
      let account = knowledge.guide.scheme(finding.scheme)?.account
      return finding.verdict == .no && account.map { !accounts.contains($0) } ?? true
    }.map { narrator.name(ofScheme: $0.scheme) }
    if !others.isEmpty {
      content.say(
        .remark(
          narrator.text(
            "path.not-paying", ["schemes": others.joined(separator: narrator.text("answer.then"))])))
    }
    content.offer(.opening(.rights, narrator.text("proposals.rights")))
  }

}
