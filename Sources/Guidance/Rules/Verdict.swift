/// What the rules say of a question: yes, to check, or no.
///
/// *Check* has two shades that read alike and mean different things: somebody else decides, or the person
/// has not answered. The order no < unanswered < decided by others < yes makes Kleene logic a minimum
/// and a maximum: *all* is the least of its parts, *any* the greatest.
public enum Verdict: UInt8, Comparable, Hashable, Sendable, CaseIterable {
  /// At least one condition is certainly not met.
  case no = 0
  /// An answer that is not given could decide either way.
  case unanswered = 1
  /// Everything known is met, and an adviser, a jury, an employer or a budget decides the rest.
  case thirdParty = 2
  /// Every condition is met.
  case yes = 3

  /// Whether the verdict reads *to check*, in either shade.
  public var isCheck: Bool { self == .unanswered || self == .thirdParty }

  /// The three-valued word that faces and files use: `yes`, `check` or `no`.
  public var word: String {
    switch self {
    case .no: "no"
    case .unanswered, .thirdParty: "check"
    case .yes: "yes"
    }
  }

  /// The verdict of the opposite question; both shades of *check* stay what they are.
  public var negated: Verdict {
    switch self {
    case .no: .yes
    case .yes: .no
    case .unanswered, .thirdParty: self
    }
  }

  /// The worse verdict is the smaller one.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
