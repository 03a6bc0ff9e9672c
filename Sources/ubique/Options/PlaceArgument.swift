import Faults
import Gazetteer
import Knowledge
import Wording

/// A place as a person names it on the command line: a code, or a name that only one place bears.
struct PlaceArgument {
  let text: String

  /// The place, or a sentence that says why there is none or which ones it may be.
  func place(_ narrator: Narrator) throws(Failure) -> Place {
    let gazetteer = narrator.knowledge.gazetteer
    if let place = Place(text), gazetteer.describe(place) != nil { return place }
    let whole = gazetteer.search(text, limit: 12).filter(\.isWhole)
    guard let first = whole.first else {
      throw Failure(.usage, [narrator.sentence(for: Fault(.placeUnknown, ["value": .text(text)]))])
    }
    guard whole.count == 1 else {
      let fault = Fault(
        .placeAmbiguous, ["value": .text(text), "known": .all(whole.map { narrator.candidate($0) })])
      throw Failure(.usage, [narrator.sentence(for: fault)])
    }
    return first.place
  }
}

extension Narrator {
  /// A place that a text may mean, with the code that says it without doubt.
  func candidate(_ match: PlaceMatch) -> String {
    "\(knowledge.placeName(match.place.description) ?? match.name) = \(match.place.description)"
  }
}
