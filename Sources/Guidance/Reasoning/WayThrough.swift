/// A way to a path for one person: the steps in order, and the other ways to the same award side by side.
///
/// The steps come from the links between paths and from the schemes that open doors; no price and no length is
/// invented: what no source gives is left to the adviser, who is the first step.
public struct WayThrough: Hashable, Sendable {
  /// A step on the way.
  public struct Step: Hashable, Sendable {
    /// What the step is.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
      /// Talk to an adviser; the identifier is a contact.
      case adviser
      /// Refresh the basics or earn what opens the door; the identifier is a scheme.
      case refresher
      /// Have experience or studies recognised; the identifier is a scheme.
      case recognition
      /// A path that comes before; the identifier is a path.
      case firstPath = "first-path"
      /// The path itself.
      case path
      /// A path that may come after; the identifier is a path.
      case continuation
    }

    /// What the step is.
    public let kind: Kind
    /// The contact, scheme or path, by identifier.
    public let identifier: String
    /// What the rules say of it; yes for paths and people.
    public let verdict: Verdict
    /// Whether the person has behind them what the step gives.
    public let isAcquired: Bool
  }

  /// One of the ways to the same award.
  public struct Alternative: Hashable, Sendable {
    /// What the way is.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
      /// By recognition of experience (VAE).
      case experience
      /// Unit by unit, at one's own pace.
      case units
      /// The whole path at once.
      case whole
      /// Under a contract with an employer.
      case alternance
    }

    /// What the way is.
    public let kind: Kind
    /// Whether it is open: the best verdict of the schemes that open it.
    public let verdict: Verdict
    /// The schemes that open it, by identifier.
    public let schemes: [String]
    /// The schemes that can or may pay for it, surest first, by identifier.
    public let payers: [String]
  }

  /// The path that the way leads to.
  public let path: String
  /// The steps, in order.
  public let steps: [Step]
  /// The other ways, in the order experience, units, whole, alternance.
  public let alternatives: [Alternative]
}
