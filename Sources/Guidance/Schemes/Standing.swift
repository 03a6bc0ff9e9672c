/// How a scheme stands to a person, as one tells them: what the rules say, and whose word it then is.
///
/// Conditions that are met open a right; where an employer signs or a body decides, they only let one ask.
public enum Standing: String, CaseIterable, Hashable, Sendable {
  /// The person has it.
  case open = "yes"
  /// The person may ask for it, and somebody else decides.
  case toAsk = "ask"
  /// Something is still to be checked.
  case toCheck = "check"
  /// Not in the situation of the person.
  case closed = "no"
  /// A rule to know: it gives nothing by itself.
  case toKnow = "know"

  /// The key of its word, and its name in documents.
  public var word: String { rawValue }
}

extension Verdict {
  /// How something stands whose conditions came to this verdict and nothing else has to be said of.
  public var standing: Standing {
    switch self {
    case .yes: .open
    case .unanswered, .thirdParty: .toCheck
    case .no: .closed
    }
  }
}

extension Scheme {
  /// How the scheme stands to a person for whom its conditions came to a verdict.
  public func standing(_ verdict: Verdict) -> Standing {
    switch (kind, verdict) {
    case (.information, _): .toKnow
    case (.contract, .yes), (.discretionary, .yes): .toAsk
    default: verdict.standing
    }
  }
}
