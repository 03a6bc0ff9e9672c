package import Faults
import Gazetteer
import Guidance
package import Knowledge
import OfferStore

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
    guard let opened = files.opened?.value else { return [] }
    var faults = Faults(opened.faults.sorted)
    for offer in opened.tables { faults.add(contentsOf: unknown(in: offer, of: "offers")) }
    for (file, store) in opened.stores {
      // Nobody reads more faults than so many, and each row takes its time.
      let isRead: Void? = try? store.passThrough(while: { number, line in
        var found = Faults()
        let offer = StoredOffers.offer(line, of: store, file: file, &found)
        // A row of a store has a number in the place of a line.
        faults.add(
          contentsOf: found.all.map {
            Fault($0.code, file: $0.file, line: number, field: $0.field, $0.values)
          })
        faults.add(contentsOf: offer.map { unknown(in: $0, of: file) } ?? [])
        return !faults.areTooMany(in: file)
      })
      if isRead == nil || !faults.areTooMany(in: file) && !store.check() {
        faults.add(Fault(.fileUnreadable, file: file))
      }
    }
    return faults.all
  }

  /// Paths and communes that there are not.
  private func unknown(in offer: Offer, of file: String) -> [Fault] {
    let paths = offer.paths.filter { knowledge.guide.catalogue.path($0) == nil }.map {
      ("paths", $0, "catalogue/paths.csv")
    }
    let communes = [offer.site.commune].compactMap { $0 }.filter { knowledge.gazetteer.commune($0) == nil }
      .map { ("commune", $0, "territory") }
    return (paths + communes).map { field, value, other in
      Fault(
        .notInFile, file: file, field: field,
        ["value": "\(value) (\(offer.identifier))", "file": .text(other)])
    }
  }
}
