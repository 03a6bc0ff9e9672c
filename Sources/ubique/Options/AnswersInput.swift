import CaseFiles
import Codes
import Files
import Glibc
import Guidance
import Interview
import Knowledge
import Presentation
import Wording

/// Reads the answers that a command is given, and says everything that is wrong with them.
struct AnswersInput {
  /// The file, or `-` for standard input.
  let path: String
  let narrator: Narrator
  let date: CalendarDate

  /// The answers with remarks on places that were taken for a name or a postcode that others bear too; or every fault
  /// of the file as a sentence.
  func read() throws(Failure) -> (answers: Answers, remarks: [String]) {
    if let answers = try answersOfCode() { return (answers, []) }
    let bytes = try bytes()
    let shared = AnswersReader(narrator.knowledge, on: date).sharedPlaces(in: bytes)
    let remarks = shared.flatMap { narrator.remarks(on: $0.taken, others: $0.others, for: $0.text) }
    return (try answers(from: bytes), remarks)
  }

  /// The answers of a code that stands in place of a file; nil where there is such a file, or what stands there is no code.
  private func answersOfCode() throws(Failure) -> Answers? {
    guard path != "-", access(path, F_OK) != 0 else { return nil }
    let knowledge = narrator.knowledge
    do throws(AnswerCode.Refusal) {
      let code = try AnswerCode(path)
      let contents = try code.open(by: knowledge.codeBook, on: knowledge.guide.sheet)
      guard contents.gone.isEmpty else {
        let facts = contents.gone.map(narrator.label(of:)).joined(separator: narrator.text("answer.then"))
        StandardStream.error.write([narrator.text("code.lost", ["facts": facts])])
        return contents.answers
      }
      return contents.answers
    } catch {
      // What is no code at all is a file that is not there; what may be either is told as both.
      if error == .notACode || path.contains(where: { "./~".contains($0) || !$0.isASCII }) { return nil }
      throw Failure(
        .usage, [narrator.text(error.problem.key), narrator.text("error.file-unreadable", ["file": path])])
    }
  }

  /// What the file says of a person: a saved case, or answers without notes and without a shortlist.
  func person() throws(Failure) -> CaseFile {
    if let answers = try answersOfCode() { return CaseFile(answers: answers, saved: date) }
    let bytes = try bytes()
    guard CaseHeader(bytes) != nil else { return CaseFile(answers: try answers(from: bytes), saved: date) }
    return try person(ofCase: bytes)
  }

  private func bytes() throws(Failure) -> [UInt8] {
    let bytes: [UInt8]
    do throws(OpenedFile.Fault) {
      bytes = try InputFile.bytes(of: path)
    } catch {
      let key =
        switch error {
        case .tooLong: "cli.file-too-long"
        case .notOrdinary: "error.file-not-ordinary"
        case .missing, .brokenLink, .unreadable: "error.file-unreadable"
        }
      throw Failure(.usage, [narrator.text(key, ["file": name])])
    }
    return bytes
  }

  /// The answers that these bytes say, on their own or in a saved case; or every fault as a sentence.
  func answers(from bytes: [UInt8]) throws(Failure) -> Answers {
    guard CaseHeader(bytes) == nil else { return try person(ofCase: bytes).answers }
    switch AnswersReader(narrator.knowledge, on: date).read(bytes) {
    case .success(let answers): return answers
    case .failure(let faults): throw Failure(.usage, narrator.sentences(for: faults, file: name))
    }
  }

  private func person(ofCase bytes: [UInt8]) throws(Failure) -> CaseFile {
    switch CaseReader(narrator.knowledge, on: date).read(bytes) {
    case .success(let file):
      let lines = narrator.lines(for: file.gone)
      if !lines.isEmpty { StandardStream.error.write([narrator.text("gone.title")] + lines) }
      return file
    case .failure(let faults): throw Failure(.usage, narrator.sentences(for: faults, file: name))
    }
  }

  /// That the input holds no answer at all.
  var sentenceForNoAnswer: String { narrator.text("cli.no-answer", ["file": name]) }

  private var name: String { path == "-" ? narrator.text("cli.standard-input") : path }
}
