import Guidance
import Interview
import Knowledge
import Screen
import Wording

extension Pages {
  func proposals() -> PageContent {
    var content = PageContent(title: title(narrator.text("header.proposals")))
    guard let advice = state.advice else { return content }
    content.tabs = advice.lanes.map {
      PageContent.Tab(
        label: "\(narrator.text("mode.\($0.mode.rawValue)")) \($0.proposals.count)",
        isSelected: $0.mode == state.lane, event: .look($0.mode))
    }
    for notice in narrator.notices(on: advice, for: state.answers) { content.say("! " + notice, .warning) }
    if let lane = advice.lanes.first(where: { $0.mode == state.lane }) { show(lane, &content) }
    content.gap()
    content.offer(Item(narrator.text("proposals.rights"), action: .event(.open(.rights))))
    content.offer(Item(narrator.text("proposals.people"), action: .event(.open(.people))))
    if place != nil {
      content.offer(Item(narrator.text("territory.open"), action: .event(.open(.territory))))
    }
    content.offer(Item(narrator.text("proposals.why-not"), action: .event(.open(.whyNot))))
    content.offer(Item(narrator.text("proposals.what-if"), action: .event(.open(.whatIf))))
    if !state.shortlist.isEmpty {
      content.offer(
        Item(
          narrator.text("proposals.shortlist", ["count": String(state.shortlist.count)]),
          action: .event(.open(.shortlist))))
    }
    content.offer(Item(narrator.text("proposals.answers"), action: .event(.open(.recap))))
    if !advice.setAside.isEmpty {
      content.say(
        narrator.text("proposals.set-aside", ["count": String(advice.setAside.count)]), .muted)
    }
    content.say(
      narrator.text("proposals.indicative", ["date": narrator.day(knowledge.version.rulesSeen)]), .muted)
    content.keys = [.move, .lane, .open] + Self.common
    return content
  }

  private func show(_ lane: Advice.Lane, _ content: inout PageContent) {
    let mode = lane.mode.rawValue
    content.announcement = "\(narrator.text("mode.\(mode)")), \(lane.proposals.count)"
    if lane.isWidened { content.say("! " + narrator.text("proposals.widened"), .warning) }
    content.say(labelled("mode.\(mode)", narrator.text("mode-what.\(mode)")), .muted)
    if let nearest = nearest(lane) { content.say(nearest, .muted) }
    if lane.proposals.isEmpty {
      content.say(
        narrator.text(lane.refusals.isEmpty ? "proposals.none" : "proposals.none-alternance"))
      for refusal in lane.refusals {
        content.offer(scheme(refusal, as: .event(.open(.scheme(refusal.scheme)))))
      }
    }
    let shared = SharedReasons(of: lane, narrator)
    if !shared.isEmpty {
      content.say(narrator.text("proposals.shared"), .muted)
      for line in shared.lines { content.say(line) }
      content.sources += shared.sources
    }
    for proposal in lane.proposals { offer(proposal, besides: shared, &content) }
    if lane.moreCount > 0 {
      content.offer(
        Item(
          narrator.text("proposals.more", ["count": String(lane.moreCount)]),
          action: .event(.open(.more(lane.mode)))))
    }
  }

  /// A proposal as an item: what it is, and what tells it apart from the others.
  private func offer(_ proposal: Proposal, besides shared: SharedReasons, _ content: inout PageContent) {
    guard let path = catalogue.path(proposal.path) else { return }
    var item = Item(path.title, action: .event(.open(.path(proposal.path, lane: proposal.lane))))
    if let award = award(of: path) { item = item.with(award) }
    // The strongest reason, and the last thing to know: the one that is most particular to this path.
    if let reason = proposal.reasons.first(where: { !shared.covers($0, of: proposal) }) {
      item = item.with("+ " + narrator.reason(reason, of: proposal), .text)
    }
    if let caution = proposal.cautions.last(where: { !shared.covers($0, of: proposal) }) {
      item = item.with("– " + narrator.reason(caution, of: proposal), .text)
    }
    content.offer(
      noted(item, path.identifier).citing(sources(of: path) + sources(of: proposal.contributions)))
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

  private func nearest(_ lane: Advice.Lane) -> String? {
    guard let place = lane.proposals.first?.places.first, let centre = knowledge.centre(place.centre) else {
      return nil
    }
    return narrator.text(
      "proposals.nearest", ["place": centre.name, "distance": narrator.distance(to: place)])
  }

  /// A scheme as an item: its verdict, its name, and the first ground of the verdict.
  func scheme(_ finding: Finding, as action: Action) -> Item {
    let role: Role = finding.verdict == .yes ? .yes : finding.verdict == .no ? .no : .check
    let item = Item(
      narrator.name(ofScheme: finding.scheme),
      mark: .tag(narrator.word(for: finding.verdict), role), action: action
    ).citing(sources(ofScheme: finding.scheme))
    guard finding.verdict != .yes else { return item }
    return narrator.grounds(of: finding).prefix(2).reduce(item) { item, ground in
      item.with(labelled(lead(for: ground.verdict), ground.line), .text)
    }
  }

  /// A value behind its name, with the colon as the language sets it.
  func labelled(_ key: String, _ value: String) -> String {
    narrator.text("condition.is", ["label": narrator.text(key), "value": value])
  }

  /// The words before a ground, by what the rule makes of it.
  func lead(for verdict: Verdict) -> String {
    switch verdict {
    case .yes: "rights.met"
    case .no: "rights.missing"
    case .unanswered, .thirdParty: "rights.unanswered"
    }
  }
}
