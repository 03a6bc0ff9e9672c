import Content
import Conversation
import Guidance
import Screen

extension Pages {
  /// How many paths are compared side by side.
  static let compared = 3

  /// The paths the person keeps.
  func shortlist() -> PageContent {
    var content = PageContent(title: title(narrator.text("header.shortlist")))
    content.say(narrator.text("shortlist.title"), .title)
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
      let values = columns.map { $0[row].value }
      guard Set(values).count > 1 else { continue }
      let item = Item(columns[0][row].label, isHeading: true)
      content.offer(
        zip(values.indices, values).reduce(item) { $0.with("\($1.0 + 1). \($1.1)", .text) }
          .citing(paths.flatMap { sources(of: $0) }))
    }
    content.gap()
    content.say(narrator.text("comparison.same"), .muted)
    content.keys = [.move] + Self.common
    return content
  }

  /// The lane in which a path stands best: the one being looked at if it is there, else the first that proposes it.
  private func lane(of path: TrainingPath) -> Mode {
    let lanes = (state.advice?.lanes ?? []).filter { lane in
      lane.proposals.contains { $0.path == path.identifier } || lane.others.contains(path.identifier)
    }
    return lanes.contains { $0.mode == state.lane } ? state.lane : lanes.first?.mode ?? state.lane
  }

  /// What is compared of a path, the same lines in the same order for each.
  private func lines(comparing path: TrainingPath) -> [(label: String, value: String)] {
    let mode = lane(of: path)
    let proposal = state.advice?.lanes.first { $0.mode == mode }?.proposals.first {
      $0.path == path.identifier
    }
    let unknown = narrator.text("centre.unknown")
    let joined = { (lines: [String]) in lines.isEmpty ? unknown : lines.joined(separator: " ") }
    let reasons = { (contributions: [Proposal.Contribution]) -> String in
      guard let proposal else { return unknown }
      return joined(contributions.map { narrator.reason($0, of: proposal) })
    }
    let payers = (proposal?.funding ?? []).filter { $0.verdict != .no }
      .map { "\(narrator.name(ofScheme: $0.scheme)) [\(narrator.word(for: $0.verdict))]" }
    let modes = Mode.allCases.filter { path.modes.contains($0) }.map { narrator.text("mode.\($0.rawValue)") }
    return [
      (narrator.text("path.leads"), narrator.award(of: path)),
      (narrator.text("path.duration"), narrator.duration(of: path)),
      (
        narrator.text("path.enter"),
        path.entry.map { narrator.text("path.asked", ["entry": narrator.text("entry.\($0.rawValue)")]) }
          ?? narrator.text("path.asked-unknown")
      ),
      (narrator.text("path.registration"), narrator.registration(of: path, on: interview.date)),
      (narrator.text("comparison.modes"), joined(modes)),
      (
        narrator.text("path.places"),
        proposal?.places.first.flatMap { place in
          library.centre(place.centre).map { "\($0.name), \(narrator.distance(to: place))" }
        } ?? unknown
      ),
      (narrator.text("path.funding"), payers.isEmpty ? unknown : payers.joined(separator: ", ")),
      (narrator.text("path.why"), reasons(proposal?.reasons ?? [])),
      (narrator.text("path.against"), reasons(proposal?.cautions ?? [])),
    ]
  }
}
