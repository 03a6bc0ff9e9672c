import Faults
import Knowledge
import Occupations
import TestSupport

@testable import ContentFiles

/// The shipped occupations, read once.
enum ShippedOccupations {
  static let directory = OccupationFiles(folders, fields: fields).directory.value.value
  static let everyday = read { OccupationReader(fields: fields).everyday(folders, codes, &$0) }
  static let official = read { OccupationReader(fields: fields).official(folders, codes, &$0) }

  private static let folders = AssetFolders([ShippedAssets.folder])
  private static let fields = Set((1...18).map { $0 < 10 ? "F0\($0)" : "F\($0)" })
  private static let codes = Set(directory.occupations.map(\.code))

  private static func read(_ names: (inout Faults) -> [OccupationName]) -> [OccupationName] {
    var faults = Faults()
    return names(&faults)
  }
}
