import CaseFiles
import Files
import Guidance
import Interview
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
    let bytes: [UInt8]
    do {
      bytes = try InputFile.bytes(of: path)
    } catch {
      let key = error == .tooLong ? "cli.file-too-long" : "error.file-unreadable"
      throw Failure(.usage, [narrator.text(key, ["file": name])])
    }
    let shared = AnswersReader(narrator.knowledge, on: date).sharedPlaces(in: bytes)
    let remarks = shared.flatMap { narrator.remarks(on: $0.taken, others: $0.others, for: $0.text) }
    return (try answers(from: bytes), remarks)
  }

  /// The answers that these bytes say, on their own or in a saved case; or every fault as a sentence.
  func answers(from bytes: [UInt8]) throws(Failure) -> Answers {
    guard CaseHeader(bytes) == nil else { return try answers(ofCase: bytes) }
    switch AnswersReader(narrator.knowledge, on: date).read(bytes) {
    case .success(let answers): return answers
    case .failure(let faults): throw Failure(.usage, narrator.sentences(for: faults, file: name))
    }
  }

  private func answers(ofCase bytes: [UInt8]) throws(Failure) -> Answers {
    switch CaseReader(narrator.knowledge, on: date).read(bytes) {
    case .success(let file): return file.answers
    case .failure(let faults): throw Failure(.usage, narrator.sentences(for: faults, file: name))
    }
  }

  /// That the input holds no answer at all.
  var sentenceForNoAnswer: String { narrator.text("cli.no-answer", ["file": name]) }

  private var name: String { path == "-" ? narrator.text("cli.standard-input") : path }
}
