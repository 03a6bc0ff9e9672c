/// What a change of answers changes in the advice.
public struct AdviceDifference: Hashable, Sendable {
  /// A proposal that entered, left or moved within its lane.
  public struct Movement: Hashable, Sendable {
    /// The lane.
    public let lane: DeliveryMode
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

  /// A criterion that holds for every proposal of a lane after the change and for none before, or the other way round:
  /// it moves no proposal past another, but the lane is worth more or less.
  public struct Shift: Hashable, Sendable {
    /// The criterion, with its points.
    public let contribution: Proposal.Contribution
    /// Whether it holds after the change.
    public let isNew: Bool
    /// The proposals of the lane for which it holds.
    public let proposals: [Proposal]
    /// The lane.
    public let lane: DeliveryMode
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

  /// The proposals that entered, left or moved, lane by lane.
  public let movements: [Movement]
  /// The schemes whose verdict changed, in their order.
  public let turns: [VerdictChange]
  /// What speaks for or against whole lanes only before, or only after.
  public let shifts: [Shift]
  /// The nearest places that receive the public.
  public let nearestCentres: Exchange
  /// The programmes near the person.
  public let programmes: Exchange
  /// The advisers to see, as contacts.
  public let advisers: Exchange
  /// The lanes whose search had to be widened only before, or only after; true for after.
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
      before.rights.map { ($0.scheme, $0) }, uniquingKeysWith: { first, _ in first })
    // A scheme that is only listed on one side was refused, or of another region, on the other.
    turns = after.rights.compactMap { finding in
      // The two shades of check are one word to a person.
      guard let earlier = old[finding.scheme], earlier.verdict != finding.verdict,
        !(earlier.verdict.isCheck && finding.verdict.isCheck)
      else { return nil }
      return VerdictChange(
        scheme: finding.scheme, before: earlier.verdict, after: finding.verdict,
        deciding: Self.responsible(for: finding, since: earlier))
    }
    movements = zip(before.lanes, after.lanes).flatMap { Self.movements(from: $0, to: $1) }
    shifts = zip(before.lanes, after.lanes).flatMap {
      Self.shifts(in: $1, since: $0, isNew: true) + Self.shifts(in: $0, since: $1, isNew: false)
    }
    nearestCentres = Exchange(
      from: before.nearestCentres.map(\.centre), to: after.nearestCentres.map(\.centre))
    programmes = Exchange(from: before.programmes.map(\.programme), to: after.programmes.map(\.programme))
    advisers = Exchange(from: before.advisers.map(\.contact), to: after.advisers.map(\.contact))
    widened = Dictionary(
      zip(before.lanes, after.lanes).filter { $0.isWidened != $1.isWidened }.map { ($1.mode, $1.isWidened) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Of the conditions that decide now, those that did not read so before.
  private static func responsible(for after: Finding, since before: Finding) -> [Proof] {
    var old: [Condition: Verdict] = [:]
    for proof in [before.person, before.path].compactMap({ $0 }) { proof.note(in: &old) }
    return after.deciding.filter { old[$0.condition] != $0.verdict }
  }

  /// What holds for every proposal of a lane, and for none of the same lane at the other time.
  private static func shifts(in lane: Advice.Lane, since other: Advice.Lane, isNew: Bool) -> [Shift] {
    guard let first = lane.proposals.first, !other.proposals.isEmpty else { return [] }
    let elsewhere = Set(other.proposals.flatMap(\.contributions).map(\.criterion))
    return first.contributions.filter { contribution in
      !elsewhere.contains(contribution.criterion)
        && lane.proposals.allSatisfy { $0.contributions.contains { $0.criterion == contribution.criterion } }
    }.map { Shift(contribution: $0, isNew: isNew, proposals: lane.proposals, lane: lane.mode) }
  }

  private static func movements(from before: Advice.Lane, to after: Advice.Lane) -> [Movement] {
    let old = Dictionary(
      before.proposals.enumerated().map { ($1.path, (place: $0 + 1, proposal: $1)) },
      uniquingKeysWith: { first, _ in first })
    let new = Dictionary(
      after.proposals.enumerated().map { ($1.path, (place: $0 + 1, proposal: $1)) },
      uniquingKeysWith: { first, _ in first })
    let paths = after.proposals.map(\.path) + before.proposals.map(\.path).filter { new[$0] == nil }
    return paths.compactMap { path in
      let (earlier, later) = (old[path], new[path])
      guard earlier?.place != later?.place else { return nil }
      let criteria = { (proposal: Proposal?) in Set(proposal?.contributions.map(\.criterion) ?? []) }
      let changed = criteria(earlier?.proposal).symmetricDifference(criteria(later?.proposal))
      return Movement(
        lane: after.mode, path: path, before: earlier?.place, after: later?.place,
        criteria: changed.sorted())
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
