package import Faults
import Gazetteer
import Guidance
package import Knowledge
import LocalArea

/// Compares the files of the territory that are read late with the communes, and tells what is wrong in them.
package struct TerritoryCheck {
  private let knowledge: Knowledge
  private let files: TerritoryFiles

  /// Checks the files of folders that knowledge was read from.
  package init(_ knowledge: Knowledge, in folders: AssetFolders) {
    self.knowledge = knowledge
    files = TerritoryFiles(folders, fields: Set(knowledge.guide.catalogue.fields.map(\.identifier)))
  }

  /// Every fault.
  package var faults: [Fault] {
    files.demand.value.faults + files.demandFaults.value + files.towns.value.faults
      + files.outlines.value.faults + files.rivers.value.faults + unknown + missing
  }

  /// Codes that no commune, department or region bears.
  private var unknown: [Fault] {
    let gazetteer = knowledge.gazetteer
    let towns = knowledge.labelledTowns.filter { gazetteer.commune($0.commune) == nil }.map {
      Self.unknown($0.commune, in: "acv", field: "commune", of: "communes.tsv")
    }
    let areas = knowledge.demand.survey.surveyed.filter { area in
      switch area {
      case .basin(let code): knowledge.demand.survey.basin(code) == nil
      case .department(let code): gazetteer.department(code) == nil
      case .region(let code): gazetteer.region(code) == nil
      case .country: false
      }
    }
    let lines = Set(knowledge.outlines.flatMap(\.departments)).filter { gazetteer.department($0) == nil }
    return towns
      + areas.map {
        Self.unknown($0.text, in: "demand", field: "code", of: $0.table)
      }
      + lines.sorted().map {
        Self.unknown($0, in: "outlines", field: "department", of: "departments.tsv")
      }
  }

  private static func unknown(
    _ code: String, in table: String, field: String, of file: String
  ) -> Fault {
    Fault(
      .notInFile, file: "territory/\(table).tsv", field: field, ["value": .text(code), "file": .text(file)])
  }

  /// Communes of the regions that belong to no basin.
  private var missing: [Fault] {
    knowledge.gazetteer.regions.flatMap { knowledge.gazetteer.communes(in: .region($0.code)) }
      .filter { knowledge.demand.survey.basin(ofCommune: $0.code) == nil }
      .map {
        Fault(
          .communeWithoutBasin, file: "territory/basins.tsv", field: "communes",
          ["value": "\($0.code) (\($0.name))"])
      }
  }
}

extension HiringArea {
  /// The table that names areas of this kind.
  fileprivate var table: String {
    switch self {
    case .basin: "basins.tsv"
    case .department: "departments.tsv"
    case .region: "regions.tsv"
    case .country: "demand.tsv"
    }
  }
}
