import Faults
import Gazetteer
import Knowledge
import Wording

/// A place as a person names it on the command line: a code, or a name that only one place bears.
struct PlaceArgument {
  let text: String

  /// The place, with a remark that names the others it could have been; or a sentence that says why there is none or
  /// which ones it may be.
  func place(_ narrator: Narrator) throws(Failure) -> (place: Place, remarks: [String]) {
    let gazetteer = narrator.knowledge.gazetteer
    // Five digits are a postcode before they are a code: the gazetteer tells.
    if let place = Place(text), gazetteer.describe(place) != nil, text.utf8.count != 5 { return (place, []) }
    switch gazetteer.read(text) {
    case .one(let match, let others):
      return (match.place, narrator.remarks(on: match, others: others, for: text))
    case .none:
      if let abroad = gazetteer.abroad(text) {
        throw Failure(.usage, [narrator.sentence(of: abroad, for: text)])
      }
      throw Failure(.usage, [narrator.sentence(for: Fault(.placeUnknown, ["value": .text(text)]))])
    case .several(let matches):
      let fault = Fault(
        .placeAmbiguous, ["value": .text(text), "known": .all(matches.map { narrator.candidate($0) })])
      throw Failure(.usage, [narrator.sentence(for: fault)])
    }
  }
}

extension Narrator {
  /// How many other places a remark names.
  private static let mostOthers = 6

  /// A place that a text may mean, with the code that says it without doubt.
  func candidate(_ match: PlaceMatch) -> String {
    let code = match.place.description
    let isPostcode = knowledge.gazetteer.search(code, limit: 1).first?.kind == .postcode
    return "\(knowledge.placeName(code) ?? match.name) = \(isPostcode ? "#" : "")\(code)"
  }

  /// That a place was taken for a text, and which others it could have been; nothing when there are none.
  func remarks(on match: PlaceMatch, others: [PlaceMatch], for text: String) -> [String] {
    guard !others.isEmpty else { return [] }
    let names = others.prefix(Self.mostOthers).map(candidate).joined(separator: self.text("answer.and"))
    let values = ["value": text, "place": candidate(match), "others": names]
    return [self.text(others.count > Self.mostOthers ? "cli.place-taken-of-many" : "cli.place-taken", values)]
  }
}
