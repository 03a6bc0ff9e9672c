/// The steps of a visit that can be taken back and made again.
public struct History: Hashable, Sendable {
  /// The steps that can be taken back, the last one last.
  public internal(set) var past: [UndoStep] = []
  /// The steps taken back, the next one last.
  public internal(set) var future: [UndoStep] = []

  /// How many steps can be taken back.
  private static let longestPast = 100

  /// Notes a step; what was taken back before cannot be made again.
  mutating func append(_ step: UndoStep) {
    past = (past + [step]).suffix(Self.longestPast)
    future = []
  }

  /// Takes the last step back; nil when there is none.
  mutating func undo() -> UndoStep? {
    guard let step = past.popLast() else { return nil }
    future.append(step)
    return step
  }

  /// Makes the step again that was taken back last; nil when there is none.
  mutating func redo() -> UndoStep? {
    guard let step = future.popLast() else { return nil }
    past.append(step)
    return step
  }
}

/// A step of a visit that can be taken back and made again: the moments right before and right after it.
public struct UndoStep: Hashable, Sendable {
  /// The moment before the step.
  public let before: Moment
  /// The moment after it.
  public let after: Moment
}

/// What a step can change: a moment of a visit without the steps around it, and without what lies in files.
public struct Moment: Hashable, Sendable {
  /// What the person had said.
  public let visit: Visit
  /// Where they were.
  public let navigation: Navigation
  /// What their answers came to.
  public let derived: DerivedResults
}

extension InterviewState {
  /// This moment, as history keeps it.
  var moment: Moment { Moment(visit: visit, navigation: navigation, derived: derived) }

  /// Goes to a moment, told as the interview is told now: how it is told is no part of what was done.
  mutating func go(to moment: Moment) {
    let (language, isPlain, isLarge, isCounted) = (
      visit.language, visit.isPlain, visit.isLarge, visit.isCounted
    )
    (visit, navigation, derived) = (moment.visit, moment.navigation, moment.derived)
    (visit.language, visit.isPlain, visit.isLarge, visit.isCounted) = (language, isPlain, isLarge, isCounted)
  }
}
