import ArgumentParser
import Faults
import Gazetteer
import Knowledge
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
        [
          narrator.sentence(
            for: Fault(.answerType, ["fact": "places", "expected": .words("expected.place")]))
        ])
    }
    let found = narrator.knowledge.gazetteer.closeMatches(text, limit: limit).map(narrator.document)
    // When nothing fits, names that are close are shown, and said to be that; there may be none.
    let isFound = found.contains { $0.how != "suggestion" }
    var outcome = Outcome()
    if !isFound {
      outcome.remarks = [narrator.text(found.isEmpty ? "cli.none-alike" : "cli.only-alike")]
      outcome.status = .failed
    }
    switch format {
    case .json: outcome.output = try Json.output(of: found)
    case .text:
      var page = TextPage()
      for place in found { narrator.write(place, to: &page) }
      outcome.output = page.text
    }
    return outcome
  }
}
