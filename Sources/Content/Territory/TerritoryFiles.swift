import Territory

/// The files of the territory that only some pages need: hiring needs, labelled towns, outlines.
///
/// Each is read when it is first wanted.
struct TerritoryFiles: Sendable {
  let demand: Deferred<Reading<HiringDemand>>
  let towns: Deferred<Reading<[LabelledTown]>>
  let outlines: Deferred<Reading<[Outline]>>

  /// Reads from folders, when asked to.
  init(_ folders: AssetFolders, fields: Set<String>) {
    demand = Deferred { Self.demand(folders, fields) }
    towns = Deferred {
      Self.read(folders, "acv") { bytes, faults in LabelledTown.towns(bytes, faults: &faults) }
    }
    outlines = Deferred {
      Self.read(folders, "outlines") { bytes, faults in Outline.outlines(bytes, faults: &faults) }
    }
  }

  private static func demand(_ folders: AssetFolders, _ fields: Set<String>) -> Reading<HiringDemand> {
    var faults = Faults()
    let bytes = { (name: String, faults: inout Faults) in
      folders.layers(of: "territory/\(name).tsv", &faults).last?.bytes ?? []
    }
    let survey = HiringSurvey(
      HiringTables(
        demand: bytes("demand", &faults), basins: bytes("basins", &faults),
        occupations: bytes("occupations", &faults)))
    faults.add(contentsOf: survey.faults.map(Self.fault))
    let items = YamlList.items(of: "territory/demand-fields.yaml", in: folders, &faults)
    let domains = HiringDomainReader(fields: fields, survey: survey).read(items, &faults)
    return Reading(value: HiringDemand(survey: survey, domains: domains), faults: faults.all)
  }

  private static func read<Value: Sendable>(
    _ folders: AssetFolders, _ name: String, _ read: ([UInt8], inout [TerritoryFault]) -> Value
  ) -> Reading<Value> {
    var faults = Faults()
    var found: [TerritoryFault] = []
    let value = read(folders.layers(of: "territory/\(name).tsv", &faults).last?.bytes ?? [], &found)
    faults.add(contentsOf: found.map(Self.fault))
    return Reading(value: value, faults: faults.all)
  }

  private static func fault(_ fault: TerritoryFault) -> Fault {
    Fault(file: "territory/\(fault.table)", line: fault.line, field: fault.column, message: fault.message)
  }
}
