public import Counts
public import Gazetteer

/// Territories that tests try: all departments and regions, and communes drawn at random.
public enum Grounds {
  /// All departments, all regions, and so many communes.
  public static func all(_ gazetteer: Gazetteer, communes count: Int, _ seed: inout Seed) -> [Place] {
    let communes = gazetteer.allCommunes
    let drawn = (0..<count).compactMap { _ in communes.randomElement(using: &seed) }
    return gazetteer.departments.map { .department($0.code) } + gazetteer.regions.map { .region($0.code) }
      + drawn.map { .commune($0.code) }
  }

  /// Counts of every employment area, from one to so many, as they may be shown.
  public static func counts(_ gazetteer: Gazetteer, most: Int, _ seed: inout Seed) -> PublishedCounts {
    var table = CountTable()
    guard let month = Month("2026-09"), let running = Month("2026-11") else { return .none }
    for area in gazetteer.employmentAreas {
      for (kind, values) in [
        (CountKind.field, ["F01", "F02", "F05", "F07", "F09", "F12", "F13"]),
        (.gap, ["distance", "form", "payer", "entry", "not-taught", "other"]),
      ] {
        for value in values {
          let number = Int.random(in: 0...most, using: &seed)
          guard let key = CountKey(month: month, kind: kind, area: .area(area.code), value: value) else {
            continue
          }
          table.add(key, number)
        }
      }
    }
    return PublishedCounts(table, before: running)
  }
}
