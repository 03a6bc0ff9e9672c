/// Conditions compiled into one flat form, evaluated without allocation.
///
/// Each condition is a run of instructions in prefix order: an instruction, then its parts, each knowing
/// where it ends. The proof is a second pass over the same run, so it can never disagree with the verdict.
public struct RuleBook: Sendable {
  /// A compiled condition: where its run of instructions starts.
  public struct Rule: Hashable, Sendable {
    let start: Int
  }

  struct Instruction: Sendable {
    enum Operation: UInt8, Sendable {
      case all, any, not, atLeastParts, named, worded, decision, unless, within
      case atLeast, atMost, above, below, isOneOf, isNoneOf, includes, excludes

      /// Whether a value passes a test against an operand, a bound in hundredths or a set of bits; never of what is no
      /// test.
      func holds(_ value: Int, _ operand: Int) -> Bool {
        switch self {
        case .atLeast: value * 100 >= operand
        case .atMost: value * 100 <= operand
        case .above: value * 100 > operand
        case .below: value * 100 < operand
        case .isOneOf: (0..<64).contains(value) && operand & (1 << value) != 0
        case .isNoneOf: !((0..<64).contains(value) && operand & (1 << value) != 0)
        case .includes: value & operand != 0
        case .excludes: value & operand == 0
        case .all, .any, .not, .atLeastParts, .named, .worded, .decision, .unless, .within: false
        }
      }
    }

    let operation: Operation
    /// The position of the fact, for tests.
    var fact = 0
    /// A bound in hundredths, a set of bits, or how many parts are needed.
    var operand = 0
    /// The position of the constant that gives the bound on the day; −1 when the operand is written out.
    var constant = -1
    /// The position of the fact whose value gives the bound; −1 when none does.
    var other = -1
    /// How many times the value of the other fact is taken; the operand is added to it.
    var factor = 1
    /// The position after the last part.
    var end = 0
    /// The position of the source condition, for proofs.
    var source = 0
  }

  /// The facts that the conditions speak of.
  public let sheet: FactSheet
  /// The dated amounts, by position.
  public let constants: [Constant]
  /// The first day of which the book knows anything, by its dated amounts; nil when none is dated.
  ///
  /// What the rules were before is not known: whatever says no day of its own did not hold then.
  public let begins: CalendarDate?
  private let constantPositions: [String: Int]
  private let definitions: [String: Condition]
  var instructions: ContiguousArray<Instruction> = []
  private(set) var sources: [Condition] = []

  /// Starts a book without rules.
  public init(sheet: FactSheet, constants: [Constant], definitions: [String: Condition]) {
    self.sheet = sheet
    self.constants = constants
    self.definitions = definitions
    begins = constants.flatMap { $0.values.compactMap(\.from) }.min()
    constantPositions = Dictionary(
      constants.enumerated().map { ($1.identifier, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The constant of that identifier.
  public func constant(_ identifier: String) -> Constant? {
    constantPositions[identifier].map { constants[$0] }
  }

  /// The condition of a rule, as it was added.
  public func condition(of rule: Rule) -> Condition? {
    instructions.indices.contains(rule.start) ? sources[instructions[rule.start].source] : nil
  }

  /// Compiles a condition; a reference that the reader let through and that leads nowhere reads *unanswered*.
  public mutating func add(_ condition: Condition) -> Rule {
    let start = instructions.count
    compile(condition, depth: 0)
    return Rule(start: start)
  }

  private mutating func compile(_ condition: Condition, depth: Int) {
    let position = instructions.count
    let source = sources.count
    sources.append(condition)
    switch condition {
    case .all(let parts): open(.all, parts, source, depth)
    case .any(let parts): open(.any, parts, source, depth)
    case .not(let part): open(.not, [part], source, depth)
    case .unless(let part): open(.unless, [part], source, depth)
    case .within(let frame, let part): open(.within, [frame, part], source, depth)
    case .worded(let part, _): open(.worded, [part], source, depth)
    case .atLeast(let count, let parts):
      open(.atLeastParts, parts, source, depth)
      instructions[position].operand = count
    case .named(let name):
      // A definition that names itself, however far round, is cut rather than followed for ever.
      open(.named, depth < 32 ? definitions[name].map { [$0] } ?? [] : [], source, depth)
    case .decision:
      instructions.append(Instruction(operation: .decision, end: position + 1, source: source))
    case .test(let test):
      var instruction = self.instruction(for: test)
      instruction.end = position + 1
      instruction.source = source
      instructions.append(instruction)
    }
  }

  private mutating func open(
    _ operation: Instruction.Operation, _ parts: [Condition], _ source: Int, _ depth: Int
  ) {
    let position = instructions.count
    instructions.append(Instruction(operation: operation, source: source))
    for part in parts { compile(part, depth: depth + 1) }
    instructions[position].end = instructions.count
  }

  private func instruction(for test: FactTest) -> Instruction {
    let position = sheet.position(of: test.fact) ?? -1
    let kind = position >= 0 ? sheet.facts[position].kind : .yesNo
    let operation: Instruction.Operation =
      switch test.comparison {
      case .atLeast: .atLeast
      case .atMost: .atMost
      case .above: .above
      case .below: .below
      case .is: .isOneOf
      case .isNot: .isNoneOf
      case .includes: .includes
      case .excludes: .excludes
      }
    var instruction = Instruction(operation: operation, fact: position)
    switch test.operand {
    case .number(let number): instruction.operand = number * 100
    case .date(let date): instruction.operand = date.dayNumber * 100
    case .constant(let identifier):
      if let constant = constantPositions[identifier] {
        instruction.constant = constant
      } else {
        instruction.fact = -1
      }
    case .fact(let identifier, let times, let plus):
      if let other = sheet.position(of: identifier) {
        (instruction.other, instruction.factor, instruction.operand) = (other, times, plus * 100)
      } else {
        instruction.fact = -1
      }
    case .flag(let flag): instruction.operand = 1 << (flag ? 1 : 0)
    case .choices(let names):
      instruction.operand = names.reduce(0) { bits, name in
        kind.choices.firstIndex(of: name).map { bits | 1 << kind.bit(ofChoiceAt: $0) } ?? bits
      }
    }
    // “is 5” of a number or a scale is a bound on both sides; the bits hold small values as themselves.
    if case .number(let number) = test.operand, operation == .isOneOf || operation == .isNoneOf {
      instruction.operand = (0..<63).contains(number) ? 1 << number : 0
    }
    return instruction
  }

  /// The bounds that the constants give on a day, in hundredths; unknown where none is in force.
  public func bounds(on date: CalendarDate) -> ConstantSnapshot {
    ConstantSnapshot(
      values: ContiguousArray(constants.map { $0.value(on: date)?.hundredths ?? Profile.unknown }),
      date: date)
  }
}

/// The dated amounts as they stand on one day.
public struct ConstantSnapshot: Sendable {
  let values: ContiguousArray<Int>
  /// The day.
  public let date: CalendarDate
}
