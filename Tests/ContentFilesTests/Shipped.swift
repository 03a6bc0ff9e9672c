import Foundation
import Guidance
import Testing

@testable import ContentFiles
@testable import Faults

/// The content as it is shipped, read from the source tree.
enum Shipped {
  /// The folder `Assets/`.
  static let assets = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Assets")

  /// A file under `Assets/`.
  static func layer(_ file: String) throws -> [Layer] {
    [Layer(file: file, bytes: [UInt8](try Data(contentsOf: assets.appending(path: file))))]
  }

  static func catalogue() throws -> ReadResult<Catalogue> {
    CatalogueReader.read(
      CatalogueFiles(
        fields: try layer("catalogue/fields.csv"), awards: try layer("catalogue/awards.csv"),
        sources: try layer("catalogue/sources.csv"), paths: try layer("catalogue/paths.csv"),
        jobs: try layer("catalogue/jobs.csv"), links: try layer("catalogue/links.csv")))
  }

  static func centres() throws -> ReadResult<[Centre]> {
    CentreReader.read(centres: try layer("centres/centres.csv"), sources: try layer("centres/sources.csv"))
  }

  static func services() throws -> ReadResult<[CentreService]> {
    ServiceReader.read(services: try layer("centres/services.csv"), sources: try layer("centres/sources.csv"))
  }

  static func programmes() throws -> ReadResult<[Programme]> {
    try programmes(in: AssetFolders([assets.path]))
  }

  /// The programmes of some folders, beside the shipped catalogue and places.
  static func programmes(in folders: AssetFolders, ground: LandReference? = nil) throws -> ReadResult<
    [Programme]
  > {
    let centres = Set(try centres().value.map(\.identifier))
    var faults = Faults()
    let items = YamlList.items(of: "centres/programmes.yaml", in: folders, &faults)
    let reader = ProgrammeReader(catalogue: try catalogue().value, centres: centres, ground: ground)
    let programmes = reader.read(items, &faults)
    return ReadResult(value: programmes, faults: faults)
  }
}

extension Layer {
  /// A layer from text.
  init(_ file: String, _ text: String) {
    self.init(file: file, bytes: [UInt8](text.utf8))
  }
}
