import Faults
import Guidance
import Knowledge
import TestSupport
import Testing

@testable import Imports

/// Files in LHEO 2.3, made after the published structure, and what is read of them.
struct LheoFile {
  /// What was read.
  struct Reading {
    var rows: [[String: String]] = []
    var lines: [Int] = []
    var faults: [Fault] = []
    var counts = LheoOffers.Counts()

    /// The faults as *line element code*.
    var told: [String] { faults.map { "\($0.line) \($0.field ?? "") \($0.code)" } }
    var row: [String: String] { rows.first ?? [:] }
  }

  /// The parts of an offer that may be other than usual, by element; an empty text leaves the element out.
  var parts: [String: String] = [:]
  var namespace = "http://lheo.gouv.fr/2.3"
  var prefix = ""

  private func element(_ name: String, _ text: String) -> String {
    switch parts[name] {
    case ""?: ""
    case let part?: "<\(prefix)\(name)>\(part)</\(prefix)\(name)>\n"
    case nil: "<\(prefix)\(name)>\(text)</\(prefix)\(name)>\n"
    }
  }

  private func tag(_ name: String, _ inside: String) -> String {
    "<\(prefix)\(name)>\(inside)</\(prefix)\(name)>"
  }

  /// The offer, each leaf on a line of its own.
  var formation: String {
    let address = tag(
      "coordonnees",
      tag(
        "adresse",
        "\n" + element("ligne", "4 rue de l'Exemple") + element("codepostal", "35000")
          + element("ville", "Rennes")
          + element("code-INSEE-commune", "35238") + (parts["geolocalisation"] ?? "")))
    let period = tag("periode", "\n" + element("debut", "20270104") + element("fin", "20270630"))
    let session = "<\(prefix)session numero=\"S1\">\(period)\(parts["in-session"] ?? "")</\(prefix)session>"
    let action =
      "<\(prefix)action numero=\"A1\">\n" + element("rythme-formation", "Cours du soir")
      + element("niveau-entree-obligatoire", "1")
      + element("modalites-alternance", "Non") + element("modalites-enseignement", "0")
      + element("conditions-specifiques", "Un entretien.") + element("prise-en-charge-frais-possible", "1")
      + element("lieu-de-formation", address) + element("modalites-entrees-sorties", "0")
      + (parts["sessions"] ?? session) + element("prix-total-TTC", "1250.00")
      + (parts["in-action"] ?? "") + "</\(prefix)action>\n"
    let contact = tag(
      "coordonnees",
      "<\(prefix)nom>Dupont</\(prefix)nom><\(prefix)prenom>Jeanne</\(prefix)prenom>\n"
        + tag("telfixe", element("numtel", "02 99 00 00 01"))
        + tag("portable", tag("numtel", "06 12 34 56 78")) + element("courriel", "jeanne.dupont@exemple.fr")
        + tag("web", element("urlweb", "www.exemple.fr")))
    return "<\(prefix)formation numero=\"F1\">\n" + element("intitule-formation", "Licence d'exemple")
      + element("contact-formation", contact) + element("code-niveau-entree", "5")
      + tag("certification", element("code-RNCP", "RNCP40116")) + action
      + element(
        "organisme-formation-responsable",
        tag("SIRET-organisme-formation", tag("SIRET", "19753471200017"))
          + element("nom-organisme", "Cnam Bretagne")) + "</\(prefix)formation>\n"
  }

  /// The whole file.
  var xml: String {
    let space = prefix.isEmpty ? "xmlns" : "xmlns:\(prefix.dropLast())"
    return
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<\(prefix)lheo \(space)=\"\(namespace)\"><\(prefix)offres>\n"
      + formation + "</\(prefix)offres></\(prefix)lheo>\n"
  }

  func read(swapsForms: Bool = false, of organisations: [String] = []) throws -> Reading {
    let folder = try TemporaryFolder()
    try folder.write(Array(xml.utf8), to: "a.xml")
    return try Self.read(at: folder.path("a.xml"), swapsForms: swapsForms, of: organisations)
  }

  /// Reads bytes as a file called `a.xml`.
  static func read(_ bytes: [UInt8], swapsForms: Bool = false) throws -> Reading {
    let folder = try TemporaryFolder()
    try folder.write(bytes, to: "a.xml")
    return try read(at: folder.path("a.xml"), swapsForms: swapsForms)
  }

  /// Reads a file.
  static func read(
    at path: String, swapsForms: Bool = false, of organisations: [String] = []
  ) throws -> Reading {
    let box = Box()
    let knowledge = try TestContent.shipped.knowledge()
    var offers = LheoOffers(
      of: knowledge.guide.catalogue,
      in: LheoOffers.Territory(
        commune: { ["35238": "35238", "35360": "35360"][$0] }, nearest: { _, _ in "35001" },
        town: { _, town in ["Rennes": "35238", "Vitré": "35360"][town] }),
      seen: try #require(CalendarDate("2026-11-30")), swapsForms: swapsForms,
      organisations: OrganisationFilter(organisations), fault: { box.reading.faults.append($0) },
      row: { row, line, _ in
        box.reading.rows.append(row)
        box.reading.lines.append(line)
      })
    try offers.read(ImportedFile(path: path, name: "a.xml"))
    box.reading.counts = offers.counts
    return box.reading
  }

  private final class Box { var reading = Reading() }
}
