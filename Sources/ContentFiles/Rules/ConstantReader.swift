import Faults
import Guidance

/// Reads `guidance/constants.yaml`: the dated amounts.
struct ConstantReader {
  func read(_ items: [YamlEntry], _ faults: inout Faults) -> [Constant] {
    items.compactMap { item in
      item.expectKeys(["id", "unit", "values"], &faults)
      guard let identifier = item.required("id", &faults),
        let unit = item.required("unit", as: Constant.Unit.self, &faults)
      else { return nil }
      let values = (item["values"]?.items ?? []).compactMap { value($0, &faults) }
      if values.isEmpty { faults.add(item.fault(.constantEmpty, ["name": .text(identifier)])) }
      for (before, after) in zip(values, values.dropFirst()) where overlap(before, after) {
        faults.add(item.fault(.constantOverlap, ["name": .text(identifier)]))
        break
      }
      return Constant(identifier: identifier, unit: unit, values: values)
    }
  }

  private func value(_ item: YamlEntry, _ faults: inout Faults) -> Constant.Value? {
    item.expectKeys(["from", "until", "value", "source", "grade", "note"], &faults)
    guard let amount = item.hundredths("value", &faults), let source = item.required("source", &faults),
      let grade = item.required("grade", as: Grade.self, &faults)
    else { return nil }
    return Constant.Value(
      from: item.date("from", &faults), until: item.date("until", &faults), hundredths: amount,
      source: source, grade: grade)
  }

  private func overlap(_ before: Constant.Value, _ after: Constant.Value) -> Bool {
    guard let start = after.from else { return true }
    if let end = before.until { return start <= end }
    return before.from.map { start <= $0 } ?? false
  }
}
