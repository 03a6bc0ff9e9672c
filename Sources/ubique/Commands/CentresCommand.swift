import ArgumentParser
import Gazetteer
import Guidance
import Knowledge
import Reports
import Wording

/// Lists the places of the Cnam, or those near a place.
struct CentresCommand: ContentCommand {
  static let configuration = CommandConfiguration(
    commandName: "centres", abstract: "List the places of the Cnam, or those near a place.")

  @Option(
    help: ArgumentHelp(
      "A commune by name, postcode or INSEE code, department:35 or region:53.", valueName: "place"))
  var near: String?

  @Option(help: "How many places at most (default: 10 near a place, else all).")
  var limit: Int?

  @Option(help: ArgumentHelp("How far, in the kilometres shown.", valueName: "km"))
  var radius: Double?

  @Option(help: ArgumentHelp("How far, in the minutes by car shown.", valueName: "min"))
  var minutes: Int?

  @Option(help: "What the output is for: text for people, json for programs.")
  var format = OutputFormat.text

  @OptionGroup var content: ContentOptions

  func outcome(_ narrator: Narrator) throws(Failure) -> Outcome {
    let place = try near.map { (text) throws(Failure) in try PlaceArgument(text: text).place(narrator) }
    let found = try centres(narrator, near: place)
    guard !found.isEmpty else {
      return Outcome(
        output: format == .json ? "[]\n" : "", remarks: [narrator.text("error.none-found")],
        status: .failed)
    }
    switch format {
    case .json: return Outcome(output: try Json.output(of: found))
    case .text:
      var page = TextPage()
      if let place, let name = narrator.knowledge.placeName(place.description) {
        page.paragraph(narrator.text("cli.around", ["place": name, "code": place.description]))
      }
      for centre in found { narrator.write(centre, to: &page) }
      if found.contains(where: { $0.how == NearbyCentre.Basis.road.rawValue }) {
        page.gap()
        page.paragraph(narrator.estimate)
      }
      page.writeSources(under: narrator.text("path.source"))
      return Outcome(output: page.text)
    }
  }

  private func centres(_ narrator: Narrator, near place: Place?) throws(Failure) -> [CentreDocument] {
    if let limit, limit < 1 { throw Failure(.usage, [narrator.text("cli.limit-too-small")]) }
    if let radius, !(radius >= 0) { throw Failure(.usage, [narrator.text("cli.radius-negative")]) }
    let isPoint = if case .commune? = place { true } else { false }
    if let minutes, minutes < 0 { throw Failure(.usage, [narrator.text("cli.minutes-negative")]) }
    if radius ?? minutes.map(Double.init) != nil && !isPoint {
      throw Failure(.usage, [narrator.text("cli.radius-from-nowhere")])
    }
    guard let place else {
      return narrator.knowledge.centres.prefix(limit ?? .max).map { narrator.document($0, nearby: nil) }
    }
    return narrator.knowledge.centres(near: place, within: radius, minutes: minutes, limit: limit ?? 10)
      .compactMap { nearby in
        narrator.knowledge.centre(nearby.centre).map { narrator.document($0, nearby: nearby) }
      }
  }
}
