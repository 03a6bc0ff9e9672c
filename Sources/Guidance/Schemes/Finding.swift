/// What the rules say of one scheme for one person, alone or for one path, with the proof.
public struct Finding: Hashable, Sendable {
  /// The identifier of the scheme.
  public let scheme: String
  /// The verdict, after the grade of the rule and its dates have been heard.
  public let verdict: Verdict
  /// The proof about the person.
  public let person: Proof
  /// The proof about the path, when there is one.
  public let path: Proof?
  /// Whether the scheme is not in force on the day.
  public let isOutOfForce: Bool
  /// Whether a *yes* reads *check* because the rule is only known from a weak source.
  public let isWeaklySourced: Bool
  /// What is said of it to this person.
  public let told: Told

  /// What is said of a scheme to a person, each a key of the words; nil where nothing is.
  public struct Told: Hashable, Sendable {
    /// What it gives.
    public let gives: String?
    /// What to do next.
    public let next: String?
    /// What to beware of.
    public let caution: String?

    static let nothing = Told(gives: nil, next: nil, caution: nil)
  }

  /// Whether other rules hold where the person lives, so that nothing else was judged.
  public var isElsewhere: Bool { person.isOutOfFrame }

  /// The conditions that made the verdict what it is.
  public var deciding: [Proof] { grounds.map(\.proof) }

  /// The conditions that made the verdict what it is, and which of them are alternatives.
  package var grounds: [Proof.Ground] {
    let wanted = min(person.verdict, path?.verdict ?? .yes)
    return [person, path].compactMap { $0 }.filter { $0.verdict == wanted }.flatMap(\.grounds)
  }
}

extension RuleBook {
  /// Whether a scheme is in force on a day; one that says no first day began with the book.
  func isInForce(_ scheme: Scheme, on date: CalendarDate) -> Bool {
    guard scheme.isInForce(on: date) else { return false }
    return scheme.from != nil || begins.map { $0 <= date } ?? true
  }

  /// The verdict of a scheme whose parts have these verdicts, after its grade and dates have been heard.
  func verdict(of scheme: Scheme, person: Verdict, path: Verdict, on date: CalendarDate) -> Verdict {
    guard isInForce(scheme, on: date) else { return .no }
    let both = min(person, path)
    return both == .yes && scheme.grade == .c ? .thirdParty : both
  }

  /// The finding on a scheme: for the person alone, or for a path when the profile describes one.
  ///
  /// A proof about the person that was made before may be handed in: it does not depend on the path.
  public func finding(
    on scheme: Scheme, for profile: borrowing Profile, includingPath: Bool,
    bounds: borrowing ConstantSnapshot,
    person known: Proof? = nil
  ) -> Finding {
    let person = known ?? proof(of: scheme.person, on: profile, bounds: bounds)
    let path: Proof?
    if includingPath, let rule = scheme.path, !person.isOutOfFrame {
      path = proof(of: rule, on: profile, bounds: bounds)
    } else {
      path = nil
    }
    let both = min(person.verdict, path?.verdict ?? .yes)
    let verdict = verdict(
      of: scheme, person: person.verdict, path: path?.verdict ?? .yes, on: bounds.date)
    return Finding(
      scheme: scheme.identifier, verdict: verdict, person: person, path: path,
      isOutOfForce: !isInForce(scheme, on: bounds.date),
      isWeaklySourced: both == .yes && verdict == .thirdParty,
      told: person.isOutOfFrame ? .nothing : told(scheme.sentences, to: profile, bounds: bounds))
  }

  /// Of what content says of a scheme, the first of each that concerns a person.
  private func told(
    _ sentences: Scheme.Sentences, to profile: borrowing Profile, bounds: borrowing ConstantSnapshot
  ) -> Finding.Told {
    Finding.Told(
      gives: first(of: sentences.gives, for: profile, bounds: bounds),
      next: first(of: sentences.next, for: profile, bounds: bounds),
      caution: first(of: sentences.caution, for: profile, bounds: bounds))
  }

  private func first(
    of sentences: [Planning.Sentence], for profile: borrowing Profile, bounds: borrowing ConstantSnapshot
  ) -> String? {
    for sentence in sentences {
      guard let rule = sentence.rule else { return sentence.key }
      if verdict(of: rule, on: profile, bounds: bounds) == .yes { return sentence.key }
    }
    return nil
  }
}
