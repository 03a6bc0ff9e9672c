import Faults
import Matching

/// Reads the offers of a file in LHEO (2.0 to 2.3, and the part of it that Mon Compte Formation takes), one after the
/// other, in whatever namespace.
final class LheoXml: XmlHandler {
  /// How many elements of one offer are held; one with more is left out.
  static let most = 1 << 18

  /// Takes an offer, and whether the file is of the part for Mon Compte Formation, which leaves out what others must
  /// say.
  private let take: (LheoElement, Bool) throws(Fault) -> Void
  private let refuse: (Int) -> Void
  /// Why an offer could not be kept.
  private(set) var failure: Fault?
  private var isPart = false
  /// The elements that are open within an offer, the offer first.
  private var open: [LheoElement] = []
  private var count = 0

  init(
    take: @escaping (LheoElement, Bool) throws(Fault) -> Void, refuse: @escaping (_ line: Int) -> Void
  ) {
    self.take = take
    self.refuse = refuse
  }

  func begin(_ element: String, _ attributes: XmlAttributes, line: Int) -> Bool {
    let name = element.lowercased()
    if open.isEmpty {
      if name == "lheo" { isPart = attributes["xmlns"]?.holds("moncompteformation") ?? isPart }
      guard name == "formation" else { return false }
      count = 0
    }
    var begun = LheoElement(name: name, tag: element, line: line)
    if Self.numbered.contains(name) {
      for attribute in ["numero", "info", "datemaj"] { begun.attributes[attribute] = attributes[attribute] }
    }
    open.append(begun)
    return Self.told.contains(name)
  }

  func end(_ element: String, text: String, line: Int) {
    guard var ended = open.popLast() else { return }
    ended.text = text
    guard !open.isEmpty else {
      guard count <= Self.most else { return refuse(ended.line) }
      do throws(Fault) { try take(ended, isPart) } catch { failure = error }
      return
    }
    let isUsed =
      Self.told.contains(ended.name) || Self.numbered.contains(ended.name) || !ended.children.isEmpty
    guard isUsed || Self.parts.contains(ended.name) else { return }
    count += 1
    guard count <= Self.most else {
      open[0].children = []
      return
    }
    open[open.count - 1].children.append(ended)
  }

  /// The elements whose attributes are used.
  private static let numbered: Set = ["formation", "action", "session", "extra", "extras"]
  /// The elements that stand for something even when they are empty.
  private static let parts: Set = ["periode", "lieu-de-formation", "organisme-formation-responsable"]
  /// The elements whose text is used.
  private static let told: Set = [
    "intitule-formation", "code-rncp", "code-niveau-entree", "rythme-formation", "niveau-entree-obligatoire",
    "modalites-alternance", "modalites-enseignement", "conditions-specifiques",
    "prise-en-charge-frais-possible",
    "modalites-entrees-sorties", "prix-total-ttc", "detail-conditions-prise-en-charge", "code-financeur",
    "debut", "fin",
    "etat-recrutement", "denomination", "ligne", "codepostal", "ville", "code-insee-commune", "latitude",
    "longitude", "numtel", "courriel", "urlweb", "nom-organisme", "raison-sociale", "siret", "extra",
    "siret-organisme-formation", "raison-sociale-formateur", "siret-formateur",
  ]
}
