package import Foundation
package import Gazetteer

/// The tables of `Assets/territory`, read once.
package enum Tables {
  package static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Assets/territory")

  package static let tables = GazetteerTables { bytes($0.rawValue) }

  package static let gazetteer = Gazetteer(tables)

  private static func bytes(_ name: String) -> [UInt8] {
    let data = try? Data(contentsOf: folder.appending(path: "\(name).tsv"))
    return data.map(Array.init) ?? []
  }
}
