public import Guidance
public import Wording

/// What other answers change, as a document for programs.
public struct DifferenceDocument: Encodable, Sendable {
  /// A proposal that entered, left or moved.
  public struct Movement: Encodable, Sendable {
    /// Its best form of teaching.
    public let lane: String
    /// The identifier of the path.
    public let path: String
    /// Its rank before, from 1; left out when it was not proposed.
    public let before: Int?
    /// Its rank after, from 1; left out when it is not proposed any more.
    public let after: Int?
    /// The criteria responsible.
    public let criteria: [String]

    init(_ movement: AdviceDifference.Movement) {
      lane = movement.mode.rawValue
      path = movement.path
      before = movement.before
      after = movement.after
      criteria = movement.criteria
    }
  }

  /// A scheme whose verdict changed.
  public struct VerdictChange: Encodable, Sendable {
    /// The identifier of the scheme.
    public let scheme: String
    /// `yes`, `check` or `no` before.
    public let before: String
    /// `yes`, `check` or `no` after.
    public let after: String
    /// The conditions responsible, in words.
    public let because: [String]

    init(_ turn: AdviceDifference.VerdictChange, _ narrator: Narrator) {
      scheme = turn.scheme
      before = turn.before.word
      after = turn.after.word
      because = turn.deciding.map { narrator.ground($0).line }
    }
  }

  /// A criterion that came to speak for or against a whole form of teaching, or no longer does.
  public struct Shift: Encodable, Sendable {
    /// The form of teaching.
    public let lane: String
    /// The identifier of the criterion.
    public let criterion: String
    /// What it adds to the score.
    public let points: Int
    /// Whether it came; otherwise it went.
    public let isNew: Bool

    init(_ shift: AdviceDifference.Shift) {
      lane = shift.mode.rawValue
      criterion = shift.contribution.criterion
      points = shift.contribution.points
      isNew = shift.isNew
    }
  }

  /// What came and what went of a list.
  public struct Exchange: Encodable, Sendable {
    /// The identifiers that came.
    public let entered: [String]
    /// The identifiers that went.
    public let left: [String]

    init(_ exchange: AdviceDifference.Exchange) {
      entered = exchange.entered
      left = exchange.left
    }
  }

  /// The proposals that entered, left or moved.
  public let movements: [Movement]
  /// The schemes whose verdict changed.
  public let turns: [VerdictChange]
  /// What came to speak for or against whole forms of teaching.
  public let shifts: [Shift]
  /// The centres near by that came and went.
  public let places: Exchange
  /// The programmes that came and went.
  public let programmes: Exchange
  /// The advisers that came and went.
  public let advisers: Exchange
  /// Whether the search in a form came to be widened, or no longer is, by form; only those that changed.
  public let widened: [String: Bool]

  /// Makes the document of a difference.
  public init(_ difference: AdviceDifference, _ narrator: Narrator) {
    movements = difference.movements.map(Movement.init)
    turns = difference.turns.map { VerdictChange($0, narrator) }
    shifts = difference.shifts.map(Shift.init)
    places = Exchange(difference.nearestCentres)
    programmes = Exchange(difference.programmes)
    advisers = Exchange(difference.advisers)
    widened = Dictionary(
      difference.widened.map { ($0.rawValue, $1) }, uniquingKeysWith: { first, _ in first })
  }
}
