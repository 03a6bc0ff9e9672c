import Content
import Guidance

/// Reads the answers that a command is given, and says everything that is wrong with them.
struct AnswersInput {
  /// The file, or `-` for standard input.
  let path: String
  let narrator: Narrator
  let date: CalendarDate

  /// The answers, or every fault of the file as a sentence.
  func answers() throws(Failure) -> Answers {
    let bytes: [UInt8]
    do {
      bytes = try InputFile.bytes(of: path)
    } catch {
      let key = error == .tooLong ? "cli.file-too-long" : "error.file-unreadable"
      throw Failure(.usage, [narrator.text(key, ["file": name])])
    }
    return try answers(from: bytes)
  }

  /// The answers that these bytes say, or every fault as a sentence.
  func answers(from bytes: [UInt8]) throws(Failure) -> Answers {
    switch AnswersReader(narrator.library, on: date).read(bytes) {
    case .success(let answers): return answers
    case .failure(let faults): throw Failure(.usage, faults.all.map(sentence))
    }
  }

  /// That the input holds no answer at all.
  var sentenceForNoAnswer: String { narrator.text("cli.no-answer", ["file": name]) }

  /// That something is no question, with those of a near name.
  func sentence(forUnknown fact: String) -> String {
    let names = NearNames(of: fact, among: narrator.library.guide.sheet.asked.map(\.identifier)).names
    guard !names.isEmpty else { return narrator.text("error.unknown-fact", ["fact": fact]) }
    let values = ["fact": fact, "names": names.joined(separator: narrator.text("answer.or"))]
    return narrator.text("error.unknown-fact-near", values)
  }

  private var name: String { path == "-" ? narrator.text("cli.standard-input") : path }

  private func sentence(_ fault: AnswersFault) -> String {
    switch fault {
    case .broken(let line, "UTF-8"): at(line, narrator.text("cli.not-utf8"))
    case .broken(let line, let message): at(line, narrator.text("cli.not-yaml", ["what": message]))
    case .notAMapping: at(0, narrator.text("error.not-a-mapping"))
    case .answer(let fault, let line): at(line, sentence(fault))
    case .ambiguousPlace(let place, let candidates, let line):
      at(
        line,
        narrator.text(
          "error.ambiguous-place",
          ["place": place, "candidates": candidates.joined(separator: narrator.text("answer.and"))]))
    }
  }

  private func at(_ line: Int, _ sentence: String) -> String {
    line > 0
      ? narrator.text("error.file-broken", ["file": name, "line": String(line), "what": sentence])
      : narrator.text("cli.file-fault", ["file": name, "what": sentence])
  }

  private func sentence(_ fault: AnswerFault) -> String {
    switch fault {
    case .unknownFact(let fact): sentence(forUnknown: fact)
    case .notAsked(let fact): narrator.text("error.not-asked", ["fact": fact])
    case .outOfRange(let fact, let value, let range):
      narrator.text(
        "error.out-of-range",
        [
          "fact": fact, "value": String(value), "from": String(range.lowerBound),
          "to": String(range.upperBound),
        ])
    case .unknownChoice(let fact, let choice, let choices):
      narrator.text(
        "error.unknown-choice",
        ["fact": fact, "choice": choice, "choices": choices.joined(separator: narrator.text("answer.and"))])
    case .wrongType(let fact, let expected):
      narrator.text(
        "error.wrong-type", ["fact": fact, "expected": narrator.text("expected.\(expected.word)")])
    case .unknownPlace(let place): narrator.text("error.unknown-place", ["place": place])
    case .contradiction(let key): narrator.text("error.contradiction", ["what": narrator.text(key)])
    }
  }
}

extension FactKind {
  /// The word for the kind that files and words use, such as `one-of`.
  var word: String {
    switch self {
    case .number: "number"
    case .scale: "scale"
    case .oneOf: "one-of"
    case .anyOf: "any-of"
    case .yesNo: "yes-no"
    case .place: "place"
    case .date: "date"
    }
  }
}
