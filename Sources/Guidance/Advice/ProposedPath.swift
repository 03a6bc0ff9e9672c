/// A path as it is proposed: once, with the forms in which the person could follow it.
public struct ProposedPath: Hashable, Sendable {
  /// A form in which the path may be followed.
  public struct Form: Hashable, Sendable {
    /// The form.
    public let mode: DeliveryMode
    /// Whether a source attests it for this path; otherwise the centre has to be asked.
    public let isAttested: Bool
    /// The points of the path in this form.
    public let score: Int
  }

  /// The identifier of the path.
  public let path: String
  /// The forms, the best first; there is always one.
  public let forms: [Form]
  /// Why it fits the person, a key of the words `plan.fit.…`; nil when no reason of the plan does.
  public let fit: String?
  /// What speaks for and against it in its best form; nil for those further down the list.
  public internal(set) var proposal: Proposal?

  /// The best form.
  public var mode: DeliveryMode { forms.first?.mode ?? .onSite }

  /// The path in a form; nil when it is not proposed in it.
  public func form(_ mode: DeliveryMode) -> Form? { forms.first { $0.mode == mode } }
}

extension Advice {
  /// The proposed paths that can be followed in a form; all of them when none is asked for.
  public func paths(in mode: DeliveryMode?) -> [ProposedPath] {
    guard let mode else { return paths }
    return paths.filter { $0.form(mode) != nil }
  }

  /// A path of the list.
  public func path(_ identifier: String) -> ProposedPath? { paths.first { $0.path == identifier } }

  /// The paths that are told with their reasons, best first.
  public var shown: [Proposal] { paths.compactMap(\.proposal) }
}
