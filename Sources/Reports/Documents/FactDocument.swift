import Guidance
import Knowledge
import Wording

/// A question as a document for programs.
package struct FactDocument: Codable, Hashable {
  /// The key of a file of answers.
  package let id: String
  let label: String
  let question: String
  /// Why it is asked.
  let why: String
  /// `number`, `scale`, `one-of`, `any-of`, `yes-no`, `place` or `date`.
  let type: String
  /// The least number, for numbers.
  @OrNull package var from: Int?
  /// The greatest number.
  @OrNull var to: Int?
  /// What can be chosen.
  package let choices: [ChoiceDocument]
  @OrNull var chapter: String?
  /// Whether the law protects it; never required.
  let sensitive: Bool
  /// `always`, `sometimes` when it depends on other answers, or `on-request`.
  package let asked: String
}

/// A possible answer.
package struct ChoiceDocument: Codable, Hashable {
  package let id: String
  let text: String
}

extension Narrator {
  /// Every question, in the order in which they are asked.
  package var factDocuments: [FactDocument] {
    knowledge.guide.questions.compactMap { question in
      knowledge.guide.sheet[question.fact].map { document($0, asked: question) }
    }
  }

  private func document(_ fact: Fact, asked question: Question) -> FactDocument {
    var range: ClosedRange<Int>?
    if case .number(let bounds) = fact.kind { range = bounds }
    return FactDocument(
      id: fact.identifier, label: label(of: fact.identifier), question: self.question(of: fact.identifier),
      why: reason(for: fact.identifier), type: fact.kind.word, from: range?.lowerBound,
      to: range?.upperBound,
      choices: fact.kind.choices.map { ChoiceDocument(id: $0, text: choice($0, of: fact.identifier)) },
      chapter: fact.chapter, sensitive: fact.isSensitive,
      asked: question.isOnRequest ? "on-request" : question.rule == nil ? "always" : "sometimes")
  }

  /// Writes a question with its possible answers.
  package func write(_ fact: FactDocument, to page: inout TextPage) {
    page.gap()
    page.paragraph(fact.id)
    page.paragraph(fact.question, indent: 2)
    page.paragraph(text("cli.asked.\(fact.asked)"), indent: 2)
    if let from = fact.from, let to = fact.to {
      page.paragraph(text("question.number", ["from": grouped(from), "to": grouped(to)]), indent: 2)
    } else if fact.choices.isEmpty {
      page.paragraph(text("expected.\(fact.type)"), indent: 2)
    }
    if fact.type == "any-of" { page.paragraph(text("question.several"), indent: 2) }
    for choice in fact.choices { page.paragraph(choice.text, indent: 4, marker: "\(choice.id)  ") }
    if fact.sensitive { page.paragraph(text("question.optional"), indent: 2) }
  }
}
