public import Guidance

/// Reads the local programmes, running and past.
public enum ProgrammeReader {
  /// Reads `programmes.yaml`.
  ///
  /// - Parameters:
  ///   - layers: The layers of the file, the lowest first; a later one replaces programmes by identifier.
  ///   - catalogue: The catalogue whose fields and paths the programmes name.
  ///   - centres: The places the programmes belong to.
  ///   - communePoint: Where communes are, to find unknown ones; without it they are not checked.
  public static func read(
    _ layers: [Layer], catalogue: Catalogue, centres: [Centre], communePoint: CentreReader.CommunePoint? = nil
  ) -> Reading<[Programme]> {
    var faults: [Fault] = []
    let known = Known(
      fields: Set(catalogue.fields.map(\.identifier)),
      registrations: Dictionary(
        catalogue.paths.map { ($0.identifier, $0.registration) }, uniquingKeysWith: { _, last in last }),
      centres: Set(centres.map(\.identifier)), communePoint: communePoint)
    var order: [String] = []
    var programmes: [String: Programme] = [:]
    for layer in layers {
      var lines: [String: Int] = [:]
      for var entry in Entry.entries(of: layer, keys: keys, faults: &faults) {
        let programme = programme(&entry, known: known)
        let identifier = programme.identifier
        if let first = lines.updateValue(entry.line, forKey: identifier) {
          entry.fault("id", "“\(identifier)” is already on line \(first)")
        }
        faults += entry.faults
        guard entry.faults.isEmpty else { continue }
        if programmes.updateValue(programme, forKey: identifier) == nil { order.append(identifier) }
      }
    }
    return Reading(value: order.compactMap { programmes[$0] }, faults: faults)
  }

  private struct Known {
    let fields: Set<String>
    let registrations: [String: TrainingPath.Registration]
    let centres: Set<String>
    let communePoint: CentreReader.CommunePoint?
  }

  private static let keys: Set = [
    "id", "name", "description", "state", "commune", "centre", "modes", "fields", "equivalents", "period",
    "source",
    "source_date",
  ]

  private static func programme(_ entry: inout Entry, known: Known) -> Programme {
    let programme = Programme(
      identifier: entry.required("id"), names: entry.translations("name"),
      descriptions: entry.translations("description"), state: entry.choice("state", standIn: .historic),
      commune: entry.required("commune"), centre: entry.optional("centre"), modes: entry.choices("modes"),
      fields: entry.list("fields").map(\.text), equivalents: entry.list("equivalents").map(\.text),
      period: entry.required("period"), source: entry.required("source"),
      sourceDate: entry.required("source_date"))
    check(programme, &entry, known: known)
    return programme
  }

  private static func check(_ programme: Programme, _ entry: inout Entry, known: Known) {
    if !programme.identifier.isEmpty, !programme.identifier.isIdentifier {
      entry.fault(
        "id", "“\(programme.identifier)” is no identifier; letters a to z, digits and hyphens were expected")
    }
    if let communePoint = known.communePoint, !programme.commune.isEmpty,
      communePoint(programme.commune) == nil
    {
      entry.fault(
        "commune", "“\(programme.commune)” is unknown; the INSEE code of a commune, in quotes, was expected")
    }
    if let centre = programme.centre, !known.centres.contains(centre) {
      entry.fault("centre", "“\(centre)” is unknown; a place of centres.csv was expected")
    }
    if !programme.sourceDate.isEmpty, programme.sourceDate != "n.d.", !programme.sourceDate.isPartialDate {
      entry.fault(
        "source_date", "“\(programme.sourceDate)” is no date; a year, a month, a day or n.d. was expected")
    }
    for (field, node) in entry.list("fields") where !known.fields.contains(field) {
      entry.fault("fields", at: node, "“\(field)” is unknown; a field of fields.csv was expected")
    }
    for (path, node) in entry.list("equivalents") {
      switch known.registrations[path] {
      case .running, .toVerify: break
      case .ended, .historic:
        entry.fault(
          "equivalents", at: node, "“\(path)” no longer runs; a path that can be taken today was expected")
      case nil: entry.fault("equivalents", at: node, "“\(path)” is unknown; a path of paths.csv was expected")
      }
    }
    if programme.state == .historic, programme.equivalents.isEmpty {
      entry.fault("equivalents", "a past programme points nowhere; at least one path of today was expected")
    }
  }
}
