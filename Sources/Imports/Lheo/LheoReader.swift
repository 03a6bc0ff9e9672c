import Faults
import Guidance

/// Reads one offer of training: an offer of the content for each session and place of it.
struct LheoReader {
  let file: String
  /// Whether the file is of the part for Mon Compte Formation, which leaves out what others must say.
  let isPart: Bool
  let offers: LheoOffers

  private(set) var sessions = 0
  private(set) var persons = 0, mobiles = 0
  /// Whether the catalogue does not have its certification.
  private(set) var isElsewhere = false

  private var organisation = ""
  private var town: String?

  init(file: String, isPart: Bool, offers: LheoOffers) {
    self.file = file
    self.isPart = isPart
    self.offers = offers
  }

  // MARK: Formation, action, session

  mutating func rows(of formation: LheoElement) -> [(cells: [String: String], line: Int)] {
    let responsible = formation.first("organisme-formation-responsable")
    require(
      ["intitule-formation", "contact-formation", "action", "organisme-formation-responsable"], in: formation)
    let name = responsible.flatMap { text("nom-organisme", in: $0) ?? text("raison-sociale", in: $0) }
    // Addresses are judged by what is kept of the name, so that they are judged alike when it comes back.
    organisation = name.flatMap { kept($0, to: 120) } ?? ""
    var cells = ["organisation": organisation]
    let title = text("intitule-formation", in: formation)
    cells["title"] = title.flatMap { kept($0) }
    let numbers = formation.all("certification").flatMap { $0.all("code-rncp") }.compactMap(number)
    cells["rncp"] = numbers.first.map { String($0) }
    if let level = formation.first("code-niveau-entree"), let text = filled(level) {
      if let known = LheoValues.level(text) {
        cells["entry"] = known.map { String($0) }
      } else {
        fault(level, text, "14")
      }
    }
    let found = offers.paths.paths(of: numbers, title: title)
    let contact = merged(
      formation.all("contact-formation") + (responsible?.all("contact-organisme") ?? [])
        + (responsible?.all("coordonnees-organisme") ?? []))
    let siret = responsible?.first("siret-organisme-formation", "siret")?.text ?? ""
    var rows: [(cells: [String: String], line: Int)] = []
    for (position, action) in formation.all("action").enumerated() {
      let key = [siret, formation.attributes["numero"] ?? "", action.attributes["numero"] ?? "#\(position)"]
      rows += self.rows(
        of: action, in: formation, cells: cells, contact: contact, key: key, found: found)
    }
    if case .unclear(let titles) = found, rows.isEmpty, let number = numbers.first {
      tell(
        .importUnclear, formation, "intitule-formation",
        ["value": .text(title ?? ""), "number": .text(String(number)), "known": .oneOf(titles)])
    }
    isElsewhere = found == .none
    return rows
  }

  private mutating func rows(
    of action: LheoElement, in formation: LheoElement, cells: [String: String], contact: [String: String],
    key: [String], found: LheoPaths.Found
  ) -> [(cells: [String: String], line: Int)] {
    require(
      [
        "rythme-formation", "modalites-alternance", "modalites-enseignement", "conditions-specifiques",
        "prise-en-charge-frais-possible", "lieu-de-formation", "session",
      ], in: action)
    var cells = cells
    town = action.first("lieu-de-formation", "coordonnees", "adresse").flatMap { text("ville", in: $0) }
      .flatMap { kept($0, to: 60) }
    terms(of: action, &cells)
    form(of: action, &cells)
    let contact = merged([action.extra("contact-information")].compactMap { $0 })
      .merging(contact) { own, _ in own }
    let places = action.all("lieu-de-formation").map { place in
      (site(of: place), merged([place]))
    }
    var rows: [(cells: [String: String], line: Int)] = []
    for (position, session) in action.all("session").enumerated() {
      sessions += 1
      var own = cells
      self.session(session, &own)
      let calling = merged(session.all("contact-session")).merging(contact) { own, _ in own }
      let seen = [formation, action, session].compactMap { $0.attributes["datemaj"] }
        .compactMap { LheoValues.date($0) }.max()
      own["seen"] = seen?.description ?? offers.date.description
      for (number, place) in (places.isEmpty ? [([:], [:])] : places).enumerated() {
        var row = own.merging(place.0) { $1 }
        row.merge(calling.merging(place.1) { own, _ in own }) { $1 }
        row["source"] = String(file.split(separator: "/").last ?? "")
        let numbers = key + [session.attributes["numero"] ?? "#\(position)", "\(number)"]
        guard identify(&row, by: numbers, session.extra("ubique"), found) else { continue }
        rows.append((row, session.line))
      }
    }
    return rows
  }

