import Faults
import Guidance
import Knowledge

/// Reads `guidance/pay-scales.yaml`: the least pay of contracts, by age and year.
struct PayScaleReader {
  private static let keys = [
    "id", "schemes", "rule", "wage", "regional wages", formerKey, "years", "bands", "qualified when",
    "source",
    "checked",
  ]

  /// What the wage of the one region that has its own was called once, and still is in the folders of sites.
  private static let formerKey = "wage in Mayotte"
  private static let mayotte = "06"

  let schemes: Set<String>
  let constants: [Constant]
  let conditions: ConditionReader
  /// The codes of the regions.
  let regions: [String]

  func read(
    _ items: [YamlEntry], into book: inout RuleBook, _ texts: inout Texts, _ faults: inout Faults
  ) -> [PayScale] {
    items.compactMap { item in
      item.expectKeys(Self.keys, &faults)
      guard let identifier = item.required("id", &faults), let rule = item.required("rule", &faults),
        let wage = constant("wage", item, .euros, &faults),
        let source = item.required("source", &faults), let checked = item.requiredDate("checked", &faults)
      else { return nil }
      let years = item.number("years", &faults) ?? 1
      if !(1...6).contains(years) {
        faults.add((item["years"] ?? item).fault(.outOfRange, ["value": "\(years)", "from": "1", "to": "6"]))
      }
      let bands = (item["bands"]?.items ?? []).map { band($0, &faults) }
      let ages = bands.map { $0.oldestAge ?? Int.max }
      if bands.isEmpty || ages.last != Int.max || ages != ages.sorted() || Set(ages).count < ages.count {
        faults.add((item["bands"] ?? item).fault(.bandsOrder, ["name": .text(identifier)]))
      }
      let qualified = item["qualified when"].map {
        book.add(
          conditions.condition($0, scope: .person, key: "pay-scale.\(identifier)", &texts, &faults))
      }
      return PayScale(
        identifier: identifier, schemes: item.schemes("schemes", known: schemes, &faults), rule: rule,
        wage: wage, regionalWages: regionalWages(item, &faults), bands: bands, years: max(1, years),
        qualified: qualified, source: source, checked: checked)
    }
  }

  private func regionalWages(_ item: YamlEntry, _ faults: inout Faults) -> [String: String] {
    var wages: [String: String] = [:]
    if item[Self.formerKey] != nil {
      wages[Self.mayotte] = constant(Self.formerKey, item, .euros, &faults)
    }
    for entry in item["regional wages"]?.items ?? [] {
      entry.expectKeys(["region", "wage"], &faults)
      guard entry.requiredEntry("region", &faults) != nil,
        let region = entry.region(of: regions, &faults), let wage = constant("wage", entry, .euros, &faults)
      else { continue }
      wages[region] = wage
    }
    return wages
  }

  private func band(_ item: YamlEntry, _ faults: inout Faults) -> PayScale.Band {
    item.expectKeys(["oldest age", "shares", "qualified shares"], &faults)
    let shares = shares("shares", item, &faults)
    if shares.isEmpty { faults.add(item.fault(.bandEmpty)) }
    return PayScale.Band(
      oldestAge: item.number("oldest age", &faults), shares: shares,
      qualifiedShares: self.shares("qualified shares", item, &faults))
  }

  private func shares(_ name: String, _ item: YamlEntry, _ faults: inout Faults) -> [String] {
    (item[name]?.items ?? []).compactMap { share in
      check(share.text ?? "", share, .percent, &faults)
    }
  }

  private func constant(
    _ name: String, _ item: YamlEntry, _ unit: Constant.Unit, _ faults: inout Faults
  ) -> String? {
    guard let identifier = item.required(name, &faults) else { return nil }
    return check(identifier, item[name] ?? item, unit, &faults)
  }

  private func check(
    _ identifier: String, _ entry: YamlEntry, _ unit: Constant.Unit, _ faults: inout Faults
  ) -> String? {
    guard constants.contains(where: { $0.identifier == identifier && $0.unit == unit }) else {
      faults.add(entry.fault(.constantUnit, ["value": .text(identifier), "unit": .text(unit.rawValue)]))
      return nil
    }
    return identifier
  }
}
