import Content
import Guidance

/// What other answers change, as JSON.
struct DifferenceDocument: Encodable {
  /// A proposal that entered, left or moved.
  struct Movement: Encodable {
    let lane: String
    let path: String
    let before: Int?
    let after: Int?
    let criteria: [String]
  }

  /// A scheme whose verdict changed.
  struct Turn: Encodable {
    let scheme: String
    let before: String
    let after: String
    let because: [String]
  }

  let movements: [Movement]
  let turns: [Turn]

  init(_ difference: AdviceDifference, _ narrator: Narrator) {
    movements = difference.movements.map {
      Movement(
        lane: $0.lane.rawValue, path: $0.path, before: $0.before, after: $0.after, criteria: $0.criteria)
    }
    turns = difference.turns.map { turn in
      Turn(
        scheme: turn.scheme, before: turn.before.word, after: turn.after.word,
        because: turn.deciding.map { narrator.ground($0).line })
    }
  }
}
