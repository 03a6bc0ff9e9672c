import Guidance
import Interview
import Knowledge
import Screen
import Wording

extension Pages {
  func proposals() -> PageContent {
    var content = PageContent(title: title(narrator.text("header.proposals")))
    guard let advice = state.derived.advice else { return content }
    content.tabs = advice.lanes.map {
      PageContent.Tab(
        label: "\(narrator.text("mode.\($0.mode.rawValue)")) \($0.proposals.count)",
        isSelected: $0.mode == state.navigation.lane, event: .look($0.mode))
    }
    for notice in narrator.notices(on: advice, for: state.visit.answers) { content.say(.warning(notice)) }
    if let lane = advice.lanes.first(where: { $0.mode == state.navigation.lane }) { show(lane, &content) }
    content.gap()
    offerWays(&content)
    if !advice.setAside.isEmpty {
      content.say(.remark(narrator.text("proposals.set-aside", ["count": String(advice.setAside.count)])))
    }
    content.say(.remark(narrator.indicative))
    content.keys = [.move, .lane, .open] + Self.common
    return content
  }

  /// The ways from results into all else.
  func offerWays(_ content: inout PageContent) {
    content.offer(.opening(.rights, narrator.text("proposals.rights")))
    content.offer(.opening(.people, narrator.text("proposals.people")))
    if place != nil {
      content.offer(.opening(.territory, narrator.text("territory.open")))
    }
    content.offer(.opening(.whyNot, narrator.text("proposals.why-not")))
    content.offer(.opening(.whatIf, narrator.text("proposals.what-if")))
    if !state.visit.shortlist.isEmpty {
      content.offer(
        Item.opening(
          .shortlist, narrator.text("proposals.shortlist", ["count": String(state.visit.shortlist.count)])))
    }
    content.offer(.opening(.recap, narrator.text("proposals.answers")))
  }

  private func show(_ lane: Advice.Lane, _ content: inout PageContent) {
    let mode = lane.mode.rawValue
    if lane.isWidened { content.say(.warning(narrator.text("proposals.widened"))) }
    content.say(fact("mode.\(mode)", narrator.text("mode-what.\(mode)")).quiet)
    if let nearest = nearest(lane) { content.say(.remark(nearest)) }
    if lane.proposals.isEmpty {
      content.say(narrator.text(lane.refusals.isEmpty ? "proposals.none" : "proposals.none-alternance"))
      for refusal in lane.refusals {
        content.offer(item(refusal))
      }
    }
    let shared = SharedReasons(of: lane, narrator)
    if !shared.isEmpty {
      content.say(.remark(narrator.text("proposals.shared")))
      for line in shared.lines { content.say(line) }
      content.sources += shared.sources
    }
    for proposal in lane.proposals { offer(proposal, besides: shared, &content) }
    if lane.moreCount > 0 {
      content.offer(
        Item.opening(.more(lane.mode), narrator.text("proposals.more", ["count": String(lane.moreCount)])))
    }
  }

  /// A proposal as an item: what it is, and what tells it apart from the others.
  private func offer(_ proposal: Proposal, besides shared: SharedReasons, _ content: inout PageContent) {
    guard let path = catalogue.path(proposal.path) else { return }
    var item = Item.opening(.path(proposal.path, lane: proposal.lane), path.title)
    if let award = award(of: path) { item = item.with(.remark(award)) }
    // The strongest reason, and the last thing to know: the one that is most particular to this path.
    if let reason = proposal.reasons.first(where: { !shared.covers($0, of: proposal) }) {
      item = item.with(.reason(.for, narrator.reason(reason, of: proposal)))
    }
    if let caution = proposal.cautions.last(where: { !shared.covers($0, of: proposal) }) {
      item = item.with(.reason(.against, narrator.reason(caution, of: proposal)))
    }
    content.offer(
      noted(item, path.identifier).citing(sources(of: path) + sources(of: proposal.contributions)))
  }

  private func nearest(_ lane: Advice.Lane) -> String? {
    guard let place = lane.proposals.first?.nearestCentres.first, let centre = knowledge.centre(place.centre)
    else {
      return nil
    }
    return narrator.text(
      "proposals.nearest", ["place": centre.name, "distance": narrator.distance(to: place)])
  }
}
