import Guidance

extension LheoReader {
  mutating func session(_ session: LheoElement, _ cells: inout [String: String]) {
    require(["periode"], in: session)
    if let period = session.first("periode") {
      require(["debut", "fin"], in: period)
      cells["starts"] = date("debut", in: period)
      cells["ends"] = date("fin", in: period)
      if let starts = cells["starts"].flatMap({ PartialDate($0) }),
        let ends = cells["ends"].flatMap({ PartialDate($0) }), ends.last < starts.first
      {
        cells["ends"] = nil
        if let end = period.first("fin") { fault(end, end.text, starts.description) }
      }
    }
    if let state = session.first("etat-recrutement"), let text = filled(state) {
      cells["recruitment"] = ["1": "open", "2": "closed", "3": "suspended"][text]
      if cells["recruitment"] == nil { fault(state, text, "1, 2, 3") }
    }
  }

  mutating func form(of action: LheoElement, _ cells: inout [String: String]) {
    if let element = action.first("modalites-enseignement"), let text = filled(element) {
      cells["mode"] = LheoValues.mode(text, swapped: offers.swapsForms)?.rawValue
      if cells["mode"] == nil { fault(element, text, "0, 1, 2") }
    }
    if let text = text("modalites-alternance", in: action), LheoValues.isAlternance(text) {
      cells["mode"] = DeliveryMode.alternance.rawValue
    }
    let note = text("rythme-formation", in: action)
    cells["rhythm_note"] = note.flatMap { kept($0, to: 120) }
    var rhythms = note.map { LheoValues.rhythms($0) } ?? []
    if let codes = action.extra("codes-rythme-formation") {
      rhythms = codes.all("extra").compactMap { code in
        guard let number = Int(code.text), (1...LheoValues.rhythmCodes.count).contains(number) else {
          if !code.text.isEmpty { fault(code, code.text, "1, 2, 3, 4, 5, 6, 7") }
          return nil
        }
        return LheoValues.rhythmCodes[number - 1]
      }
    }
    cells["rhythms"] = Offer.Rhythm.allCases.filter(rhythms.contains).map(\.rawValue).joined(separator: "|")
    if let element = action.first("modalites-entrees-sorties"), let text = filled(element) {
      if !["0", "1"].contains(text) { fault(element, text, "0, 1") }
      cells["permanent"] = text == "1" ? "yes" : nil
    }
  }

  mutating func terms(of action: LheoElement, _ cells: inout [String: String]) {
    cells["entry_required"] = flag("niveau-entree-obligatoire", in: action)
    cells["funding"] = flag("prise-en-charge-frais-possible", in: action)
    cells["conditions"] = text("conditions-specifiques", in: action).flatMap { kept($0) }
    cells["funding_note"] = text("detail-conditions-prise-en-charge", in: action).flatMap { kept($0) }
    let price = action.first("prix-total-ttc") ?? action.extra("frais-pedagogiques")?.extra("frais-ttc")
    if let price, let text = filled(price) {
      cells["price"] = LheoValues.price(text).map { Self.euros($0) }
      if cells["price"] == nil { fault(price, text, "1250.00") }
    }
    let funders = action.all("organisme-financeur").flatMap { $0.all("code-financeur") }
    let codes = funders.compactMap { element -> Int? in
      guard let text = filled(element) else { return nil }
      if let code = Int(text), (0...17).contains(code) { return code }
      fault(element, text, "2")
      return nil
    }
    var told: [Int] = []
    for code in codes where !told.contains(code) { told.append(code) }
    cells["funders"] = told.map { String($0) }.joined(separator: "|")
  }

  /// Euros as content writes them.
  static func euros(_ hundredths: Int) -> String {
    let cents = hundredths % 100
    return "\(hundredths / 100)" + (cents == 0 ? "" : ".\(cents < 10 ? "0" : "")\(cents)")
  }
}
