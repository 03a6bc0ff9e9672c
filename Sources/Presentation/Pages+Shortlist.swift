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
      narrator.text(state.setting == .desk ? "shortlist.title-desk" : "shortlist.title"), .title)
    content.gap()
    if state.shortlist.count > 1 {
      content.offer(
        Item(
          narrator.text(
            "shortlist.compare", ["count": String(min(Self.compared, state.shortlist.count))]),
          action: .event(.open(.comparison))))
      content.gap()
    }
    for path in state.shortlist.compactMap({ catalogue.path($0) }) {
      content.offer(item(path, in: lane(of: path)))
    }
    if state.shortlist.isEmpty { content.say(narrator.text("shortlist.empty")) }
    content.keys = [.move, .open] + Self.common
    return content
  }

  /// The first paths of the shortlist side by side, only the lines in which they differ.
  func comparison() -> PageContent {
    var content = PageContent(title: title(narrator.text("header.comparison")))
    let paths = state.shortlist.prefix(Self.compared).compactMap { catalogue.path($0) }
    content.say(narrator.text("comparison.title"), .title)
    for (number, path) in paths.enumerated() { content.say("\(number + 1). \(path.title)") }
    content.gap()
    let columns = paths.map(lines(comparing:))
    for row in (columns.first ?? []).indices {
      let values = columns.map { $0[row].values }
      let shared = Set(values.first ?? []).filter { value in values.allSatisfy { $0.contains(value) } }
      let own = values.map { $0.filter { !shared.contains($0) } }
      guard own.contains(where: { !$0.isEmpty }) else { continue }
      let key = columns[0][row].key
      var item = Item(narrator.text(key), isHeading: true).citing(paths.flatMap { sources(of: $0) })
      for (number, values) in own.enumerated() {
        let text = values.isEmpty ? narrator.text("comparison.nothing") : values.joined(separator: "\n")
        for (line, part) in text.split(separator: "\n").enumerated() {
          item = item.with(line == 0 ? "\(number + 1). \(part)" : "   \(part)", .text)
        }
      }
      if key == "path.duration", let remark = narrator.remark(onDurationsOf: paths) {
        item = item.with("! " + remark, .warning)
      }
      content.offer(item)
    }
    content.gap()
    content.say(narrator.text("comparison.same"), .muted)
    content.keys = [.move] + Self.common
    return content
  }

  /// The lane in which a path stands best: the one being looked at if it is there, else the first that proposes it;
  /// where none does, the first form that it has.
  func lane(of path: TrainingPath) -> DeliveryMode {
    let lanes = (state.advice?.lanes ?? []).filter { lane in
      lane.proposals.contains { $0.path == path.identifier } || lane.others.contains(path.identifier)
    }
    if lanes.contains(where: { $0.mode == state.lane }) { return state.lane }
    return lanes.first?.mode ?? DeliveryMode.allCases.first { path.modes.contains($0) } ?? state.lane
  }

  /// What is compared of a path, the same lines in the same order for each, by the key of their name.
  private func lines(comparing path: TrainingPath) -> [(key: String, values: [String])] {
    let mode = lane(of: path)
    let proposal = state.advice?.lanes.first { $0.mode == mode }?.proposals.first {
      $0.path == path.identifier
    }
    let reasons = { (contributions: [Proposal.Contribution]) in
      proposal.map { proposal in contributions.map { narrator.reason($0, of: proposal) } } ?? []
    }
    let payers = (proposal?.funding ?? []).filter { $0.verdict != .no }
      .map { "\(narrator.name(ofScheme: $0.scheme)) [\(narrator.word(for: $0.verdict))]" }
    let entry =
      path.entry.map { narrator.text("path.asked", ["entry": narrator.text("entry.\($0.rawValue)")]) }
      ?? narrator.text("path.asked-unknown")
    let place = proposal?.places.first.flatMap { place in
      knowledge.centre(place.centre).map { "\($0.name), \(narrator.distance(to: place))" }
    }
    return [
      ("path.leads", [narrator.award(of: path)]), ("path.duration", [narrator.durationByKind(of: path)]),
      ("path.enter", [entry]), ("path.registration", [narrator.registration(of: path, on: interview.date)]),
      (
        "comparison.modes",
        DeliveryMode.allCases.filter { path.modes.contains($0) }.map { narrator.text("mode.\($0.rawValue)") }
      ),
      ("path.places", [place].compactMap { $0 }), ("path.funding", payers),
      ("path.why", reasons(proposal?.reasons ?? [])), ("path.against", reasons(proposal?.cautions ?? [])),
    ]
  }
}
