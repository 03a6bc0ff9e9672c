import Counts
import Gazetteer
import Guidance
import Interview
import Knowledge
import LocalArea
import Wording

extension Pages {
  /// A territory at the desk: what it needs and has, who lives how near a place of reception, where another would help,
  /// and what begins there next; the counsellor's own until another is named.
  func area() -> PageContent {
    var content = PageContent(title: title(narrator.text("header.area")))
    content.say(.remark(narrator.text("area.what")))
    content.offer(writing(narrator.text("area.search")))
    content.keys = [.move, .open, .nextPart] + Self.common + [.type]
    content.foldsSections = true
    let text = state.navigation.draft.text
    guard let shown = text.isEmpty ? place ?? interview.area : knowledge.placeNamed(text) else {
      content.say(narrator.text(text.isEmpty ? "area.none" : "area.unknown"))
      return content
    }
    guard let profile = knowledge.territory(of: shown, byCar: byCar) else {
      content.say(narrator.text("area.unknown"))
      return content
    }
    content.gap()
    content.say(.title(narrator.text("territory.title", narrator.naming("place", shown))))
    sayNamesakes(of: shown, &content)
    offerBeginnings(near: shown, &content)
    offerCounts(around: shown, &content)
    offerCoverage(around: profile.place, &content)
    let mapped = knowledge.map(of: shown, person: marker(of: shown), byCar: byCar)
    let caption = mapped.map { narrator.caption(of: $0, place: shown, kilometres: nil) }
    show(profile, mapped, caption: caption.map { .remark($0).onlySeen }, &content)
    return content
  }

  /// What stands beside a place on a map: that the person lives there; nil for its name.
  func marker(of shown: Place) -> String? { shown == place ? narrator.text("map.you") : nil }

  /// Other places of the name that was typed: which one is shown must not be taken for the only one.
  private func sayNamesakes(of place: Place, _ content: inout PageContent) {
    let others = interview.matches(of: state.navigation.draft.text, limit: Self.mostNamesakes)
      .filter { $0.isWhole && $0.place != place }
    guard !others.isEmpty else { return }
    let names = others.map { knowledge.placeName($0.place.description) ?? $0.name }
    content.say(
      .remark(
        narrator.text("area.others", ["places": names.joined(separator: narrator.text("answer.then"))])))
  }

  /// How many places of one name are looked for.
  private static let mostNamesakes = 5

  /// How many beginnings are named.
  private static let mostBeginnings = 8

  /// What begins next near a place, soonest first, as far as offers are known.
  private func offerBeginnings(near place: Place, _ content: inout PageContent) {
    let found = catalogue.paths.flatMap { path in
      DeliveryMode.allCases.filter { $0 != .distance }.compactMap { mode in
        knowledge.offers(
          of: path.identifier, in: mode, near: place, within: nil, on: interview.date, limit: 1
        ).first
          .map { (path: path, mode: mode, offer: $0) }
      }
    }
    let soonest = found.sorted {
      ($0.offer.offer.order, $0.path.identifier, $0.mode.rawValue)
        < ($1.offer.offer.order, $1.path.identifier, $1.mode.rawValue)
    }
    guard !soonest.isEmpty else { return }
    content.gap()
    content.offer(section("area.beginnings"))
    for beginning in soonest.prefix(Self.mostBeginnings) {
      content.offer(
        Item.opening(.path(beginning.path.identifier, mode: beginning.mode), beginning.path.title)
          .with(.text(narrator.next(beginning.offer, on: interview.date))))
    }
  }

  /// Who lives how near a place of reception in the department, or the region, and where another would help most.
  private func offerCoverage(around described: PlaceDescription, _ content: inout PageContent) {
    let wider =
      described.department.map { Place.department($0.code) } ?? described.region.map { .region($0.code) }
    guard let wider,
      let report = knowledge.coverage(
        of: wider, on: interview.date, candidates: Self.mostCandidates, of: interview.published ?? .none)
    else {
      return
    }
    content.gap()
    content.offer(
      Item.section("coverage", narrator.text("coverage.title", narrator.naming("place", wider)))
        .with(shares(of: report)))
    sayDoubts(of: report, &content)
    offerCandidates(of: report, &content)
  }

  /// What was asked for in the employment area or the region of a place, where visits are counted and enough were.
  private func offerCounts(around place: Place, _ content: inout PageContent) {
    guard let published = interview.published, let scope = knowledge.needsScope(of: place) else { return }
    let report = knowledge.needs(in: scope, of: published, on: interview.date)
    content.gap()
    content.offer(Item.section("needs", narrator.title(of: report)))
    show(report, &content)
    for sentence in narrator.needsRule { content.say(.remark(sentence)) }
  }

  /// How many candidates for a new place are named.
  private static let mostCandidates = 5
}
