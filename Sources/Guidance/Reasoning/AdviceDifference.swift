/// What a change of answers changes in the advice.
public struct AdviceDifference: Hashable, Sendable {
  /// A path that entered, left or moved among those shown.
  public struct Movement: Hashable, Sendable {
    /// Its best form, after the change when it is still there.
    public let mode: DeliveryMode
    /// The path.
    public let path: String
    /// Its place before, from 1; nil when it was not there.
    public let before: Int?
    /// Its place after; nil when it is no longer there.
    public let after: Int?
    /// The criteria that hold only before, or only after: what is responsible for the movement.
    public let criteria: [String]
  }

  /// A scheme whose verdict changed.
  public struct VerdictChange: Hashable, Sendable {
    /// The scheme.
    public let scheme: String
    /// The verdict before.
    public let before: Verdict
    /// The verdict after.
    public let after: Verdict
    /// The conditions that decide after the change and did not read so before: the rule responsible.
    public let deciding: [Proof]
  }

  /// A criterion that holds for every proposal of a form after the change and for none before, or the other way round:
  /// it moves no path past another, but the form is worth more or less.
  public struct Shift: Hashable, Sendable {
    /// The criterion, with its points.
    public let contribution: Proposal.Contribution
    /// Whether it holds after the change.
    public let isNew: Bool
    /// The proposals of the form for which it holds.
    public let proposals: [Proposal]
    /// The form.
    public let mode: DeliveryMode
  }

  /// What came and what went of a list, by identifier.
  public struct Exchange: Hashable, Sendable {
    /// What was not there before, in the order after.
    public let entered: [String]
    /// What is no longer there, in the order before.
    public let left: [String]

    /// Whether nothing came or went.
    public var isEmpty: Bool { entered.isEmpty && left.isEmpty }

    init(from before: [String], to after: [String]) {
      entered = after.filter { !before.contains($0) }
      left = before.filter { !after.contains($0) }
    }
  }

  /// The paths that entered, left or moved among those shown.
  public let movements: [Movement]
  /// The schemes whose verdict changed, in their order.
  public let turns: [VerdictChange]
  /// What speaks for or against a whole form only before, or only after.
  public let shifts: [Shift]
  /// The nearest places that receive the public.
  public let nearestCentres: Exchange
  /// The programmes near the person.
  public let programmes: Exchange
  /// The advisers to see, as contacts.
  public let advisers: Exchange
  /// The forms whose search had to be widened only before, or only after; true for after.
  public let widened: [DeliveryMode: Bool]

  /// Whether nothing changed that a person would see.
  public var isEmpty: Bool {
    movements.isEmpty && turns.isEmpty && shifts.isEmpty && nearestCentres.isEmpty && programmes.isEmpty
      && advisers.isEmpty
      && widened.isEmpty
  }

  /// Compares the advice before with the advice after.
  public init(from before: Advice, to after: Advice) {
    let old = Dictionary(
      (before.rights + before.leftOut).map { ($0.scheme, $0) }, uniquingKeysWith: { first, _ in first })
    // A scheme that is only listed on one side was refused, or of another region, on the other.
    turns = (after.rights + after.leftOut).compactMap { finding in
      // The two shades of check are one word to a person.
      guard let earlier = old[finding.scheme], earlier.verdict != finding.verdict,
        !(earlier.verdict.isCheck && finding.verdict.isCheck)
      else { return nil }
      return VerdictChange(
        scheme: finding.scheme, before: earlier.verdict, after: finding.verdict,
        deciding: Self.responsible(for: finding, since: earlier))
    }
    movements = Self.movements(from: before.shown, to: after.shown)
    shifts = zip(before.modes, after.modes).flatMap {
      Self.shifts(in: $1, since: $0, isNew: true) + Self.shifts(in: $0, since: $1, isNew: false)
    }
    nearestCentres = Exchange(
      from: before.nearestCentres.map(\.centre), to: after.nearestCentres.map(\.centre))
    programmes = Exchange(from: before.programmes.map(\.programme), to: after.programmes.map(\.programme))
    advisers = Exchange(from: before.advisers.map(\.contact), to: after.advisers.map(\.contact))
    widened = Dictionary(
      zip(before.modes, after.modes).filter { $0.isWidened != $1.isWidened }.map { ($1.mode, $1.isWidened) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Of the conditions that decide now, those that did not read so before.
  private static func responsible(for after: Finding, since before: Finding) -> [Proof] {
    var old: [Condition: Verdict] = [:]
    for proof in [before.person, before.path].compactMap({ $0 }) { proof.note(in: &old) }
    return after.deciding.filter { old[$0.condition] != $0.verdict }
  }

  /// What holds for every proposal of a form, and for none of the same form at the other time.
  private static func shifts(
    in found: Advice.ModeProposals, since other: Advice.ModeProposals, isNew: Bool
  ) -> [Shift] {
    guard let first = found.proposals.first, !other.proposals.isEmpty else { return [] }
    let elsewhere = Set(other.proposals.flatMap(\.contributions).map(\.criterion))
    return first.contributions.filter { contribution in
      !elsewhere.contains(contribution.criterion)
        && found.proposals.allSatisfy { $0.contributions.contains { $0.criterion == contribution.criterion } }
    }.map { Shift(contribution: $0, isNew: isNew, proposals: found.proposals, mode: found.mode) }
  }

  private static func movements(from before: [Proposal], to after: [Proposal]) -> [Movement] {
    let places = { (shown: [Proposal]) in
      Dictionary(
        shown.enumerated().map { ($1.path, (place: $0 + 1, proposal: $1)) },
        uniquingKeysWith: { first, _ in first })
    }
    let (old, new) = (places(before), places(after))
    let paths = after.map(\.path) + before.map(\.path).filter { new[$0] == nil }
    return paths.compactMap { path in
      let (earlier, later) = (old[path], new[path])
      guard earlier?.place != later?.place, let shown = later?.proposal ?? earlier?.proposal else {
        return nil
      }
      let criteria = { (proposal: Proposal?) in Set(proposal?.contributions.map(\.criterion) ?? []) }
      let changed = criteria(earlier?.proposal).symmetricDifference(criteria(later?.proposal))
      return Movement(
        mode: shown.mode, path: path, before: earlier?.place, after: later?.place, criteria: changed.sorted())
    }
  }
}

extension Proof {
  /// Notes the verdict of each condition of the proof; of one that stands in it twice, the first.
  fileprivate func note(in verdicts: inout [Condition: Verdict]) {
    if verdicts[condition] == nil { verdicts[condition] = verdict }
    for part in parts { part.note(in: &verdicts) }
  }
}
