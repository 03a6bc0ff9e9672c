package import Faults
import Guidance
import Matching
import OfferStore
import Sqlite

/// Writes offers of content again as a file in LHEO 2.3, from which an import takes the same offers.
///
/// What LHEO has no place for stands in an extension (`extras info="ubique"`) of the session. What has to be said and is
/// not known is *Non renseigné*, or left out where only a code may stand.
package struct LheoExport {
  /// The beginning of the file.
  package static let start =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<lheo xmlns=\"http://lheo.gouv.fr/2.3\">\n<offres>\n"
  /// The end of the file.
  package static let end = "</offres>\n</lheo>\n"

  /// No offers yet.
  package init() {}

  /// Passes every offer of some files through as a training in LHEO.
  ///
  /// - Parameter files: Tables (`.csv`) and stores (`.sqlite`), those that win by identifier first.
  /// - Returns: How many offers there were.
  package func forEach(
    in files: [String], _ body: (String) throws(Fault) -> Void
  ) throws(Fault) -> Int {
    var seen: Set<String> = []
    var failure: Fault?
    for file in files {
      if file.hasSuffix(".sqlite") {
        do throws(SqliteError) {
          let store = try OfferStore(path: file)
          let columns = ContentTable.cells(of: store.header)
          try store.forEach { _, line in
            let row = Dictionary(
              zip(columns, ContentTable.cells(of: line)), uniquingKeysWith: { first, _ in first })
            guard failure == nil, seen.insert(row["id"] ?? "").inserted else { return }
            do throws(Fault) { try body(Self.training(row)) } catch { failure = error }
          }
        } catch {
          throw Fault(.fileUnreadable, file: file)
        }
      } else {
        try DelimitedReader(ImportedFile(path: file)).read { row in
          let cells = Dictionary(
            LheoOffers.columns.map { ($0, row[$0]) }, uniquingKeysWith: { first, _ in first })
          guard failure == nil, seen.insert(row["id"]).inserted else { return }
          do throws(Fault) { try body(Self.training(cells)) } catch { failure = error }
        }
      }
      if let failure { throw failure }
    }
    return seen.count
  }

  /// An offer as a training with one action and one session.
  static func training(_ row: [String: String]) -> String {
    let unknown = "Non renseigné"
    let cell = { (column: String) in row[column] ?? "" }
    let said = { (column: String) in cell(column).isEmpty ? unknown : cell(column) }
    var lines = ["<formation numero=\"\(escaped(cell("id")))\">", "<domaine-formation/>"]
    lines.append(element("intitule-formation", said("title")))
    for name in ["objectif-formation", "resultats-attendus", "contenu-formation"] {
      lines.append(element(name, unknown))
    }
    lines.append(element("certifiante", cell("rncp").isEmpty ? "0" : "1"))
    lines.append("<contact-formation>\(contact(row))</contact-formation>")
    lines.append(element("code-niveau-entree", level(cell("entry"))))
    if !cell("rncp").isEmpty {
      lines.append("<certification>\(element("code-RNCP", "RNCP" + cell("rncp")))</certification>")
    }
    lines += action(row, said)
    lines.append(
      "<organisme-formation-responsable>\(element("nom-organisme", said("organisation")))"
        + "</organisme-formation-responsable>")
    return lines.joined(separator: "\n") + "\n</formation>\n"
  }

  private static func action(_ row: [String: String], _ said: (String) -> String) -> [String] {
    let cell = { (column: String) in row[column] ?? "" }
    let flag = { (name: String, column: String) in
      cell(column).isEmpty ? "" : element(name, cell(column) == "yes" ? "1" : "0")
    }
    let isAlternance = cell("mode") == DeliveryMode.alternance.rawValue
    let code = [
      DeliveryMode.onSite.rawValue: "0", DeliveryMode.hybrid.rawValue: "1",
      DeliveryMode.distance.rawValue: "2",
      DeliveryMode.alternance.rawValue: "0",
    ][cell("mode")]
    let rhythms = cell("rhythms").split(separator: "|").compactMap { Offer.Rhythm(rawValue: String($0)) }
      .compactMap { LheoValues.rhythmCodes.firstIndex(of: $0) }
      .map { element("extra", String($0 + 1), info: "code-rythme-formation") }
    let funders = cell("funders").split(separator: "|").map {
      "<organisme-financeur>\(element("code-financeur", String($0)))</organisme-financeur>"
    }
    return ["<action numero=\"\(escaped(cell("id")))\">", element("rythme-formation", said("rhythm_note"))]
      + [
        flag("niveau-entree-obligatoire", "entry_required"),
        element("modalites-alternance", isAlternance ? "En alternance" : "Sans alternance"),
        code.map { element("modalites-enseignement", $0) } ?? "",
        element("conditions-specifiques", said("conditions")),
        flag("prise-en-charge-frais-possible", "funding"),
        "<lieu-de-formation>\(place(row))</lieu-de-formation>",
        element("modalites-entrees-sorties", cell("permanent") == "yes" ? "1" : "0"), session(row),
        cell("price").isEmpty ? "" : element("prix-total-TTC", cell("price")),
        cell("funding_note").isEmpty
          ? "" : element("detail-conditions-prise-en-charge", cell("funding_note")),
      ].filter { !$0.isEmpty } + funders + [
        "<extras info=\"action\"><extras info=\"codes-rythme-formation\">\(rhythms.joined())</extras></extras>",
        "</action>",
      ]
  }

  private static func session(_ row: [String: String]) -> String {
    let cell = { (column: String) in row[column] ?? "" }
    let period = element("debut", date(cell("starts"))) + element("fin", date(cell("ends")))
    let state = ["open": "1", "closed": "2", "suspended": "3"][cell("recruitment")]
    let own = ["id", "paths", "mode", "source"].filter { !cell($0).isEmpty }
      .map { element("extra", cell($0), info: $0) }.joined()
    return
      "<session numero=\"\(escaped(cell("id")))\" datemaj=\"\(date(cell("seen")))\"><periode>\(period)</periode>"
      + (state.map { element("etat-recrutement", $0) } ?? "")
      + "<extras info=\"ubique\">\(own)</extras></session>"
  }

  private static func place(_ row: [String: String]) -> String {
    let parts = [
      ("ligne", "address"), ("codepostal", "postcode"), ("ville", "town"), ("code-INSEE-commune", "commune"),
    ].map { name, column in (row[column] ?? "").isEmpty ? "" : element(name, row[column] ?? "") }.joined()
    var point = ""
    if let latitude = row["latitude"], let longitude = row["longitude"], !latitude.isEmpty, !longitude.isEmpty
    {
      point =
        "<geolocalisation>\(element("latitude", latitude))\(element("longitude", longitude))</geolocalisation>"
    }
    return "<coordonnees><adresse>\(parts)\(point)</adresse></coordonnees>"
  }

  private static func contact(_ row: [String: String]) -> String {
    var parts = ""
    if let phone = row["phone"], !phone.isEmpty { parts += "<telfixe>\(element("numtel", phone))</telfixe>" }
    if let email = row["email"], !email.isEmpty { parts += element("courriel", email) }
    if let website = row["website"], !website.isEmpty { parts += "<web>\(element("urlweb", website))</web>" }
    return "<coordonnees>\(parts)</coordonnees>"
  }

  /// The code of a level in the table of 2.3: 0 where it is not known, 1 where none is asked.
  private static func level(_ text: String) -> String {
    switch Int(text) {
    case 0: "1"
    case let level? where (3...8).contains(level): String(level + 10)
    default: "0"
    }
  }

  /// A day as `20270104`, a month as `20270100`; `00000000` for none.
  private static func date(_ text: String) -> String {
    let digits = text.filter(\.isNumber)
    return digits + String(repeating: "0", count: max(0, 8 - digits.count))
  }

  private static func element(_ name: String, _ text: String, info: String? = nil) -> String {
    let attribute = info.map { " info=\"\($0)\"" } ?? ""
    return "<\(name)\(attribute)>\(escaped(text))</\(name)>"
  }

  /// A text as XML has it: its signs are named, and what XML has no form for is left out.
  private static func escaped(_ text: String) -> String {
    let known =
      text.unicodeScalars.contains { !isWritable($0) }
      ? String(String.UnicodeScalarView(text.unicodeScalars.filter(isWritable))) : text
    guard known.utf8.contains(where: { "&<>\"".utf8.contains($0) }) else { return known }
    return known.replacingAll("&", with: "&amp;").replacingAll("<", with: "&lt;").replacingAll(
      ">", with: "&gt;"
    )
    .replacingAll("\"", with: "&quot;")
  }

  /// Whether XML 1.0 allows a character.
  private static func isWritable(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x20
      ? scalar.value & 0xFFFE != 0xFFFE || scalar.value > 0xFFFF : [9, 10, 13].contains(scalar.value)
  }
}
