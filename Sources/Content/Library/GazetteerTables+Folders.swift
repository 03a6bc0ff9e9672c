package import Territory

extension GazetteerTables {
  /// The tables as they lie in `territory/`, each of the last folder that has it, and their index where there is one.
  package init(_ folders: AssetFolders, _ faults: inout Faults) {
    let table = { (name: String, faults: inout Faults) -> [UInt8] in
      folders.layers(of: "territory/\(name).tsv", &faults).last?.bytes ?? []
    }
    let index = folders.paths.reversed().lazy.compactMap {
      AssetFolders.read("\($0)/territory/gazetteer.index")
    }
    self.init(
      communes: table("communes", &faults), aliases: table("aliases", &faults),
      cedex: table("cedex", &faults),
      departments: table("departments", &faults), regions: table("regions", &faults),
      employmentAreas: table("employment-areas", &faults), lands: table("lands", &faults),
      roadless: table("roadless", &faults), index: index.first ?? [])
  }
}
