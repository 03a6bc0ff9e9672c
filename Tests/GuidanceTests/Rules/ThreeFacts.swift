import Guidance

/// A rule book over a few facts, one answered yes, one answered no, one not answered.
enum ThreeFacts {
  static let sheet = FactSheet([
    Fact(identifier: "true", kind: .yesNo, origin: .asked),
    Fact(identifier: "false", kind: .yesNo, origin: .asked),
    Fact(identifier: "open", kind: .yesNo, origin: .asked),
    Fact(identifier: "age", kind: .number(0...120), origin: .asked),
    Fact(
      identifier: "level", kind: .scale((0...8).map { FactKind.Step(value: $0, identifier: "\($0)") }),
      origin: .asked),
    Fact(identifier: "contract", kind: .oneOf(["permanent", "fixed-term", "temporary"]), origin: .asked),
    Fact(identifier: "goals", kind: .anyOf(["job", "diploma", "basics"]), origin: .asked),
    Fact(identifier: "day", kind: .date, origin: .asked),
    Fact(identifier: "home", kind: .place, origin: .asked),
    Fact(identifier: "rural", kind: .yesNo, origin: .place),
  ])

  static let answers = Answers(["true": .flag(true), "false": .flag(false)])

  static let book = RuleBook(sheet: sheet, constants: [], definitions: [:])

  /// A condition with a given verdict on `answers`.
  static func condition(_ verdict: Verdict) -> Condition {
    switch verdict {
    case .yes: isYes("true")
    case .no: isYes("false")
    case .unanswered: isYes("open")
    case .thirdParty: .decision(by: "employer")
    }
  }

  static func isYes(_ fact: String) -> Condition {
    .test(FactTest(fact: fact, comparison: .is, operand: .flag(true)))
  }

  /// The proof of a condition on answers, whose verdict must be that of the quick evaluation.
  static func proof(
    of condition: Condition, on answers: Answers = answers, in book: RuleBook = book,
    date: CalendarDate = .example
  ) -> (verdict: Verdict, proof: Proof) {
    var book = book
    let rule = book.add(condition)
    let profile = Profile(answers, on: book.sheet)
    let bounds = book.bounds(on: date)
    return (
      book.verdict(of: rule, on: profile, bounds: bounds),
      book.proof(of: rule, on: profile, bounds: bounds)
    )
  }
}

extension CalendarDate {
  /// A day for tests that do not care which.
  static let example = day(2026, 11, 23)

  /// A day that exists; the first of January 2026 for one that does not, which a test would notice.
  static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
    CalendarDate(year: year, month: month, day: day) ?? Self.day(2026, 1, 1)
  }
}
