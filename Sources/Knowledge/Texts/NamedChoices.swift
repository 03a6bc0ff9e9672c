import Guidance

/// The choices of questions by the words of their own labels, and by what people say for them, to be found in what
/// somebody types.
struct NamedChoices {
  /// How well words fit a choice, the worst first.
  enum Fit: Int, Comparable {
    /// They begin words of the label, in its order.
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
    /// Whether it is named by its whole label alone, as what is yes or no is, and what people say for it.
    let isWhole: Bool
  }

  private let named: [Named]
  /// Where the choices stand in `named` that have a word with a first letter: a line of forty words asks for some hundred
  /// phrases, and no other choice can fit one.
  private let byFirstLetter: [UInt8: [Int]]

  /// Takes the choices of facts, the first of which wins where several fit alike.
  init(_ facts: [Fact], _ texts: Texts, _ language: String) {
    let named = facts.flatMap { Self.named($0, texts, language) }
    self.named = named
    byFirstLetter = named.indices.reduce(into: [:]) { places, place in
      for letter in Set(named[place].words.compactMap(\.utf8.first)) {
        places[letter, default: []].append(place)
      }
    }
  }

  /// The one choice that words fit best, and at least so well; nil where two fit alike, unless the label of the first
  /// question says them whole.
  func choice(_ words: [String], atLeast least: Fit) -> Found? {
    var best: (named: Named, fit: Fit)?
    var isDouble = false
    for place in words.first?.utf8.first.flatMap({ byFirstLetter[$0] }) ?? [] {
      let candidate = named[place]
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
    // “temps plein” is said of a job as well, and is not “plein temps”: the order counts.
    var rest = named.words[...]
    for word in words {
      guard let place = rest.firstIndex(where: { $0.hasPrefix(word) }) else { return nil }
      rest = rest[(place + 1)...]
    }
    return .within
  }

  private static func named(_ fact: Fact, _ texts: Texts, _ language: String) -> [Named] {
    spoken(fact, texts, language) + (fact.isSensitive ? [] : labelled(fact, texts, language))
  }

  /// The choices by what people say for them, which the content keeps: “chômeur”, “RQTH”.
  private static func spoken(_ fact: Fact, _ texts: Texts, _ language: String) -> [Named] {
    answers(fact).flatMap { choice, answer in
      (texts.text("fact.\(fact.identifier).choice.\(choice).said", in: language) ?? "").split(separator: ",")
        .map {
          Named(
            said: AnswerLine.Said(fact: fact.identifier, answer: answer), words: SearchText(String($0)).words,
            parts: [], isWhole: true)
        }
    }
  }

  /// The choices by their labels, in usual and in plain words.
  private static func labelled(_ fact: Fact, _ texts: Texts, _ language: String) -> [Named] {
    let name = { (label: String, answer: Answer) in
      let parts = label.split { ",;:()/".contains($0) }.map { SearchText(String($0)).words }
      return Named(
        said: AnswerLine.Said(fact: fact.identifier, answer: answer), words: SearchText(label).words,
        parts: parts.filter { !$0.isEmpty }, isWhole: fact.kind == .yesNo)
    }
    guard fact.kind == .yesNo else {
      return answers(fact).flatMap { choice, answer in
        let key = "fact.\(fact.identifier).choice.\(choice)"
        let own = [key, "\(key).plain"].compactMap { texts.text($0, in: language) }
        // A question whose choices are the fields of the catalogue has no texts of its own for them.
        let labels = own.isEmpty ? [texts.text("field.\(choice)", in: language)].compactMap { $0 } : own
        return labels.map { name($0, answer) }
      }
    }
    guard let label = texts.text("fact.\(fact.identifier).label", in: language) else { return [] }
    let whole = answers(fact).compactMap { choice, answer in
      texts.text("choice.\(choice)", in: language).map { name("\(label) \($0)", answer) }
    }
    return [name(label, .flag(true))] + whole
  }

  /// Every single answer to a question that is answered by choosing, with the word of its choice.
  private static func answers(_ fact: Fact) -> [(choice: String, answer: Answer)] {
    switch fact.kind {
    case .oneOf(let choices): choices.map { ($0, .choice($0)) }
    case .anyOf(let choices): choices.map { ($0, .choices([$0])) }
    case .scale(let steps): steps.map { ($0.identifier, .number($0.value)) }
    case .yesNo: [("yes", .flag(true)), ("no", .flag(false))]
    case .number, .date, .place, .occupation: []
    }
  }
}
