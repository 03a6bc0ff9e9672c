import Documents
import Faults
import Gazetteer
import Knowledge
import Presentation
import Reports
import Wording

/// Answers queries for places that come one a line from standard input, each as soon as it is there, in order.
///
/// A line that cannot be taken (empty, too long, no UTF-8) is answered with the reason, and the next one is read.
struct PlaceQueries {
  let lookUp: PlaceLookUp
  let format: OutputFormat

  /// Reads to the end of the input and writes each answer; tells whether every line found a place.
  func answer() throws(Failure) -> Outcome {
    try lookUp.checkLimit()
    var reader = LineReader()
    var outcome = Outcome()
    var number = 0
    while let line = try next(&reader) {
      number += 1
      let answer = answer(to: line, number: number)
      if answer.remark != nil { outcome.status = .failed }
      guard StandardStream.output.write(try text(of: answer)) else {
        throw Failure(.failed, [phrases.text("cli.cannot-write")])
      }
    }
    return outcome
  }

  /// The answer to a line.
  func answer(to line: LineReader.Line, number: Int) -> PlaceAnswer {
    func refused(_ remark: String, query: String? = nil) -> PlaceAnswer {
      PlaceAnswer(line: number, query: query, places: [], remark: remark)
    }
    guard line.isWhole else {
      return refused(phrases.text("cli.line-too-long", ["count": phrases.grouped(LineReader.longest)]))
    }
    let bytes = line.bytes.last == 0x0D ? line.bytes.dropLast() : line.bytes[...]
    guard let query = String(validating: bytes, as: UTF8.self) else {
      return refused(FaultTeller(phrases).sentence(Fault(.notText)))
    }
    guard query.contains(where: { !$0.isWhitespace }) else {
      return refused(phrases.text("cli.line-empty"), query: query)
    }
    guard lookUp.canFind(query) else { return refused(lookUp.sentenceForNoPlace, query: query) }
    let (places, remark) = lookUp.answer(to: query)
    return PlaceAnswer(line: number, query: query, places: places, remark: remark)
  }

  /// An answer as it is written.
  func text(of answer: PlaceAnswer) throws(Failure) -> String {
    switch format {
    case .json:
      return try format.line(
        PlaceAnswerDocument(
          line: answer.line, query: answer.query, answer.places, in: lookUp.gazetteer, remark: answer.remark))
    case .text:
      let values = ["number": phrases.grouped(answer.line), "query": Self.printable(answer.query ?? "")]
      let page = PlacesPage(gazetteer: lookUp.gazetteer, phrases: phrases).content(
        answer.places, under: phrases.text("cli.line", values), remark: answer.remark)
      return TextRenderer(phrases).text(of: page) + "\n"
    }
  }

  /// A text without the control characters that would command a terminal.
  private static func printable(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }
    return String(String.UnicodeScalarView(scalars))
  }

  private var phrases: Phrases { lookUp.phrases }

  private func next(_ reader: inout LineReader) throws(Failure) -> LineReader.Line? {
    do throws(LineReader.Unreadable) {
      return try reader.line()
    } catch {
      if error.isEndless { throw Failure(.usage, [phrases.text("linear.endless")]) }
      let name = phrases.text("cli.standard-input")
      throw Failure(.usage, [phrases.text("error.file-unreadable", ["file": name])])
    }
  }
}

/// What was found for one line of queries.
struct PlaceAnswer: Hashable {
  /// The number of the line, from 1.
  let line: Int
  /// The line as it was read; nil when it was too long or no text.
  let query: String?
  /// The places, best first; none when the line could not be taken.
  let places: [PlaceMatch]
  /// Why there is no place, or none that fits; nil when there is one.
  let remark: String?
}
