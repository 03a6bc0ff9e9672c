import Guidance
public import Interview
import Knowledge
public import Wording

extension Narrator {
  /// Everything that is wrong with a file of answers, one sentence a fault, each with the file and its line.
  public func sentences(for faults: AnswersFaults, file: String) -> [String] {
    faults.all.map { sentence(for: $0, file: file) }
  }

  /// That something is no question, with those of a near name.
  public func sentence(forUnknown fact: String) -> String {
    let names = NearNames(of: fact, among: knowledge.guide.sheet.asked.map(\.identifier)).names
    guard !names.isEmpty else { return text("error.unknown-fact", ["fact": fact]) }
    return text(
      "error.unknown-fact-near", ["fact": fact, "names": names.joined(separator: text("answer.or"))])
  }

  /// What is wrong with a file of answers, with the file and the line.
  func sentence(for fault: AnswersFault, file: String) -> String {
    switch fault {
    case .broken(let line, "UTF-8"): at(line, of: file, text("cli.not-utf8"))
    case .broken(let line, let message): at(line, of: file, text("cli.not-yaml", ["what": message]))
    case .notAMapping: at(0, of: file, text("error.not-a-mapping"))
    case .answer(let fault, let line): at(line, of: file, sentence(for: fault))
    case .ambiguousPlace(let place, let candidates, let line):
      at(line, of: file, text("error.ambiguous-place", ["place": place, "candidates": listed(candidates)]))
    }
  }

  /// A sentence about a line of a file; about the whole of it when the line is 0.
  func at(_ line: Int, of file: String, _ sentence: String) -> String {
    line > 0
      ? text("error.file-broken", ["file": file, "line": String(line), "what": sentence])
      : text("cli.file-fault", ["file": file, "what": sentence])
  }

  private func sentence(for fault: AnswerFault) -> String {
    switch fault {
    case .unknownFact(let fact): sentence(forUnknown: fact)
    case .notAsked(let fact): text("error.not-asked", ["fact": fact])
    case .outOfRange(let fact, let value, let range):
      text(
        "error.out-of-range",
        [
          "fact": fact, "value": String(value), "from": String(range.lowerBound),
          "to": String(range.upperBound),
        ])
    case .unknownChoice(let fact, let choice, let choices):
      text("error.unknown-choice", ["fact": fact, "choice": choice, "choices": listed(choices)])
    case .wrongType(let fact, let expected):
      text("error.wrong-type", ["fact": fact, "expected": text("expected.\(expected.word)")])
    case .unknownPlace(let place): text("error.unknown-place", ["place": place])
    case .contradiction(let key): text("error.contradiction", ["what": text(key)])
    }
  }

  private func listed(_ items: [String]) -> String { items.joined(separator: text("answer.and")) }
}
