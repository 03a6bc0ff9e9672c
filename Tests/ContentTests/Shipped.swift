import Content
import Foundation
import Guidance
import Testing

/// The content as it is shipped, read from the source tree.
enum Shipped {
  /// A file under `Assets/`.
  static func layer(_ file: String, at place: String = #filePath) throws -> [Layer] {
    let root = URL(filePath: place).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let bytes = try Data(contentsOf: root.appending(path: "Assets").appending(path: file))
    return [Layer(file: file, bytes: [UInt8](bytes))]
  }

  static func catalogue() throws -> Reading<Catalogue> {
    CatalogueReader.read(
      CatalogueFiles(
        fields: try layer("catalogue/fields.csv"), awards: try layer("catalogue/awards.csv"),
        sources: try layer("catalogue/sources.csv"), paths: try layer("catalogue/paths.csv"),
        jobs: try layer("catalogue/jobs.csv"), links: try layer("catalogue/links.csv")))
  }

  static func centres() throws -> Reading<[Centre]> {
    CentreReader.read(centres: try layer("centres/centres.csv"), sources: try layer("centres/sources.csv"))
  }

  static func services() throws -> Reading<[PlaceService]> {
    ServiceReader.read(services: try layer("centres/services.csv"), sources: try layer("centres/sources.csv"))
  }

  static func programmes() throws -> Reading<[Programme]> {
    ProgrammeReader.read(
      try layer("centres/programmes.yaml"), catalogue: try catalogue().value, centres: try centres().value)
  }
}

extension Layer {
  /// A layer from text.
  init(_ file: String, _ text: String) {
    self.init(file: file, bytes: [UInt8](text.utf8))
  }
}
