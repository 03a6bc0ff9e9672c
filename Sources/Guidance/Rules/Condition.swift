/// A condition as content writes it: tests of facts, joined by *all*, *any*, *not* and *at least*.
public indirect enum Condition: Hashable, Sendable {
  /// Every part holds.
  case all([Condition])
  /// At least one part holds.
  case any([Condition])
  /// The part does not hold.
  case not(Condition)
  /// At least so many parts hold.
  case atLeast(Int, [Condition])
  /// Holds but when the part is certainly met: what is not known does not close it.
  case unless(Condition)
  /// The second part, where the first holds; where the first is no or lies with somebody else, that alone counts.
  case within(Condition, Condition)
  /// A fact compared with a value.
  case test(FactTest)
  /// A condition defined elsewhere under a name.
  case named(String)
  /// Somebody else decides; the identifier says who, such as `employer`.
  case decision(by: String)
  /// A condition with words of its own; the text is a key of the words.
  case worded(Condition, key: String)
}

/// A fact compared with a value.
public struct FactTest: Hashable, Sendable {
  /// How the fact is compared.
  public enum Comparison: String, Hashable, Sendable, CaseIterable {
    /// The number, step or day is the operand or more.
    case atLeast = ">="
    /// It is the operand or less.
    case atMost = "<="
    /// It is more than the operand.
    case above = ">"
    /// It is less than the operand.
    case below = "<"
    /// The choice is one of the operand's, or the yes/no fact is as the operand says.
    case `is`
    /// The choice is none of the operand's.
    case isNot = "is not"
    /// The choices taken hold at least one of the operand's.
    case includes
    /// The choices taken hold none of the operand's.
    case excludes
  }

  /// What a fact is compared with.
  public enum Operand: Hashable, Sendable {
    /// A number.
    case number(Int)
    /// A dated amount, by identifier.
    case constant(String)
    /// Choices, by identifier.
    case choices([String])
    /// Yes or no.
    case flag(Bool)
    /// A day.
    case date(CalendarDate)
    /// Another fact, so many times, and so much more.
    case fact(String, times: Int, plus: Int)
  }

  /// The identifier of the fact.
  public let fact: String
  /// How it is compared.
  public let comparison: Comparison
  /// With what.
  public let operand: Operand

  /// Makes a test; the reader of the content answers for its making sense.
  public init(fact: String, comparison: Comparison, operand: Operand) {
    self.fact = fact
    self.comparison = comparison
    self.operand = operand
  }
}
