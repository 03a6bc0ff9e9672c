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
      showReasons(proposal, &content)
      showEntry(path, proposal, &content)
      showOffers(proposal, on: interview.date, &content)
    }
    if let proposed = state.derived.advice?.path(identifier) {
      offerForms(of: proposed, besides: mode, &content)
    }
    if let way = state.derived.way, way.path == identifier { show(way, to: path, &content) }
    showFacts(of: path, on: interview.date, &content)
    if let proposal = state.derived.proposal {
      showPlaces(proposal, &content)
      showFunding(proposal, on: interview.date, &content)
      content.gap()
      content.offer(.opening(.rights, narrator.text("proposals.rights")))
    }
    content.offer(sourceSection(of: path))
    content.sources = sources(of: path)
    content.foldsSections = true
    content.keys = [.move, .open] + Self.common
    return content
  }

  /// In which forms the path may be followed; each but the one looked at opens it as it is there.
  private func offerForms(
    of path: ProposedPath, besides mode: DeliveryMode, _ content: inout PageContent
  ) {
    content.offer(section("path.forms", [narrator.forms(of: path)]))
    for form in path.forms where form.mode != mode {
      let name = narrator.text("mode.\(form.mode.rawValue)")
      content.offer(
        .opening(.path(path.path, mode: form.mode), narrator.text("path.see-form", ["mode": name])))
    }
  }

  private func showPlaces(_ proposal: Proposal, _ content: inout PageContent) {
    content.offer(
      section("path.places", [narrator.text("place.for-\(proposal.mode.rawValue)")]))
    offerNearby(proposal.nearestCentres, &content)
    if !proposal.nearestCentres.isEmpty {
      content.say(.remark(narrator.estimate(of: proposal.nearestCentres)))
    }
  }
}
