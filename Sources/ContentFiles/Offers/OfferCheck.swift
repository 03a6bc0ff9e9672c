package import Faults
import Gazetteer
import Guidance
package import Knowledge

/// Compares the offers, which are read late, with the catalogue and the communes, and tells what is wrong in them.
package struct OfferCheck {
  private let knowledge: Knowledge
  private let files: OfferFiles

  /// Checks the files of folders that knowledge was read from.
  package init(_ knowledge: Knowledge, in folders: AssetFolders) {
    self.knowledge = knowledge
    files = OfferFiles(folders)
  }

  /// Every fault.
  package var faults: [Fault] {
    guard let reading = files.offers?.value else { return [] }
    return reading.faults + reading.value.flatMap(unknown)
  }

  /// Paths and communes that there are not.
  private func unknown(in offer: Offer) -> [Fault] {
    let paths = offer.paths.filter { knowledge.guide.catalogue.path($0) == nil }.map {
      ("paths", $0, "catalogue/paths.csv")
    }
    let communes = [offer.site.commune].compactMap { $0 }.filter { knowledge.gazetteer.commune($0) == nil }
      .map { ("commune", $0, "territory") }
    return (paths + communes).map { field, value, file in
      Fault(
        .notInFile, file: "offers", field: field,
        ["value": "\(value) (\(offer.identifier))", "file": .text(file)])
    }
  }
}