  /// Names the row and its paths; false when it is of none.
  private func identify(
    _ row: inout [String: String], by numbers: [String], _ own: LheoElement?, _ found: LheoPaths.Found
  ) -> Bool {
    // What our own export says besides.
    let source = own?.extra("source").map { LheoText.cut(LheoText.plain($0.text), to: 120) }
    if let source, Self.says(source) {
      row["source"] = source
    }
    if let mode = own?.extra("mode")?.text, DeliveryMode(rawValue: mode) != nil { row["mode"] = mode }
    if let identifier = own?.extra("id")?.text, Self.isIdentifier(identifier) { row["id"] = identifier }
    if row["id"] == nil {
      // What has no number of its own is told apart by what it says.
      let isNumbered = !numbers.contains("") && !numbers.contains { $0.hasPrefix("#") }
      let told =
        isNumbered
        ? []
        : row.filter { $0.key != "seen" && $0.key != "source" }.sorted { $0.key < $1.key }
          .flatMap { [$0.key, $0.value] }
      row["id"] = "lheo-" + Self.digest(numbers + told)
    }
    let said = own?.extra("paths")?.text.split(separator: "|").map(String.init) ?? []
    let known = offers.paths.known(said)
    if !known.isEmpty {
      row["paths"] = known.joined(separator: "|")
      return true
    }
    guard case .paths(let paths) = found else { return false }
    row["paths"] = paths.joined(separator: "|")
    return true
  }

  private static func isIdentifier(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 80
      && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
  }

