import Faults
import Gazetteer
import Knowledge
import LocalArea

/// The files that only some pages need: hiring needs, labelled towns, outlines, offices, offers.
///
/// Each is read when it is first wanted.
struct TerritoryFiles: Sendable {
  let demand: Deferred<ReadResult<HiringDemand>>
  /// What is wrong in the tables of hiring needs, which are read to their end to know.
  let demandFaults: Deferred<[Fault]>
  let towns: Deferred<ReadResult<[LabelledTown]>>
  let outlines: Deferred<ReadResult<[Outline]>>
  let rivers: Deferred<ReadResult<[River]>>
  let offices: OfficeFiles
  let offers: OfferFiles

  /// Reads from folders, when asked to.
  init(_ folders: AssetFolders, fields: Set<String>) {
    offices = OfficeFiles(folders)
    offers = OfferFiles(folders)
    let survey = Deferred { Self.survey(folders) }
    demand = Deferred { Self.demand(survey.value, folders, fields) }
    demandFaults = Deferred {
      let (survey, files, _) = survey.value
      return survey.faults.map { $0.moved(to: files[$0.file] ?? "territory/\($0.file)") }
    }
    towns = Deferred {
      Self.read(folders, "acv") { bytes, faults in LabelledTown.towns(bytes, faults: &faults) }
    }
    outlines = Deferred {
      Self.read(folders, "outlines") { bytes, faults in Outline.outlines(bytes, faults: &faults) }
    }
    rivers = Deferred {
      Self.read(folders, "rivers") { bytes, faults in River.rivers(bytes, faults: &faults) }
    }
  }

  /// The values alone, read when they are first wanted; their faults are told by `TerritoryCheck`.
  var tables: LateTables {
    LateTables(
      demand: Deferred { demand.value.value }, labelledTowns: Deferred { towns.value.value },
      outlines: Deferred { outlines.value.value }, rivers: Deferred { rivers.value.value },
      offices: offices.tables, offers: offers.source)
  }

  /// The survey, the file of each of its tables as faults show it, and the tables that are missing.
  private typealias Survey = (survey: HiringSurvey, files: [String: String], faults: Faults)

  private static func survey(_ folders: AssetFolders) -> Survey {
    var faults = Faults()
    var files: [String: String] = [:]
    let bytes = { (name: String, faults: inout Faults) -> [UInt8] in
      let layer = folders.layers(of: "territory/\(name).tsv", &faults).last
      files["\(name).tsv"] = layer?.file
      return layer?.bytes ?? []
    }
    let survey = HiringSurvey(
      HiringTables(
        demand: bytes("demand", &faults), basins: bytes("basins", &faults),
        occupations: bytes("occupations", &faults)))
    return (survey, files, faults)
  }

  private static func demand(
    _ read: Survey, _ folders: AssetFolders, _ fields: Set<String>
  ) -> ReadResult<HiringDemand> {
    var faults = read.faults
    let survey = read.survey
    let items = YamlList.items(of: "territory/demand-fields.yaml", in: folders, &faults)
    let domains = HiringDomainReader(fields: fields, survey: survey).read(items, &faults)
    return ReadResult(value: HiringDemand(survey: survey, domains: domains), faults: faults)
  }

  private static func read<Value: Sendable>(
    _ folders: AssetFolders, _ name: String, _ read: ([UInt8], inout Faults) -> Value
  ) -> ReadResult<Value> {
    var faults = Faults()
    var found = Faults()
    let layer = folders.layers(of: "territory/\(name).tsv", &faults).last
    let value = read(layer?.bytes ?? [], &found)
    faults.add(contentsOf: found.all.map { $0.moved(to: layer?.file ?? "territory/\($0.file)") })
    return ReadResult(value: value, faults: faults)
  }
}
