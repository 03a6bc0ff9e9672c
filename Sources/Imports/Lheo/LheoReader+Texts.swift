import Faults
import Guidance

extension LheoReader {
  // MARK: Texts

  /// A text that may be kept: short, and without persons.
  mutating func kept(_ text: String, to limit: Int = LheoText.longest) -> String? {
    let (rest, persons) = LheoText.withoutPersons(text, of: organisation, in: town)
    self.persons += persons
    let short = LheoText.cut(rest, to: limit)
    // An address that was cut is judged anew.
    let isFine = Self.says(short) && !LheoText.saysNothing(short)
    return isFine && !LheoText.isPersonal(short, of: organisation, in: town) ? short : nil
  }

  /// The plain text of an element; nil for one that says nothing.
  mutating func text(_ name: String, in parent: LheoElement) -> String? {
    guard let element = parent.first(name), let text = filled(element) else { return nil }
    let plain = LheoText.plain(text)
    return !Self.says(plain) || LheoText.saysNothing(plain) ? nil : plain
  }

  /// The text of an element; nil, and told, for one that stands there and says nothing.
  func filled(_ element: LheoElement) -> String? {
    let text = element.text
    guard Self.says(text) else {
      if !text.isEmpty || Self.obligatory.contains(element.name) {
        tell(.elementEmpty, element, element.tag, ["value": .text(text)])
      }
      return nil
    }
    return text
  }

  /// Whether a text has a letter or a digit.
  static func says(_ text: String) -> Bool { text.contains { $0.isLetter || $0.isNumber } }

  func number(_ element: LheoElement) -> Int? {
    guard let text = filled(element) else { return nil }
    // The other register has numbers of its own.
    if text.uppercased().hasPrefix("RS") { return nil }
    let number = LheoValues.number(text)
    if number == nil { fault(element, text, "RNCP35924") }
    return number
  }

  func flag(_ name: String, in parent: LheoElement) -> String? {
    guard let element = parent.first(name), let text = filled(element) else { return nil }
    if text == "0" || text == "1" { return text == "1" ? "yes" : "no" }
    fault(element, text, "0, 1")
    return nil
  }

  func date(_ name: String, in parent: LheoElement) -> String? {
    guard let element = parent.first(name), let text = filled(element) else { return nil }
    guard let date = LheoValues.date(text) else {
      fault(element, text, "20270104")
      return nil
    }
    if date.first != date.last { tell(.importImprecise, element, element.tag, ["value": .text(text)]) }
    return date.description
  }

  // MARK: Faults

  /// The elements that say something in every offer, so that an empty one is a fault.
  static let obligatory: Set = [
    "intitule-formation", "rythme-formation", "modalites-alternance", "modalites-enseignement",
    "conditions-specifiques", "prise-en-charge-frais-possible", "debut", "nom-organisme",
  ]
  /// What the part for Mon Compte Formation leaves out.
  static let leftOut: Set = [
    "contact-formation", "rythme-formation", "modalites-alternance", "conditions-specifiques",
    "prise-en-charge-frais-possible",
  ]

  /// Tells the elements that have to be there and are not.
  func require(_ names: [String], in parent: LheoElement) {
    for name in names where parent.first(name) == nil && !(isPart && Self.leftOut.contains(name)) {
      tell(.elementMissing, parent, "\(parent.tag)/\(name)", [:])
    }
  }

  func fault(_ element: LheoElement, _ text: String, _ example: String) {
    tell(
      .importValue, element, element.tag, ["value": .text(LheoText.cut(text)), "example": .text(example)])
  }

  func tell(
    _ code: FaultCode, _ element: LheoElement, _ field: String, _ values: [String: FaultValue]
  ) {
    offers.tell(Fault(code, file: file, line: element.line, field: field, values))
  }
}
