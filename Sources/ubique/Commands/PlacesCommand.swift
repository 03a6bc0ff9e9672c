import Arguments
import Documents
import Faults
import Gazetteer
import Knowledge
import Presentation
import Reports
import Wording

/// Looks up communes, departments and regions by what people type; of the content, it reads the gazetteer alone.
///
/// With `-` it reads one query a line from standard input, and answers each in order: with `--format json`, by one JSON
/// object a line.
struct PlacesCommand: ContentCommand {
  static let name = "places"

  /// A name in any spelling, a postcode or a code; - for one query a line from standard input.
  @Argument(isRequired: true) var query: [String] = []

  /// How many places at most.
  @Option var limit = 10

  /// What the output is for: text for people, json for programs, csv for spreadsheets.
  @Option var format = TableFormat.text

  @OptionGroup var content: ContentOptions

  func run() throws {
    let opened = try content.source.overMachine().openGazetteer()
    let lookUp = PlaceLookUp(gazetteer: opened.gazetteer, phrases: opened.phrases, limit: limit)
    var outcome =
      query == ["-"]
      ? try PlaceQueries(lookUp: lookUp, format: try lineFormat(lookUp)).answer() : try outcome(lookUp)
    outcome.note(opened.faults, opened.phrases)
    try outcome.deliver(opened.phrases)
  }

  /// The format of many answers, which are no one table.
  private func lineFormat(_ lookUp: PlaceLookUp) throws(Failure) -> OutputFormat {
    guard let format = OutputFormat(rawValue: format.rawValue) else {
      throw Failure(.usage, [lookUp.phrases.text("cli.no-table")])
    }
    return format
  }

  func outcome(_ narrator: Narrator) throws(Failure) -> Outcome {
    try outcome(
      PlaceLookUp(gazetteer: narrator.knowledge.gazetteer, phrases: narrator.phrases, limit: limit))
  }

  private func outcome(_ lookUp: PlaceLookUp) throws(Failure) -> Outcome {
    try lookUp.checkLimit()
    let text = query.joined(separator: " ")
    guard lookUp.canFind(text) else { throw Failure(.usage, [lookUp.sentenceForNoPlace]) }
    let answer = lookUp.answer(to: text)
    var outcome = Outcome(
      remarks: [answer.remark].compactMap { $0 }, status: answer.remark == nil ? .done : .failed)
    outcome.output = try format.output(
      PlacesPage(gazetteer: lookUp.gazetteer, phrases: lookUp.phrases).content(answer.places),
      TextRenderer(lookUp.phrases), answer.places.map { PlaceMatchDocument($0, in: lookUp.gazetteer) })
    return outcome
  }
}

/// The search for places behind the command, for one query or for many.
struct PlaceLookUp {
  let gazetteer: Gazetteer
  let phrases: Phrases
  /// How many places at most.
  let limit: Int

  /// Fails when fewer than one place is asked for.
  func checkLimit() throws(Failure) {
    guard limit > 0 else { throw Failure(.usage, [phrases.text("cli.limit-too-small")]) }
  }

  /// Whether there is anything in a text that a place could be found by.
  func canFind(_ text: String) -> Bool { text.contains { $0.isLetter || $0.isNumber } }

  /// That a text names no place.
  var sentenceForNoPlace: String {
    FaultTeller(phrases).sentence(
      Fault(.answerType, ["fact": "places", "expected": .words("expected.place")]))
  }

  /// The places that fit, best first; with a remark when none does.
  ///
  /// Names that are close are then shown, and said to be that; there may be none.
  func answer(to text: String) -> (places: [PlaceMatch], remark: String?) {
    let places = gazetteer.closeMatches(text, limit: limit)
    if !places.contains(where: { $0.kind == .exact }), let abroad = gazetteer.abroad(text) {
      return (places, phrases.text("cli.abroad", ["text": text, "country": abroad.countryName]))
    }
    guard places.contains(where: { $0.kind != .suggestion }) else {
      return (places, phrases.text(places.isEmpty ? "cli.none-alike" : "cli.only-alike"))
    }
    return (places, nil)
  }
}
