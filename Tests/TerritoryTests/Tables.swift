import Foundation
import Territory

/// The tables of `Assets/territory`, read once.
enum Tables {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Assets/territory")

  static let tables = GazetteerTables(
    communes: bytes("communes"), aliases: bytes("aliases"), cedex: bytes("cedex"),
    departments: bytes("departments"), regions: bytes("regions"),
    employmentAreas: bytes("employment-areas"), lands: bytes("lands"), roadless: bytes("roadless"))

  static let gazetteer = Gazetteer(tables)

  private static func bytes(_ name: String) -> [UInt8] {
    let data = try? Data(contentsOf: folder.appending(path: "\(name).tsv"))
    return data.map(Array.init) ?? []
  }
}
