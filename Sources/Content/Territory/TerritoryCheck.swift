import Territory

/// Compares the files of the territory that are read late with the communes, and tells what is wrong in them.
package struct TerritoryCheck {
  private let library: Library

  /// Checks the content of a library.
  package init(_ library: Library) { self.library = library }

  /// Every fault.
  package var faults: [Fault] {
    let files = library.territoryFiles
    return files.demand.value.faults + files.towns.value.faults + files.outlines.value.faults + unknown
      + missing
  }

  /// Codes that no commune, department or region bears.
  private var unknown: [Fault] {
    let gazetteer = library.gazetteer
    let towns = library.labelledTowns.filter { gazetteer.commune($0.commune) == nil }.map {
      Fault(
        file: "territory/acv.tsv", line: 0, field: "commune", message: "the commune \($0.commune) is unknown")
    }
    let areas = library.demand.survey.surveyed.filter { area in
      switch area {
      case .basin(let code): library.demand.survey.basin(code) == nil
      case .department(let code): gazetteer.department(code) == nil
      case .region(let code): gazetteer.region(code) == nil
      case .country: false
      }
    }
    let lines = Set(library.outlines.flatMap(\.departments)).filter { gazetteer.department($0) == nil }
    return towns
      + areas.map {
        Fault(file: "territory/demand.tsv", line: 0, field: "code", message: "the area \($0) is unknown")
      }
      + lines.sorted().map {
        Fault(
          file: "territory/outlines.tsv", line: 0, field: "department",
          message: "the department \($0) is unknown")
      }
  }

  /// Communes of the regions that belong to no basin.
  private var missing: [Fault] {
    library.gazetteer.regions.flatMap { library.gazetteer.communes(in: .region($0.code)) }
      .filter { library.demand.survey.basin(ofCommune: $0.code) == nil }
      .map {
        Fault(
          file: "territory/basins.tsv", line: 0, field: "communes",
          message: "the commune \($0.code) (\($0.name)) belongs to no basin")
      }
  }
}
