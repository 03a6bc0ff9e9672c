public import Guidance
import Knowledge

/// Why a scheme or a path is open, to check or closed for a person: the proof as a tree of sentences.
public struct Explanation: Hashable, Sendable {
  /// A proof under a title, such as the person's or a form of teaching's.
  public struct Part: Hashable, Sendable {
    /// What is proved.
    public let title: String
    /// What the proof comes to.
    public let verdict: Verdict
    /// The proof.
    public let tree: ProofTree
  }

  /// The identifier of the scheme or path.
  public let identifier: String
  /// Its name.
  public let name: String
  /// The identifiers of the rules, such as `R-CPF-01`; none for a path.
  public let rules: [String]
  /// The proofs; none of what is abolished, which has no conditions any more.
  public let parts: [Part]
  /// That it no longer exists, and what to look at instead; nil when it exists.
  public let abolition: String?
  /// The schemes that stand in its place today, by identifier; none of what exists.
  public let instead: [String]
  /// What would change the answer, in words.
  public let changes: [String]
  /// Where it comes from.
  public let source: String
  /// The day that it is for.
  public let date: CalendarDate
}

extension Narrator {
  /// The explanation of a scheme for answers that count; nil when there is no scheme of that identifier.
  public func explanation(
    ofScheme identifier: String, for answers: Answers, on date: CalendarDate
  ) -> Explanation? {
    let guide = knowledge.guide
    guard let scheme = guide.scheme(identifier) else { return nil }
    let surroundings = knowledge.surroundings(of: answers)
    let finding = guide.finding(onScheme: identifier, for: answers, in: surroundings, on: date)
    let misses = guide.nearMisses(for: answers, in: surroundings, on: date)
    let parts = finding.map {
      [
        Explanation.Part(
          title: text("explain.person"), verdict: $0.verdict, tree: tree(of: $0.person, on: date))
      ]
    }
    return Explanation(
      identifier: identifier, name: name(ofScheme: identifier), rules: scheme.rules,
      parts: scheme.isAbolished ? [] : parts ?? [], abolition: succession(of: scheme),
      instead: scheme.isAbolished ? scheme.see : [],
      changes: misses.filter { $0.scheme == identifier }.map { line(for: $0) }, source: source(of: scheme),
      date: date)
  }

  /// That a scheme no longer exists, and what came in its place, as content says it; nil when it exists.
  private func succession(of scheme: Scheme) -> String? {
    abolition(of: scheme).map { abolition in
      [abolition, scheme.sentences.gives.first.map { text($0.key) }].compactMap { $0 }.joined(separator: " ")
    }
  }

  /// The explanation of a path, form by form, for answers that count; nil when there is no path of that identifier.
  public func explanation(
    ofPath identifier: String, for answers: Answers, on date: CalendarDate
  ) -> Explanation? {
    let guide = knowledge.guide
    guard let path = guide.catalogue.path(identifier) else { return nil }
    let surroundings = knowledge.surroundings(of: answers)
    let parts = guide.admissions(of: identifier, for: answers, in: surroundings, on: date).map {
      mode, proof in
      Explanation.Part(
        title: text("explain.path", ["mode": text("mode.\(mode.rawValue)")]), verdict: proof.verdict,
        tree: tree(of: proof, on: date))
    }
    let misses = guide.nearMisses(ofPath: identifier, for: answers, in: surroundings, on: date)
    return Explanation(
      identifier: identifier, name: path.title, rules: [], parts: parts, abolition: nil, instead: [],
      changes: misses.map { line(for: $0) }, source: sources(of: path).joined(separator: text("answer.then")),
      date: date)
  }
}
