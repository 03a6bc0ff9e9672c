public import Gazetteer
import Guidance
import Knowledge

extension Narrator {
  /// A place as the values of a mark, such as `place`: its name, and the forms that it brings to French sentences.
  ///
  /// A commune brings none: its forms follow from its name.
  ///
  /// - Parameter name: What to call the place, when not by its name in the gazetteer.
  public func naming(_ mark: String, _ place: Place, as name: String? = nil) -> [String: String] {
    let known = knowledge.placeName(place.description) ?? place.description
    var values = [mark: name ?? known]
    guard language == "fr" else { return values }
    for (form, text) in forms(of: place) { values["\(mark):\(form)"] = text }
    return values
  }

  private func forms(of place: Place) -> [String: String] {
    switch place {
    case .commune: [:]
    case .department(let code):
      knowledge.gazetteer.department(code).map {
        FrenchNames.forms(ofTerritory: $0.name, article: $0.article, preposition: $0.preposition)
      } ?? [:]
    case .region(let code):
      knowledge.gazetteer.region(code).map {
        FrenchNames.forms(ofTerritory: $0.name, article: $0.article, preposition: $0.preposition)
      } ?? [:]
    }
  }

  /// A contact as the values of a mark, such as `who`: its name, and how a sentence sends somebody there.
  public func naming(_ mark: String, contact identifier: String) -> [String: String] {
    var values = [mark: text("contact.\(identifier).name")]
    values["\(mark):at"] = knowledge.texts.text("contact.\(identifier).at", in: language)
    return values
  }
}
