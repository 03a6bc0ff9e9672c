import Guidance
import Interview
import Knowledge
import Screen
import Wording

extension Pages {
  /// How many paths are compared side by side.
  static let compared = 3

  /// The paths the person keeps.
  func shortlist() -> PageContent {
    var content = PageContent(title: title(narrator.text("header.shortlist")))
    content.say(
      .title(narrator.text(state.visit.setting == .desk ? "shortlist.title-desk" : "shortlist.title")))
    content.gap()
    if state.visit.shortlist.count > 1 {
      content.offer(
        Item.opening(
          .comparison,
          narrator.text(
            "shortlist.compare", ["count": String(min(Self.compared, state.visit.shortlist.count))])))
      content.gap()
    }
    for path in state.visit.shortlist.compactMap({ catalogue.path($0) }) {
      content.offer(item(path, in: mode(of: path)))
    }
    if state.visit.shortlist.isEmpty { content.say(narrator.text("shortlist.empty")) }
    content.keys = [.move, .open] + Self.common
    return content
  }

  /// The first paths of the shortlist side by side, only the lines in which they differ.
  func comparison() -> PageContent {
    var content = PageContent(title: title(narrator.text("header.comparison")))
    let paths = state.visit.shortlist.prefix(Self.compared).compactMap { catalogue.path($0) }
    content.say(.title(narrator.text("comparison.title")))
    for (number, path) in paths.enumerated() { content.say(.step(number + 1, path.title)) }
    content.gap()
    let columns = paths.map(lines(comparing:))
    for row in (columns.first ?? []).indices {
      let values = columns.map { $0[row].values }
      let shared = Set(values.first ?? []).filter { value in values.allSatisfy { $0.contains(value) } }
      let own = values.map { $0.filter { !shared.contains($0) } }
      guard own.contains(where: { !$0.isEmpty }) else { continue }
      let key = columns[0][row].key
      var item = Item.section(key, narrator.text(key)).citing(paths.flatMap { sources(of: $0) })
      for (number, values) in own.enumerated() {
        let lines = values.flatMap { $0.split(separator: "\n").map(String.init) }
        let first = lines.first ?? narrator.text("comparison.nothing")
        item = item.with(.step(number + 1, first).with(lines.dropFirst().map { .text($0) }))
      }
      if key == "path.duration", let remark = narrator.remark(onDurationsOf: paths) {
        item = item.with(.warning(remark))
      }
      content.offer(item)
    }
    content.gap()
    content.say(.remark(narrator.text("comparison.same")))
    content.foldsSections = true
    content.keys = [.move] + Self.common
    return content
  }

  /// The form in which a path stands best: the one being looked at if it has it, else its best one on the list; where
  /// it is not there, the first that a source attests.
  func mode(of path: TrainingPath) -> DeliveryMode {
    guard let proposed = state.derived.advice?.path(path.identifier) else {
      return DeliveryMode.allCases.first { path.modes.contains($0) } ?? state.navigation.mode ?? .onSite
    }
    return state.navigation.mode.flatMap { proposed.form($0)?.mode } ?? proposed.mode
  }

  /// What is compared of a path, the same lines in the same order for each, by the key of their name.
  private func lines(comparing path: TrainingPath) -> [(key: String, values: [String])] {
    let proposal = state.derived.advice?.path(path.identifier)?.proposal
    let reasons = { (contributions: [Proposal.Contribution]) in
      proposal.map { proposal in contributions.map { narrator.reason($0, of: proposal) } } ?? []
    }
    let payers = (proposal?.funding ?? []).filter { $0.verdict != .no }
      .map {
        "\(narrator.name(ofScheme: $0.scheme)) [\(narrator.word(for: $0.verdict, onScheme: $0.scheme))]"
      }
    let place = proposal?.nearestCentres.first.flatMap { place in
      knowledge.centre(place.centre).map { "\($0.name), \(narrator.distance(to: place))" }
    }
    return [
      ("path.leads", [narrator.award(of: path)]), ("path.duration", [narrator.durationByKind(of: path)]),
      ("path.enter", [narrator.entry(of: path)]),
      ("path.registration", [narrator.registration(of: path, on: interview.date)]),
      (
        "comparison.modes",
        DeliveryMode.allCases.filter { path.modes.contains($0) }.map { narrator.text("mode.\($0.rawValue)") }
      ),
      ("path.places", [place].compactMap { $0 }), ("path.funding", payers),
      ("path.why", reasons(proposal?.reasons ?? [])), ("path.against", reasons(proposal?.cautions ?? [])),
    ]
  }
}
