/// An amount fixed by law or by practice, with its history.
public struct Constant: Hashable, Sendable {
  /// What the amount counts.
  public enum Unit: String, CaseIterable, Hashable, Sendable {
    case euros, percent, years, months, days, hours, kilometres, count
  }

  /// The amount over a period.
  public struct Value: Hashable, Sendable {
    /// The first day the amount is in force; nil when it always was.
    public let from: CalendarDate?
    /// The last day, when it is known to have ended or to end.
    public let until: CalendarDate?
    /// The amount in hundredths, so that 12.31 euros is 1231.
    public let hundredths: Int
    /// Where it comes from.
    public let source: String
    /// How sure it is.
    public let grade: Grade

    /// Makes a value.
    public init(from: CalendarDate?, until: CalendarDate?, hundredths: Int, source: String, grade: Grade) {
      self.from = from
      self.until = until
      self.hundredths = hundredths
      self.source = source
      self.grade = grade
    }
  }

  /// The identifier, such as `cpf-participation`.
  public let identifier: String
  /// What the amount counts.
  public let unit: Unit
  /// The amounts, oldest first, periods apart.
  public let values: [Value]

  /// Makes a constant.
  public init(identifier: String, unit: Unit, values: [Value]) {
    self.identifier = identifier
    self.unit = unit
    self.values = values
  }

  /// The value in force on a day, when there is one.
  public func value(on date: CalendarDate) -> Value? {
    values.last { value in
      value.from.map { $0 <= date } ?? true && value.until.map { date <= $0 } ?? true
    }
  }
}
