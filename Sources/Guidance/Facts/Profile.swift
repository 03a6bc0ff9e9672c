/// A person, a place and a path as a row of numbers, one for each fact: what rules are evaluated on.
///
/// A number stands for itself, a choice for its position, several choices for a set of bits, yes for 1 and
/// no for 0, a day for its day number. A fact without a value holds `Profile.unknown`.
public struct Profile: Sendable {
  /// The number that stands for *no value*.
  public static let unknown = Int.min

  private(set) var values: ContiguousArray<Int>

  /// A profile of answers; those that do not fit the sheet are left unknown.
  public init(_ answers: Answers, on sheet: FactSheet) {
    values = ContiguousArray(repeating: Self.unknown, count: sheet.facts.count)
    for (identifier, answer) in answers.values {
      guard let position = sheet.position(of: identifier) else { continue }
      values[position] = Self.code(answer, of: sheet.facts[position].kind)
    }
  }

  /// The value at a position of the sheet.
  subscript(position: Int) -> Int {
    get { values[position] }
    set { values[position] = newValue }
  }

  /// The number that stands for an answer; unknown when the fact cannot have it.
  static func code(_ answer: Answer, of kind: FactKind) -> Int {
    switch (kind, answer) {
    case (.number(let range), .number(let value)): range.contains(value) ? value : unknown
    case (.scale(let steps), .number(let value)): steps.contains { $0.value == value } ? value : unknown
    case (.oneOf(let choices), .choice(let choice)): choices.firstIndex(of: choice) ?? unknown
    case (.anyOf(let choices), .choices(let chosen)):
      chosen.isSubset(of: choices) && !chosen.isEmpty
        ? choices.enumerated().reduce(0) { chosen.contains($1.element) ? $0 | 1 << $1.offset : $0 } : unknown
    case (.yesNo, .flag(let flag)): flag ? 1 : 0
    case (.date, .date(let date)): date.dayNumber
    default: unknown
    }
  }
}
