import ArgumentParser
import Documents
import Gazetteer
import Knowledge
import Presentation
import Reports
import Wording

/// Looks up communes, departments and regions by what people type.
struct PlacesCommand: ContentCommand {
  static let configuration = CommandConfiguration(
    commandName: "places", abstract: "Look up a commune, a department or a region.")

  @Argument(help: "A name in any spelling, a postcode or a code.")
  var query: [String]

  @Option(help: "How many places at most.")
  var limit = 10

  @Option(help: "What the output is for: text for people, json for programs.")
  var format = OutputFormat.text

  @OptionGroup var content: ContentOptions

  func outcome(_ narrator: Narrator) throws(Failure) -> Outcome {
    guard limit > 0 else { throw Failure(.usage, [narrator.text("cli.limit-too-small")]) }
    let text = query.joined(separator: " ")
    guard text.contains(where: { $0.isLetter || $0.isNumber }) else {
      throw Failure(
        .usage,
        [narrator.text("error.wrong-type", ["fact": "places", "expected": narrator.text("expected.place")])])
    }
    let gazetteer = narrator.knowledge.gazetteer
    let found = gazetteer.closeMatches(text, limit: limit)
    // When nothing fits, names that are close are shown, and said to be that; there may be none.
    let isFound = found.contains { $0.kind != .suggestion }
    var outcome = Outcome()
    if !isFound {
      outcome.remarks = [narrator.text(found.isEmpty ? "cli.none-alike" : "cli.only-alike")]
      outcome.status = .failed
    }
    outcome.output = try format.output(
      PlacesPage(gazetteer: gazetteer, phrases: narrator.phrases).content(found),
      TextRenderer(narrator.phrases),
      found.map { PlaceMatchDocument($0, in: gazetteer) })
    return outcome
  }
}