  /// Sixteen digits that tell texts apart (FNV-1a, 64 bits).
  private static func digest(_ texts: [String]) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for text in texts {
      for byte in Array(text.utf8) + [0xFF] { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  // MARK: What is said of it

  private mutating func session(_ session: LheoElement, _ cells: inout [String: String]) {
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

  private mutating func form(of action: LheoElement, _ cells: inout [String: String]) {
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

  private mutating func terms(of action: LheoElement, _ cells: inout [String: String]) {
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

  // MARK: Where

  private mutating func site(of place: LheoElement) -> [String: String] {
    guard let address = place.first("coordonnees", "adresse") else { return [:] }
    var cells: [String: String] = [:]
    let lines = (address.all("denomination") + address.all("ligne")).compactMap { filled($0) }
      .map { LheoText.plain($0) }.filter {
        Self.says($0) && !LheoText.saysNothing($0) && !LheoText.isPersonal($0, of: organisation, in: town)
      }
    cells["address"] = LheoText.cut(lines.joined(separator: ", "), to: 160)
    cells["town"] = text("ville", in: address).flatMap { kept($0, to: 60) }
    if let postcode = address.first("codepostal"), let text = filled(postcode) {
      let isRight = text.utf8.count == 5 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
      if isRight { cells["postcode"] = text } else { fault(postcode, text, "35000") }
    }
    let point = address.first("geolocalisation")
    let degrees = ["latitude", "longitude"].compactMap { name -> Double? in
      point?.first(name).flatMap { Double($0.text.replacing(",", with: ".")) }
    }
    if degrees.count == 2, abs(degrees[0]) <= 90, abs(degrees[1]) <= 180, degrees != [0, 0] {
      (cells["latitude"], cells["longitude"]) = (Self.degrees(degrees[0]), Self.degrees(degrees[1]))
    }
    cells["commune"] = commune(of: address, cells)
    return cells
  }

  /// Degrees as content writes them: five decimals, a metre.
  private static func degrees(_ value: Double) -> String {
    let rounded = (value * 100_000).rounded() / 100_000
    return abs(rounded) < 0.001 ? "0" : "\(rounded)"
  }

  private mutating func commune(of address: LheoElement, _ cells: [String: String]) -> String? {
    if let code = address.first("code-insee-commune"), let text = filled(code) {
      if let commune = offers.territory.commune(text) { return commune }
      fault(code, text, "35238")
    }
    if let town = cells["town"] {
      if let commune = offers.territory.town(cells["postcode"] ?? "", town) { return commune }
      if let element = address.first("ville") { fault(element, element.text, "Rennes") }
    }
    guard let latitude = cells["latitude"].flatMap(Double.init),
      let longitude = cells["longitude"].flatMap(Double.init)
    else { return nil }
    return offers.territory.nearest(latitude, longitude)
  }

  // MARK: Whom to ask

  /// What is known of how to ask, the first of each kind that is no person’s.
  private mutating func merged(_ contacts: [LheoElement]) -> [String: String] {
    var cells: [String: String] = [:]
    for contact in contacts.flatMap({ $0.all("coordonnees") }) {
      let phone = phone(of: contact)
      let email = email(of: contact)
      let website = website(of: contact)
      for (column, value) in [("phone", phone), ("email", email), ("website", website)] {
        if let value, cells[column] == nil { cells[column] = value }
      }
    }
    return cells
  }

  private mutating func phone(of contact: LheoElement) -> String? {
    for portable in contact.all("portable") where portable.first("numtel").flatMap({ filled($0) }) != nil {
      mobiles += 1
    }
    for element in contact.all("telfixe").flatMap({ $0.all("numtel") }) {
      guard let text = filled(element) else { continue }
      guard let number = RoleAddress.phone(text) else {
        fault(element, text, "02 99 12 34 56")
        continue
      }
      if !RoleAddress.isMobile(number) { return number }
      mobiles += 1
    }
    return nil
  }

  private mutating func email(of contact: LheoElement) -> String? {
    guard let element = contact.first("courriel"), let text = filled(element) else { return nil }
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }), !text.contains(" ") else {
      fault(element, text, "accueil@example.fr")
      return nil
    }
    if RoleAddress.isRole(text, of: organisation, in: town) { return text }
    persons += 1
    return nil
  }

  private mutating func website(of contact: LheoElement) -> String? {
    guard let element = contact.first("web", "urlweb"), let text = filled(element) else { return nil }
    let address = text.contains("://") ? text : "https://\(text)"
    let isRight =
      (address.hasPrefix("https://") || address.hasPrefix("http://")) && address.contains(".")
      && !address.contains(" ")
    if !isRight { fault(element, text, "https://www.example.fr") }
    return isRight ? address : nil
  }

  // MARK: Texts

  /// A text that may be kept: short, and without persons.
  private mutating func kept(_ text: String, to limit: Int = LheoText.longest) -> String? {
    let (rest, persons) = LheoText.withoutPersons(text, of: organisation, in: town)
    self.persons += persons
    let short = LheoText.cut(rest, to: limit)
    // An address that was cut is judged anew.
    let isFine = Self.says(short) && !LheoText.saysNothing(short)
    return isFine && !LheoText.isPersonal(short, of: organisation, in: town) ? short : nil
  }

  /// The plain text of an element; nil for one that says nothing.
  private mutating func text(_ name: String, in parent: LheoElement) -> String? {
    guard let element = parent.first(name), let text = filled(element) else { return nil }
    let plain = LheoText.plain(text)
    return !Self.says(plain) || LheoText.saysNothing(plain) ? nil : plain
  }

  /// The text of an element; nil, and told, for one that stands there and says nothing.
  private func filled(_ element: LheoElement) -> String? {
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
  private static func says(_ text: String) -> Bool { text.contains { $0.isLetter || $0.isNumber } }

  private func number(_ element: LheoElement) -> Int? {
    guard let text = filled(element) else { return nil }
    // The other register has numbers of its own.
    if text.uppercased().hasPrefix("RS") { return nil }
    let number = LheoValues.number(text)
    if number == nil { fault(element, text, "RNCP35924") }
    return number
  }

  private func flag(_ name: String, in parent: LheoElement) -> String? {
    guard let element = parent.first(name), let text = filled(element) else { return nil }
    if text == "0" || text == "1" { return text == "1" ? "yes" : "no" }
    fault(element, text, "0, 1")
    return nil
  }

  private func date(_ name: String, in parent: LheoElement) -> String? {
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
  private static let obligatory: Set = [
    "intitule-formation", "rythme-formation", "modalites-alternance", "modalites-enseignement",
    "conditions-specifiques", "prise-en-charge-frais-possible", "debut", "nom-organisme",
  ]
  /// What the part for Mon Compte Formation leaves out.
  private static let leftOut: Set = [
    "contact-formation", "rythme-formation", "modalites-alternance", "conditions-specifiques",
    "prise-en-charge-frais-possible",
  ]

  /// Tells the elements that have to be there and are not.
  private func require(_ names: [String], in parent: LheoElement) {
    for name in names where parent.first(name) == nil && !(isPart && Self.leftOut.contains(name)) {
      tell(.elementMissing, parent, "\(parent.tag)/\(name)", [:])
    }
  }

  private func fault(_ element: LheoElement, _ text: String, _ example: String) {
    tell(
      .importValue, element, element.tag, ["value": .text(LheoText.cut(text)), "example": .text(example)])
  }

  private func tell(
    _ code: FaultCode, _ element: LheoElement, _ field: String, _ values: [String: FaultValue]
  ) {
    offers.tell(Fault(code, file: file, line: element.line, field: field, values))
  }
}
