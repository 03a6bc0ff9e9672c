import Faults
import Guidance

/// Reads one offer of training: an offer of the content for each session and place of it.
struct LheoReader {
  let file: String
  /// Whether the file is of the part for Mon Compte Formation, which leaves out what others must say.
  let isPart: Bool
  let offers: LheoOffers

  private(set) var sessions = 0
  var persons = 0, mobiles = 0
  /// Whether the catalogue does not have its certification.
  private(set) var isElsewhere = false

  var organisation = ""
  var town: String?

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

  /// How many sessions an action may have, each place by itself: a small file could otherwise become millions of offers.
  private static let mostSessions = 10_000

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
    let all = action.all("session")
    guard all.count * max(1, places.count) <= Self.mostSessions else {
      tell(.importTooMany, action, "session", ["limit": "\(Self.mostSessions)"])
      return []
    }
    var rows: [(cells: [String: String], line: Int)] = []
    for (position, session) in all.enumerated() {
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
}
