package import Guidance
package import Wording

/// What other answers change, as JSON.
package struct DifferenceDocument: Encodable {
  /// A proposal that entered, left or moved.
  package struct Movement: Encodable {
    let lane: String
    let path: String
    let before: Int?
    let after: Int?
    let criteria: [String]
  }

  /// A scheme whose verdict changed.
  package struct Turn: Encodable {
    let scheme: String
    let before: String
    let after: String
    let because: [String]
  }

  /// A criterion that came to speak for or against a whole lane, or no longer does.
  package struct Shift: Encodable {
    let lane: String
    let criterion: String
    let points: Int
    let isNew: Bool
  }

  /// What came and what went of a list.
  package struct Exchange: Encodable {
    let entered: [String]
    let left: [String]

    init(_ exchange: AdviceDifference.Exchange) {
      entered = exchange.entered
      left = exchange.left
    }
  }

  let movements: [Movement]
  let turns: [Turn]
  let shifts: [Shift]
  let places: Exchange
  let programmes: Exchange
  let advisers: Exchange
  /// Whether the search of a lane came to be widened, or no longer is.
  let widened: [String: Bool]

  package init(_ difference: AdviceDifference, _ narrator: Narrator) {
    places = Exchange(difference.places)
    programmes = Exchange(difference.programmes)
    advisers = Exchange(difference.advisers)
    widened = Dictionary(
      difference.widened.map { ($0.rawValue, $1) }, uniquingKeysWith: { first, _ in first })
    movements = difference.movements.map {
      Movement(
        lane: $0.lane.rawValue, path: $0.path, before: $0.before, after: $0.after, criteria: $0.criteria)
    }
    shifts = difference.shifts.map {
      Shift(
        lane: $0.lane.rawValue, criterion: $0.contribution.criterion, points: $0.contribution.points,
        isNew: $0.isNew)
    }
    turns = difference.turns.map { turn in
      Turn(
        scheme: turn.scheme, before: turn.before.word, after: turn.after.word,
        because: turn.deciding.map { narrator.ground($0).line })
    }
  }
}
