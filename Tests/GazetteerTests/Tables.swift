import Foundation
import Gazetteer

/// The tables of `Assets/territory`, read once.
enum Tables {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Assets/territory")

  static let tables = GazetteerTables { bytes($0.rawValue) }

  static let gazetteer = Gazetteer(tables)

  private static func bytes(_ name: String) -> [UInt8] {
    let data = try? Data(contentsOf: folder.appending(path: "\(name).tsv"))
    return data.map(Array.init) ?? []
  }
}
