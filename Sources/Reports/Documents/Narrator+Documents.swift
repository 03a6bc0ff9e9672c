import Guidance
import Knowledge
import Wording

extension Narrator {
  /// A finding as a document.
  func document(_ finding: Finding) -> SchemeDocument {
    SchemeDocument(
      id: finding.scheme, name: name(ofScheme: finding.scheme), verdict: finding.verdict.word,
      reasons: grounds(of: finding).map {
        GroundDocument(text: $0.requirement, verdict: $0.verdict.word, answer: $0.answer)
      },
      rules: knowledge.guide.scheme(finding.scheme)?.rules ?? [])
  }

  /// A place near the person as a document.
  func document(_ place: NearbyCentre) -> PlaceDocument {
    let centre = knowledge.centre(place.centre)
    return PlaceDocument(
      id: place.centre, name: centre?.name ?? place.centre, km: place.kilometres,
      minutes: place.minutes, how: place.basis.rawValue, precision: place.precision.rawValue,
      welcome: place.welcome.word, attested: centre?.attested, sources: centre?.sources ?? [])
  }

  /// Whom to ask as a document.
  func contact(_ identifier: String) -> ContactDocument {
    let contact = knowledge.contacts.first { $0.identifier == identifier }
    return ContactDocument(
      id: identifier, name: text("contact.\(identifier).name"), what: text("contact.\(identifier).what"),
      source: contact?.source, checked: contact?.checked.description)
  }
}

extension Centre.Welcome {
  /// The word that files use.
  var word: String {
    switch self {
    case .reception: "reception"
    case .teachingOnly: "teaching-only"
    case .unverified: "unverified"
    }
  }
}
