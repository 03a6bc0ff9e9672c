import Arguments
import Documents
import Gazetteer
import Guidance
import Knowledge
import Presentation
import Reports
import Wording

/// Lists the places of the Cnam, or those near a place.
struct CentresCommand: ContentCommand {
  static let name = "centres"

  /// A commune by name, postcode or INSEE code, department:35 or region:53; nothing for all of them.
  @Argument var place: [String] = []

  /// The same place, as an option.
  @Option(value: "place") var near: String?

  /// How many places at most (default: 10 near a place, else all).
  @Option var limit: Int?

  /// How far, in the kilometres shown.
  @Option(value: "km") var radius: Double?

  /// How far, in the minutes by car shown.
  @Option(value: "min") var minutes: Int?

  /// What the output is for: text for people, json for programs, csv for spreadsheets.
  @Option var format = TableFormat.text

  @OptionGroup var content: ContentOptions

  static var extent: ContentSource.Extent { .lookUps }

  func outcome(_ narrator: Narrator) throws(Failure) -> Outcome {
    let text = place.joined(separator: " ")
    if near != nil, !text.isEmpty { throw Failure(.usage, [narrator.text("cli.place-twice")]) }
    let named = near ?? (text.isEmpty ? nil : text)
    let found = try named.map { (text) throws(Failure) in try PlaceArgument(text: text).place(narrator) }
    let place = found?.place
    try check(place, narrator)
    let knowledge = narrator.knowledge
    guard let place else {
      let centres = Array(knowledge.centres.prefix(limit ?? .max))
      return try outcome(
        ReportPages(narrator).centres(centres), centres.map { CentreDocument($0) }, narrator)
    }
    let nearest = knowledge.centres(near: place, within: radius, minutes: minutes, limit: limit ?? 10)
    var outcome = try outcome(
      ReportPages(narrator).centres(nearest, near: place),
      nearest.compactMap { nearby in
        knowledge.centre(nearby.centre).map { CentreDocument($0, nearby: nearby) }
      }, narrator)
    outcome.remarks = (found?.remarks ?? []) + outcome.remarks
    return outcome
  }

  private func outcome(
    _ page: @autoclosure () -> PageContent, _ documents: [CentreDocument], _ narrator: Narrator
  ) throws(Failure) -> Outcome {
    guard !documents.isEmpty else {
      return Outcome(
        output: format.nothing(of: CentreDocument.self), remarks: [narrator.text("error.none-found")],
        status: .failed)
    }
    return Outcome(output: try format.output(page(), TextRenderer(narrator.phrases), documents))
  }

  /// Refuses bounds that mean nothing.
  private func check(_ place: Place?, _ narrator: Narrator) throws(Failure) {
    if let limit, limit < 1 { throw Failure(.usage, [narrator.text("cli.limit-too-small")]) }
    if let radius, !(radius >= 0) { throw Failure(.usage, [narrator.text("cli.radius-negative")]) }
    let isPoint = if case .commune? = place { true } else { false }
    if let minutes, minutes < 0 { throw Failure(.usage, [narrator.text("cli.minutes-negative")]) }
    if radius ?? minutes.map(Double.init) != nil && !isPoint {
      throw Failure(.usage, [narrator.text("cli.radius-from-nowhere")])
    }
  }
}
