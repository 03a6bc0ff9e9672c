/// What a person answered to one question.
public enum Answer: Hashable, Sendable {
  /// A whole number, or the value of a scale's step.
  case number(Int)
  /// One choice.
  case choice(String)
  /// Several choices; at least one.
  case choices(Set<String>)
  /// Yes or no.
  case flag(Bool)
  /// A place, in its text form, such as `35360`, `department:35` or `region:53`.
  case place(String)
  /// A day.
  case date(CalendarDate)
  /// An occupation, by its code in the national directory, such as `K2204`.
  case occupation(String)
  /// “I don’t know” or “I prefer not to answer”: a value of its own, which never becomes a no.
  case declined
}
