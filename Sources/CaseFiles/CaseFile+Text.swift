import Codes
import ContentFiles
import Files
import Guidance
public import Interview
public import Knowledge

extension CaseFile {
  /// The version of the form that this program writes, and the newest that it reads.
  public static let version = 1

  /// How many bytes a case may take; far more than every question answered and a page on every path.
  public static let limit = InputFile.limit

  /// The case as YAML, always the same for the same case: answers in the order of the questions.
  ///
  /// Every key is always there, and the last value has an end of its own: a file that was cut short is no case.
  public func text(_ knowledge: Knowledge) -> String {
    var lines = (about(knowledge) + code(knowledge)).map { "# \($0)" }
    lines += ["\(CaseKey.version.rawValue): \(Self.version)", "\(CaseKey.saved.rawValue): \(saved)"]
    lines += list(
      .answers, none: "{}",
      order(knowledge).map { "  \($0.fact): \(with(gone.answers[$0.fact] ?? [], $0.answer).yaml)" }
        + gone.answerLines(besides: answers))
    lines += list(
      .notes, none: "[]",
      (notes + gone.notes).flatMap { note in
        [
          "  - \(NoteKey.path.rawValue): \(note.path.yamlPlainOrQuoted)",
          "    \(NoteKey.unsuitable.rawValue): \(note.isUnsuitable ? "yes" : "no")",
          "    \(NoteKey.text.rawValue): \(note.text.yamlQuoted)",
        ]
      })
    lines.append("\(CaseKey.shortlist.rawValue): \((shortlist + gone.shortlist).yamlList)")
    return lines.joined(separator: "\n") + "\n"
  }

  /// What the file is, in every language: whoever finds it should know, and that it bears no name.
  private func about(_ knowledge: Knowledge) -> [String] {
    knowledge.texts.codes.compactMap { knowledge.texts.text("case-file.about", in: $0) }
      .map { $0.split(whereSeparator: \.isNewline).joined(separator: " ") }
  }

  /// The code that brings the answers back, so that the person can be told it; none where there is nothing to carry.
  private func code(_ knowledge: Knowledge) -> [String] {
    let carried = knowledge.guide.withholdingSensitive(answers, on: saved)
    return carried.values.isEmpty ? [] : ["Code : \(AnswerCode(carried, by: knowledge.codeBook))"]
  }

  /// An answer with the choices that have gone, where several can be made; any other answer replaces what has gone.
  private func with(_ gone: [String], _ answer: Answer) -> Answer {
    if case .choices(let chosen) = answer { .choices(chosen.union(gone)) } else { answer }
  }

  private func list(_ key: CaseKey, none: String, _ lines: [String]) -> [String] {
    lines.isEmpty ? ["\(key.rawValue): \(none)"] : ["\(key.rawValue):"] + lines
  }

  /// The answers in the order of the questions, then those that no question asks for: nothing is left out.
  private func order(_ knowledge: Knowledge) -> [(fact: String, answer: Answer)] {
    let asked = knowledge.guide.questions.map(\.fact).filter { answers[$0] != nil }
    let others = Set(answers.values.keys).subtracting(asked).sorted()
    return (asked + others).compactMap { fact in answers[fact].map { (fact, $0) } }
  }
}

extension GoneParts {
  /// The answers as they were written, in the order of their facts, where nothing else was answered since.
  fileprivate func answerLines(besides given: Answers) -> [String] {
    answers.filter { given[$0.key] == nil }.sorted { $0.key < $1.key }.map { fact, texts in
      let value = texts.count == 1 ? texts[0].yamlPlainOrQuoted : texts.yamlList
      return "  \(fact.yamlPlainOrQuoted): \(value)"
    }
  }
}

/// The keys of a case file: the one list that writing, reading and faults share.
enum CaseKey: String, CaseIterable {
  case version = "ubique-case"
  case saved, answers, notes, shortlist
}

/// The keys of a note in a case file.
enum NoteKey: String, CaseIterable {
  case path, unsuitable, text
}
