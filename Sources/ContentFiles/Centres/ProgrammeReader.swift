import Faults
import Guidance

/// Reads `centres/programmes.yaml`: the local programmes, running and past.
struct ProgrammeReader {
  private static let keys = [
    "id", "name", "description", "state", "commune", "centre", "modes", "fields", "equivalents", "period",
    "source", "source_date",
  ]

  /// The catalogue whose fields and paths the programmes name.
  let catalogue: Catalogue
  /// The places they belong to, by identifier.
  let centres: Set<String>
  /// Where communes are, to find unknown ones; without it they are not checked.
  var ground: LandReference?

  /// The programmes; one with a fault is left out, and the faults say why.
  func read(_ items: [YamlEntry], _ faults: inout Faults) -> [Programme] {
    items.compactMap { item in
      var own = Faults()
      item.expectKeys(Self.keys, &own)
      let programme = programme(item, &own)
      if let programme { check(programme, item, &own) }
      faults.add(contentsOf: own.all)
      return own.all.isEmpty ? programme : nil
    }
  }

  private func programme(_ item: YamlEntry, _ faults: inout Faults) -> Programme? {
    // Each is read before any is missed, so that all faults are told at once.
    let identifier = item.required("id", &faults)
    let names = item.translations("name", &faults)
    let descriptions = item.translations("description", &faults)
    let state = item.required("state", as: Programme.State.self, &faults)
    let commune = item.required("commune", &faults)
    let modes = modes(item, &faults)
    let fields = item.texts("fields", &faults)
    let equivalents = item.texts("equivalents", &faults)
    let period = item.required("period", &faults)
    let source = item.required("source", &faults)
    let sourceDate = item.required("source_date", &faults)
    guard let identifier, let state, let commune, let period, let source, let sourceDate else { return nil }
    return Programme(
      identifier: identifier, names: names, descriptions: descriptions, state: state, commune: commune,
      centre: item["centre"]?.text, modes: modes, fields: fields, equivalents: equivalents, period: period,
      source: source, sourceDate: sourceDate)
  }

  private func modes(_ item: YamlEntry, _ faults: inout Faults) -> Set<DeliveryMode> {
    var modes: Set<DeliveryMode> = []
    for entry in item["modes"]?.items ?? [] {
      if let mode = entry.text.flatMap({ DeliveryMode(rawValue: $0) }) {
        modes.insert(mode)
      } else {
        faults.add(entry.fault(.valueUnknown, ["value": entry.written, "known": DeliveryMode.expected]))
      }
    }
    return modes
  }

  private func check(_ programme: Programme, _ item: YamlEntry, _ faults: inout Faults) {
    func fault(_ key: String, _ code: FaultCode, _ values: [String: FaultValue] = [:]) {
      faults.add((item[key] ?? item).fault(code, values))
    }
    if !programme.identifier.isIdentifier {
      fault("id", .identifierExpected, ["value": .text(programme.identifier)])
    }
    if let ground, ground.communePoint(programme.commune) == nil {
      fault("commune", .communeCodeExpected, ["value": .text(programme.commune)])
    }
    if let centre = programme.centre, !centres.contains(centre) {
      fault("centre", .notInFile, ["value": .text(centre), "file": "centres.csv"])
    }
    if programme.sourceDate != "n.d.", !programme.sourceDate.isPartialDate {
      fault("source_date", .sourceDateExpected, ["value": .text(programme.sourceDate)])
    }
    for entry in item["fields"]?.items ?? [] where catalogue.field(entry.text ?? "") == nil {
      faults.add(entry.fault(.notInFile, ["value": entry.written, "file": "fields.csv"]))
    }
    for entry in item["equivalents"]?.items ?? [] {
      switch catalogue.path(entry.text ?? "")?.registration {
      case .running, .toVerify: break
      case .ended, .historic:
        faults.add(entry.fault(.pathEnded, ["value": entry.written]))
      case nil:
        faults.add(entry.fault(.notInFile, ["value": entry.written, "file": "paths.csv"]))
      }
    }
    if programme.state == .historic, programme.equivalents.isEmpty {
      fault("equivalents", .programmeNowhere)
    }
  }
}
