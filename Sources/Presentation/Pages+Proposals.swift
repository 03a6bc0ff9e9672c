import Guidance
import Interview
import Knowledge
import Screen
import Wording

extension Pages {
  /// The paths proposed, each once: the forms are filters above the list, and marks of each path.
  func proposals() -> PageContent {
    var content = PageContent(title: title(narrator.text("header.proposals")))
    guard let advice = state.derived.advice else { return content }
    for notice in narrator.notices(on: advice, for: state.visit.answers) { content.say(.warning(notice)) }
    if advice.isEmpty {
      offerFields(&content)
    } else {
      content.tabs = tabs(of: advice)
      show(advice, &content)
    }
    content.gap()
    offerWays(&content)
    if !advice.setAside.isEmpty {
      content.say(.remark(narrator.text("proposals.set-aside", ["count": String(advice.setAside.count)])))
    }
    content.say(.remark(narrator.indicative))
    content.foldsSections = true
    content.keys = [.move, .mode, .open] + Self.common
    return content
  }

  /// The filters: all paths, then those of each form, with how many there are.
  private func tabs(of advice: Advice) -> [PageContent.Tab] {
    let modes: [DeliveryMode?] = [nil] + DeliveryMode.allCases
    return modes.map { mode in
      let name = narrator.text(mode.map { "mode.\($0.rawValue)" } ?? "proposals.all")
      return PageContent.Tab(
        label: "\(name) \(advice.paths(in: mode).count)", isSelected: mode == state.navigation.mode,
        event: .look(mode))
    }
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

  /// Where nothing is proposed: says what was not said, and offers the field, the job and the whole catalogue.
  private func offerFields(_ content: inout PageContent) {
    let sheet = knowledge.guide.sheet
    if let fields = sheet.fact(in: .wantedFields)?.identifier {
      content.offer(.opening(.question(fields), narrator.text("proposals.choose-field")))
    }
    if sheet.fact(in: .wantedJob) != nil {
      content.offer(.opening(.occupations, narrator.text("job.search")))
    }
    content.offer(.opening(.catalogue, narrator.text("proposals.browse")))
  }

  private func show(_ advice: Advice, _ content: inout PageContent) {
    let mode = state.navigation.mode
    let paths = advice.paths(in: mode)
    if let mode {
      content.say(fact("mode.\(mode.rawValue)", narrator.text("mode-what.\(mode.rawValue)")).quiet)
      if let nearest = nearest(for: mode) { content.say(.remark(nearest)) }
      if paths.isEmpty { refuse(mode, advice, &content) }
    }
    let shown = paths.filter { $0.proposal != nil }
    let shared = SharedReasons(of: shown.compactMap(\.proposal), narrator)
    if !shared.isEmpty {
      content.offer(section("proposals.shared", shared.lines).citing(shared.sources))
      content.gap()
    }
    content.firstFocus = shown.first.map { ItemIdentity(.path($0.path)) }
    for path in shown.prefix(Self.shownFirst) { offer(path, besides: shared, &content) }
    if shown.count > Self.shownFirst {
      content.gap()
      let count = shown.count - Self.shownFirst
      content.offer(
        .section("proposals.also", narrator.text("proposals.also", ["count": narrator.grouped(count)])))
      for path in shown.dropFirst(Self.shownFirst) { offer(path, besides: shared, &content) }
      content.gap()
    }
    let others = paths.count - shown.count
    if others > 0 {
      content.offer(Item.opening(.more(mode), narrator.text("proposals.more", ["count": String(others)])))
    }
  }

  /// How many paths stand on the first pages of a long list.
  private static let shownFirst = 6

  private func refuse(_ mode: DeliveryMode, _ advice: Advice, _ content: inout PageContent) {
    let refusals = mode == .alternance ? advice.refusals : []
    let isClosed = !refusals.isEmpty && refusals.allSatisfy { $0.verdict == .no }
    content.say(narrator.text(isClosed ? "proposals.none-alternance" : "proposals.none"))
    for refusal in isClosed ? refusals : [] { content.offer(item(refusal)) }
  }

  /// A path as an item: what it is, in which forms, and what tells it apart from the others.
  private func offer(_ path: ProposedPath, besides shared: SharedReasons, _ content: inout PageContent) {
    guard let described = catalogue.path(path.path), let proposal = path.proposal else { return }
    let mode = state.navigation.mode ?? path.mode
    var item = Item.opening(.path(path.path, mode: mode), described.title)
    if let award = award(of: described) { item = item.with(.remark(award)) }
    item = item.with(.remark(narrator.forms(of: path)))
    // Why it fits, else the strongest reason; and the last thing to know: the one most particular to this path.
    if let fit = path.fit {
      item = item.with(.reason(.for, narrator.text("plan.fit.\(fit)")))
    } else if let reason = proposal.reasons.first(where: { !shared.covers($0, of: proposal) }) {
      item = item.with(.reason(.for, narrator.reason(reason, of: proposal)))
    }
    if let caution = proposal.cautions.last(where: { !shared.covers($0, of: proposal) }) {
      item = item.with(.reason(.against, narrator.reason(caution, of: proposal)))
    }
    content.offer(
      noted(item, path.path).citing(sources(of: described) + sources(of: proposal.contributions)))
  }

  private func nearest(for mode: DeliveryMode) -> String? {
    guard let place = interview.surroundings(of: state.visit.answers).nearestCentres(for: mode).first,
      let centre = knowledge.centre(place.centre)
    else { return nil }
    return narrator.text(
      "proposals.nearest", ["place": centre.name, "distance": narrator.distance(to: place)])
  }
}
