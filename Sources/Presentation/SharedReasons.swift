import Guidance
import Wording

/// What speaks for or against all paths shown alike: said once above them, not again with each.
struct SharedReasons {
  /// The reasons, those for the paths first.
  let lines: [Statement]
  /// Where they come from.
  let sources: [String]
  private let texts: Set<String>
  private let narrator: Narrator

  /// The most lines of each sign that are shown.
  private static let limit = 2

  init(of proposals: [Proposal], _ narrator: Narrator) {
    self.narrator = narrator
    let sets = proposals.map { proposal in
      Set(proposal.contributions.map { narrator.reason($0, of: proposal) })
    }
    // Of a single proposal everything is particular.
    guard let first = proposals.first, sets.count > 1 else {
      (lines, sources, texts) = ([], [], [])
      return
    }
    let texts = sets.dropFirst().reduce(sets[0]) { $0.intersection($1) }
    let shared = first.contributions.filter { texts.contains(narrator.reason($0, of: first)) }
    // The field was chosen a moment ago, and how near the place is stands above.
    let reasons = shared.filter { $0.points > 0 && ![.field, .distance].contains($0.component) }
    let cautions = shared.filter { $0.points <= 0 }
    lines =
      reasons.prefix(Self.limit).map { .reason(.for, narrator.reason($0, of: first)) }
      + cautions.suffix(Self.limit).map { .reason(.against, narrator.reason($0, of: first)) }
    sources = (reasons.prefix(Self.limit) + cautions.suffix(Self.limit)).map {
      narrator.source(ofCriterion: $0.source)
    }
    self.texts = texts
  }

  /// Whether there is nothing to say.
  var isEmpty: Bool { lines.isEmpty }

  /// Whether a reason needs no saying again with its proposal.
  func covers(_ contribution: Proposal.Contribution, of proposal: Proposal) -> Bool {
    contribution.component == .field || texts.contains(narrator.reason(contribution, of: proposal))
  }
}
