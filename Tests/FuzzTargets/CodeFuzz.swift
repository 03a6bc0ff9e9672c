import Codes
import Guidance
import Knowledge
import TestSupport

/// A code is opened or refused; what it says is written again as a code that says the same.
enum CodeFuzz {
  private static let knowledge = try? TestContent.fixture.knowledge()

  static func run(_ bytes: [UInt8]) {
    guard let knowledge else { return require(false, "there is no content to compare with") }
    let text = String(decoding: bytes, as: UTF8.self)
    open(text, knowledge.codeBook, knowledge.guide.sheet)
    // Of most texts the check characters are wrong: the answers are tried with the right ones as well.
    let values = bytes.prefix(76).map { Int($0 & 31) }
    let whole = values + CheckCharacters.values(of: values[...])
    let alphabet = CrockfordAlphabet.characters
    open(String(whole.map { alphabet[$0] }), knowledge.codeBook, knowledge.guide.sheet)
  }

  private static func open(_ text: String, _ book: CodeBook, _ sheet: FactSheet) {
    guard let code = try? AnswerCode(text), let contents = try? code.open(by: book, on: sheet) else { return }
    let again = AnswerCode(contents.answers, by: book)
    let reopened = try? again.open(by: book, on: sheet)
    require(reopened?.answers == contents.answers, "\(code) says \(contents), \(again) does not")
  }
}
