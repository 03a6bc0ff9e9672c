import Faults
public import Guidance

/// Reads the catalogue: fields, kinds of award, paths with their occupations, and the links between paths.
public enum CatalogueReader {
  /// Reads the files of the catalogue.
  ///
  /// A later layer replaces fields, awards, sources and paths by identifier, and the occupations or links of
  /// a path all together.
  public static func read(_ files: CatalogueFiles) -> ReadResult<Catalogue> {
    var faults = Faults()
    let sources = SourceReader(files.sources, faults: &faults)
    let fieldTable = Overlay(files.fields, columns: fieldColumns, faults: &faults)
    let awardTable = Overlay(files.awards, columns: awardColumns, faults: &faults)
    let pathTable = Overlay(files.paths, columns: PathRow.columns, faults: &faults)
    let fields = fieldTable.rows.compactMap { field($0, &faults) }
    let awards = awardTable.rows.compactMap { award($0, in: awardTable, &faults) }
    checkRoles(awardTable, &faults)
    let jobs = jobs(files.jobs, paths: pathTable.owners, &faults)
    let known = PathRow.Known(
      fields: fieldTable.owners, awards: awardTable.owners, sources: sources, jobs: jobs)
    let paths = pathTable.rows.compactMap { PathRow.path($0, known: known, &faults) }
    let links = links(files.links, paths: pathTable.owners, &faults)
    return ReadResult(
      value: Catalogue(fields: fields, awards: awards, paths: paths, links: links), faults: faults)
  }

  private static let fieldColumns = Table.Columns(names: ["id"], translated: ["name", "scope"])
  private static let awardColumns = Table.Columns(
    names: ["id"], translated: ["name", "explanation"], optional: ["role"])
  private static let jobColumns = Table.Columns(names: ["path", "job", "rome"])
  private static let linkColumns = Table.Columns(
    names: ["origin", "relation", "target_path", "target_text", "detail", "deduced"])

  private static func field(_ row: Row, _ faults: inout Faults) -> Field? {
    var row = row
    let field = Field(
      identifier: row.identifier("id"), names: row.translations("name"), scopes: row.translations("scope"))
    faults.add(contentsOf: row.faults)
    return row.faults.isEmpty ? field : nil
  }

  private static func award(_ row: Row, in table: Overlay, _ faults: inout Faults) -> Award? {
    var row = row
    let former = formerRole(of: row, in: table)
    let award = Award(
      identifier: row.identifier("id"), names: row.translations("name"),
      explanations: row.translations("explanation"), role: row.optionalChoice("role") ?? former)
    faults.add(contentsOf: row.faults)
    return row.faults.isEmpty ? award : nil
  }

  /// The role of the award that one of a later folder stands in place of, and keeps where its row names none.
  private static func formerRole(of row: Row, in table: Overlay) -> AwardRole? {
    table.replaced.last { $0.cell("id") == row.cell("id") && $0.optional("role") != nil }
      .flatMap { $0.optional("role").flatMap(AwardRole.init) }
  }

  /// Tells the roles of awards that two have.
  private static func checkRoles(_ table: Overlay, _ faults: inout Faults) {
    var roles = Roles<AwardRole>()
    for row in table.rows {
      let role = row.optional("role").flatMap(AwardRole.init) ?? formerRole(of: row, in: table)
      roles.note(role, of: row.cell("id")) { code, values in
        Fault(code, file: row.file, line: row.line, field: "role", values)
      }
    }
    roles.check(&faults)
  }

  private static func jobs(
    _ layers: [Layer], paths: Set<String>, _ faults: inout Faults
  ) -> [String: [TrainingPath.Job]] {
    var jobs: [String: [TrainingPath.Job]] = [:]
    let table = Overlay(
      layers, columns: jobColumns, replacedBy: "path", unique: ["path", "job"], faults: &faults)
    for var row in table.rows {
      let path = row.reference("path", to: paths, in: "paths.csv")
      let name = row.requiredFrench("job")
      let rome = row.optional("rome")
      if let rome, !rome.isOccupationCode {
        row.fault("rome", .occupationExpected, ["value": .text(rome)])
      }
      faults.add(contentsOf: row.faults)
      if row.faults.isEmpty { jobs[path, default: []].append(.init(name: name, rome: rome)) }
    }
    return jobs
  }

  private static func links(_ layers: [Layer], paths: Set<String>, _ faults: inout Faults) -> [PathLink] {
    let table = Overlay(
      layers, columns: linkColumns, replacedBy: "origin",
      unique: ["origin", "relation", "target_text", "target_path"], faults: &faults)
    return table.rows.compactMap { row in
      var row = row
      let origin = row.reference("origin", to: paths, in: "paths.csv")
      let relation = row.choice("relation", standIn: PathLink.Relation.followedBy)
      let target = target(&row, paths: paths)
      let isDeduced = row.flag("deduced")
      faults.add(contentsOf: row.faults)
      guard row.faults.isEmpty, let target else { return nil }
      return PathLink(
        origin: origin, relation: relation, target: target, detail: row.optional("detail"),
        isDeduced: isDeduced)
    }
  }

  private static func target(_ row: inout Row, paths: Set<String>) -> PathLink.Target? {
    switch (row.optional("target_path"), row.french("target_text")) {
    case (_?, nil): return .path(row.reference("target_path", to: paths, in: "paths.csv"))
    case (nil, let text?): return .other(text)
    case (nil, nil):
      row.fault("target_path", .linkNowhere)
    case (_?, _?): row.fault("target_text", .linkDouble)
    }
    return nil
  }
}

extension String {
  /// Whether this is written as a code of the directory of occupations (ROME): a capital and four digits.
  package var isOccupationCode: Bool {
    utf8.count == 5 && utf8.dropFirst().allSatisfy(\.isDigit)
      && utf8.first.map { (UInt8(ascii: "A")...UInt8(ascii: "N")).contains($0) } == true
  }
}
