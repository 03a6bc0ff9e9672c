import Faults
import LocalArea

/// Reads `territory/demand-fields.yaml`: from the domains of the survey to the fields of the catalogue.
struct HiringDomainReader {
  /// The fields of the catalogue.
  let fields: Set<String>
  let survey: HiringSurvey

  func read(_ items: [YamlEntry], _ faults: inout Faults) -> [HiringDomain] {
    var domains: [HiringDomain] = []
    let surveyed = survey.domains
    for item in items {
      item.expectKeys(["id", "name", "fields", "doubt", "occupations"], &faults)
      guard let identifier = item["id"]?.text else { continue }
      if !surveyed.contains(identifier) {
        faults.add(item.fault(.notInFile, ["value": .text(identifier), "file": "occupations.tsv"]))
      }
      domains.append(
        HiringDomain(
          identifier: identifier, names: item.translations("name", &faults),
          fields: self.fields(item["fields"], &faults), doubts: item["doubt"]?.translations(&faults) ?? [:],
          occupations: occupations(item, of: identifier, &faults)))
    }
    for missing in surveyed where !domains.contains(where: { $0.identifier == missing }) {
      faults.add(
        Fault(
          .missingFromFile, file: "territory/demand-fields.yaml", field: "id",
          ["value": .text(missing), "file": "occupations.tsv"]))
    }
    return domains
  }

  private func fields(_ entry: YamlEntry?, _ faults: inout Faults) -> [String] {
    guard let items = entry?.items else {
      if let entry { faults.add(entry.fault(.listExpected, ["example": "[F01, F02]"])) }
      return []
    }
    return items.compactMap { item in
      guard let field = item.text, fields.contains(field) else {
        faults.add(item.fault(.notInFile, ["value": item.written, "file": "catalogue/fields.csv"]))
        return nil
      }
      return field
    }
  }

  private func occupations(
    _ item: YamlEntry, of domain: String, _ faults: inout Faults
  ) -> [String: [String]] {
    var occupations: [String: [String]] = [:]
    for (code, entry) in item["occupations"]?.pairs ?? [] {
      if survey.occupations[code]?.domain != domain {
        faults.add(entry.fault(.notInFile, ["value": "\(code) (\(domain))", "file": "occupations.tsv"]))
      }
      occupations[code] = fields(entry, &faults)
    }
    return occupations
  }
}
