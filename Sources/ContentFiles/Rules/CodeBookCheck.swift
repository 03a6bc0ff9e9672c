import Codes
package import Faults
package import Guidance
import Knowledge

/// Compares the permanent numbers with the questions there are: every answer that is not sensitive has a place in codes.
package struct CodeBookCheck {
  private let sheet: FactSheet
  private let folders: AssetFolders

  /// Checks the numbers of folders against the facts read from them.
  package init(_ sheet: FactSheet, in folders: AssetFolders) {
    self.sheet = sheet
    self.folders = folders
  }

  /// Every fault of the file, and of what is missing from it.
  package var faults: [Fault] {
    let (book, never, faults) = CodeBookReader(folders: folders).read()
    let entries = Dictionary(book.entries.map { ($0.fact, $0) }, uniquingKeysWith: { first, _ in first })
    return faults
      + sheet.asked.flatMap { fact -> [Fault] in
        guard let entry = entries[fact.identifier] else {
          return fact.isSensitive || never.contains(fact.identifier) ? [] : [fault(fact, .codeMissing)]
        }
        if fact.isSensitive { return [fault(fact, .codeSensitive)] }
        return Self.missing(from: entry.form, of: fact).map {
          fault(fact, .codeAnswerMissing, ["value": .text($0)])
        }
      }
  }

  /// The answers to a fact that the form has no place for.
  private static func missing(from form: CodeBook.Form, of fact: Fact) -> [String] {
    switch (fact.kind, form) {
    case (.number(let range), .number(let greatest)):
      range.lowerBound >= 0 && range.upperBound <= greatest ? [] : [String(range.upperBound)]
    case (.scale, .oneOf(let choices, _)), (.oneOf, .oneOf(let choices, _)), (.anyOf, .anyOf(let choices, _)):
      fact.kind.choices.filter { !choices.contains($0) }
    case (.yesNo, .yesNo), (.place, .place), (.date, .date), (.occupation, .occupation): []
    default: [fact.kind.word]
    }
  }

  private func fault(_ fact: Fact, _ code: FaultCode, _ values: [String: FaultValue] = [:]) -> Fault {
    Fault(code, file: "guidance/codes.yaml", field: fact.identifier, values)
  }
}
