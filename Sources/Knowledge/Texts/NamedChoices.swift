import Guidance

/// The choices of questions by the words of their own labels, to be found in what somebody types.
struct NamedChoices {
  /// How well words fit a choice, the worst first.
  enum Fit: Int, Comparable {
    /// They begin words of the label.
    case within
    /// They begin the first words of the label.
    case start
    /// They are the first words of the label.
    case firstWords
    /// They are a part of the label between its commas or brackets.
    case part
    /// They are the whole label.
    case whole

    static func < (left: Fit, right: Fit) -> Bool { left.rawValue < right.rawValue }
  }

  /// What words mean, and how well they fit.
  struct Found {
    let said: AnswerLine.Said
    let fit: Fit
  }

  /// A choice and the words that name it.
  private struct Named {
    let said: AnswerLine.Said
    /// The folded words of its label, and of each part of it.
    let words: [String]
    let parts: [[String]]
    /// Whether it is named by its whole label alone, as what is yes or no is.
    let isWhole: Bool
  }

  private let named: [Named]

  /// Takes the choices of facts, the first of which wins where several fit alike.
  init(_ facts: [Fact], _ texts: Texts, _ language: String) {
    named = facts.flatMap { Self.named($0, texts, language) }
  }

  /// The one choice that words fit best, and at least so well; nil where two fit alike, unless the label of the first
  /// question says them whole.
  func choice(_ words: [String], atLeast least: Fit) -> Found? {
    var best: (named: Named, fit: Fit)?
    var isDouble = false
    for candidate in named {
      guard let fit = fit(words, candidate), fit >= least else { continue }
      if let known = best, known.fit >= fit {
        let isSame = known.named.said == candidate.said
        let isSameFact = known.named.said.fact == candidate.said.fact
        if known.fit == fit, !isSame, isSameFact || fit < .firstWords { isDouble = true }
        continue
      }
      best = (candidate, fit)
      isDouble = false
    }
    return isDouble ? nil : best.map { Found(said: $0.named.said, fit: $0.fit) }
  }

  private func fit(_ words: [String], _ named: Named) -> Fit? {
    if named.words == words { return .whole }
    if named.isWhole { return nil }
    if named.parts.contains(words) { return .part }
    if named.words.starts(with: words), words.count > 1 || words[0].count > 1 { return .firstWords }
    // One or two letters alone are the start of too much.
    guard words.count > 1 || words[0].count > 2 else { return nil }
    if words.count <= named.words.count, zip(named.words, words).allSatisfy({ $0.hasPrefix($1) }) {
      return .start
    }
    // A number within a label is no name of it.
    guard words.allSatisfy({ $0.count > 2 && $0.first?.isNumber == false }) else { return nil }
    return words.allSatisfy { word in named.words.contains { $0.hasPrefix(word) } } ? .within : nil
  }

  private static func named(_ fact: Fact, _ texts: Texts, _ language: String) -> [Named] {
    let name = { (label: String, answer: Answer) in
      let parts = label.split { ",;:()/".contains($0) }.map { SearchText(String($0)).words }
      return Named(
        said: AnswerLine.Said(fact: fact.identifier, answer: answer), words: SearchText(label).words,
        parts: parts.filter { !$0.isEmpty }, isWhole: fact.kind == .yesNo)
    }
    let labels = { (choice: String) -> [String] in
      let key = "fact.\(fact.identifier).choice.\(choice)"
      let own = [key, "\(key).plain"].compactMap { texts.text($0, in: language) }
      // A question whose choices are the fields of the catalogue has no texts of its own for them.
      return own.isEmpty ? [texts.text("field.\(choice)", in: language)].compactMap { $0 } : own
    }
    switch fact.kind {
    case .oneOf(let choices):
      return choices.flatMap { choice in labels(choice).map { name($0, .choice(choice)) } }
    case .anyOf(let choices):
      return choices.flatMap { choice in labels(choice).map { name($0, .choices([choice])) } }
    case .scale(let steps):
      return steps.flatMap { step in labels(step.identifier).map { name($0, .number(step.value)) } }
    case .yesNo:
      guard let label = texts.text("fact.\(fact.identifier).label", in: language) else { return [] }
      let other = ["yes", "no"].compactMap { choice in
        texts.text("choice.\(choice)", in: language).map { name("\(label) \($0)", .flag(choice == "yes")) }
      }
      return [name(label, .flag(true))] + other
    case .number, .date, .place, .occupation: return []
    }
  }
}
