import CaseFiles
import Faults
import Guidance
import Interview
import Knowledge
import TestSupport

/// A case is read whole or refused; a case that was read is written and read again as itself.
enum CaseFuzz {
  private static let knowledge = try? TestContent.fixture.knowledge()
  private static let date = CalendarDate("2026-11-23")

  static func run(_ bytes: [UInt8]) {
    guard let knowledge, let date else { return require(false, "there is no content to compare with") }
    _ = CaseHeader(bytes)
    let answers = AnswersReader(knowledge, on: date)
    _ = answers.read(bytes)
    _ = answers.sharedPlaces(in: bytes)
    let reader = CaseReader(knowledge, on: date)
    guard case .success(let file) = reader.read(bytes) else { return }
    let text = file.text(knowledge)
    guard text.utf8.count <= CaseFile.limit else { return }
    switch reader.read(Array(text.utf8)) {
    case .success(let again): require(again == file, "a case is not read again as itself:\n\(text)")
    case .failure(let faults): require(false, "a case that was written is refused: \(faults.all)\n\(text)")
    }
  }
}
