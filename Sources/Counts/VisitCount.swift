/// What one visit adds to the counters, once it has ended: each value for itself.
///
/// It lives for as long as it takes to add it. No row of it is ever written: a store adds one to each counter, and what
/// came together is told by nothing afterwards.
public struct VisitCount: Hashable, Sendable {
  /// Something that is counted by area.
  public struct Value: Hashable, Sendable {
    /// The kind.
    public let kind: CountKind
    /// What of its kind, by identifier of the content.
    public let value: String

    /// Makes a value.
    public init(_ kind: CountKind, _ value: String) {
      self.kind = kind
      self.value = value
    }
  }

  /// Where the program is used, by name.
  public let setting: String
  /// Whether the visit came to its results; one that was left before tells nothing of what was wanted.
  public let isFinished: Bool
  /// Where the person lives.
  public let area: CountArea
  /// What is counted by area, each once.
  public let values: Set<Value>

  /// Makes what a visit adds.
  public init(setting: String, isFinished: Bool, area: CountArea, values: Set<Value>) {
    self.setting = setting
    self.isFinished = isFinished
    self.area = area
    self.values = values
  }

  /// What to add to the counters: one to each that the visit concerns.
  ///
  /// - Parameters:
  ///   - month: The month in which the visit ended.
  ///   - minutes: How long it took, in whole minutes.
  public func table(in month: Month, minutes: Int) -> CountTable {
    let visit = [setting, isFinished ? "finished" : "abandoned", VisitLength(minutes: minutes).rawValue]
      .joined(separator: "/")
    let keys = values.map { CountKey(month: month, kind: $0.kind, area: area, value: $0.value) }
    let visits = CountKey(month: month, kind: .visit, area: .unknown, value: visit)
    var table = CountTable()
    for key in [visits] + keys { if let key { table.add(key) } }
    return table
  }
}

/// How long a visit took, in classes: the exact number of minutes is counted nowhere.
public enum VisitLength: String, CaseIterable, Hashable, Sendable {
  /// Less than five minutes.
  case underFive = "0-4"
  /// Five to nine.
  case underTen = "5-9"
  /// Ten to nineteen.
  case underTwenty = "10-19"
  /// Twenty to thirty-nine.
  case underForty = "20-39"
  /// Forty and more.
  case longer = "40+"

  /// The class of so many whole minutes.
  public init(minutes: Int) {
    self =
      switch minutes {
      case ..<5: .underFive
      case ..<10: .underTen
      case ..<20: .underTwenty
      case ..<40: .underForty
      default: .longer
      }
  }
}
