/// What a change of answers changes in the advice.
public struct AdviceDifference: Hashable, Sendable {
  /// A proposal that entered, left or moved within its lane.
  public struct Movement: Hashable, Sendable {
    /// The lane.
    public let lane: Mode
    /// The path.
    public let path: String
    /// Its place before, from 1; nothing when it was not there.
    public let before: Int?
    /// Its place after; nothing when it is no longer there.
    public let after: Int?
    /// The criteria that hold only before, or only after: what is responsible for the movement.
    public let criteria: [String]
  }

  /// A scheme whose verdict changed.
  public struct Turn: Hashable, Sendable {
    /// The scheme.
    public let scheme: String
    /// The verdict before.
    public let before: Verdict
    /// The verdict after.
    public let after: Verdict
    /// The conditions that decide after the change.
    public let deciding: [Proof]
  }

  /// The proposals that entered, left or moved, lane by lane.
  public let movements: [Movement]
  /// The schemes whose verdict changed, in their order.
  public let turns: [Turn]

  /// Whether nothing changed that a person would see.
  public var isEmpty: Bool { movements.isEmpty && turns.isEmpty }

  /// Compares the advice before with the advice after.
  public init(from before: Advice, to after: Advice) {
    let old = Dictionary(
      before.rights.map { ($0.scheme, $0.verdict) }, uniquingKeysWith: { first, _ in first })
    turns = after.rights.compactMap { finding in
      guard let verdict = old[finding.scheme], verdict != finding.verdict else { return nil }
      return Turn(
        scheme: finding.scheme, before: verdict, after: finding.verdict, deciding: finding.deciding)
    }
    movements = zip(before.lanes, after.lanes).flatMap { Self.movements(from: $0, to: $1) }
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
      let (was, is_) = (old[path], new[path])
      guard was?.place != is_?.place else { return nil }
      let criteria = { (proposal: Proposal?) in Set(proposal?.contributions.map(\.criterion) ?? []) }
      let changed = criteria(was?.proposal).symmetricDifference(criteria(is_?.proposal))
      return Movement(
        lane: after.mode, path: path, before: was?.place, after: is_?.place, criteria: changed.sorted())
    }
  }
}
