/// What a list of profiles tried of the rules: which tests were met, failed and left open.
///
/// Every part of a condition is looked at, also where the verdict is already sure, so that a test counts
/// wherever it stands.
public struct ConditionCoverage: Sendable {
  /// The outcomes that were seen, or that are possible.
  public struct Outcomes: OptionSet, Hashable, Sendable {
    /// The bits.
    public let rawValue: UInt8
    /// Met.
    public static let yes = Outcomes(rawValue: 1)
    /// To check, in either shade.
    public static let check = Outcomes(rawValue: 2)
    /// Not met.
    public static let no = Outcomes(rawValue: 4)

    /// Makes a set of outcomes of its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    init(_ verdict: Verdict) {
      switch verdict {
      case .yes: self = .yes
      case .no: self = .no
      case .unanswered, .thirdParty: self = .check
      }
    }
  }

  /// What a condition belongs to.
  public enum Owner: String, CaseIterable, Hashable, Sendable {
    case question, contradiction, adviser, scheme, path, admission, criterion
  }

  /// A test of a condition, with what was seen of it.
  public struct Tried: Hashable, Sendable {
    /// The test.
    public let test: FactTest
    /// What can be: a fact that sources attest or are silent on is never *no*.
    public let possible: Outcomes
    /// What was seen.
    public let seen: Outcomes

    /// Whether it looks at a path alone: then every profile tries it on the whole catalogue.
    public let isOfCatalogue: Bool

    /// Met or not met, and never seen so, though it could be; of the catalogue alone, a matter of no profile.
    public var missing: Outcomes {
      isOfCatalogue ? [] : possible.subtracting(seen).subtracting(.check)
    }

    /// What no path of the catalogue comes to, though the form of the test allows it.
    public var beyondCatalogue: Outcomes {
      isOfCatalogue ? possible.subtracting(seen).subtracting(.check) : []
    }
  }

  /// A condition of the content, with its tests.
  public struct Item: Hashable, Sendable {
    /// What it belongs to.
    public let owner: Owner
    /// The identifier of what it belongs to.
    public let identifier: String
    /// What the whole can be.
    public let possible: Outcomes
    /// What was seen of the whole; of a scheme, the verdict on the person.
    public let seen: Outcomes
    /// Its tests, in the order of the condition.
    public let tests: [Tried]
  }

  /// The conditions, owner by owner, in the order of the content.
  public let items: [Item]
  /// The advisers that no profile was sent to.
  public let unseenAdvisers: [String]
  /// How many profiles were run.
  public let profileCount: Int

  /// How many outcomes of tests can be: two for most tests.
  public var possibleCount: Int {
    items.flatMap(\.tests).reduce(0) { count, tried in
      let possible = tried.possible.subtracting(tried.beyondCatalogue)
      return count + (possible.contains(.yes) ? 1 : 0) + (possible.contains(.no) ? 1 : 0)
    }
  }

  /// How many of them were not seen.
  public var missingCount: Int {
    items.flatMap(\.tests).reduce(0) { count, tried in
      count + (tried.missing.contains(.yes) ? 1 : 0) + (tried.missing.contains(.no) ? 1 : 0)
    }
  }

  /// The share of the possible outcomes that were seen, in hundredths of a percent, rounded down.
  public var share: Int {
    possibleCount == 0 ? 10_000 : (possibleCount - missingCount) * 10_000 / possibleCount
  }

  /// The schemes for which an outcome that is possible was never seen, with those outcomes.
  public var unseenVerdicts: [(scheme: String, missing: Outcomes)] {
    items.filter { $0.owner == .scheme }.compactMap { item in
      let missing = item.possible.subtracting(item.seen)
      return missing.isEmpty ? nil : (item.identifier, missing)
    }
  }
}

/// Notes what each instruction of a rule book came to, over many profiles.
struct CoverageRecord {
  private(set) var seen: ContiguousArray<ConditionCoverage.Outcomes>

  init(_ book: RuleBook) { seen = ContiguousArray(repeating: [], count: book.instructions.count) }

  subscript(position: Int) -> ConditionCoverage.Outcomes { seen[position] }

  /// Evaluates a rule in all of its parts and notes each.
  mutating func run(
    _ rule: RuleBook.Rule, of book: RuleBook, on profile: borrowing Profile,
    _ bounds: borrowing ConstantSnapshot
  ) {
    let end = max(book.instructions[rule.start].end, rule.start + 1)
    for position in rule.start..<end {
      seen[position].insert(ConditionCoverage.Outcomes(book.verdict(at: position, profile, bounds)))
    }
  }
}
