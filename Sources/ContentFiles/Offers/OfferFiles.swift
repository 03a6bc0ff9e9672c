import Faults
import Guidance
import Knowledge

/// The tables of `offers`, of any name, which only overlays have; read when an advice first asks for offers.
struct OfferFiles: Sendable {
  /// What was read of all of them; nil where no folder has any.
  let offers: Deferred<ReadResult<[Offer]>>?

  /// Looks which files there are in the folders.
  init(_ folders: AssetFolders) {
    let files = folders.files(in: "offers", ending: ".csv")
    offers = files.isEmpty ? nil : Deferred { Self.read(files) }
  }

  /// Where they are looked up; their faults are told by `OfferCheck`.
  var source: Deferred<(any OfferSource)?> {
    guard let offers else { return Deferred { nil } }
    return Deferred { OfferIndex(offers.value.value) }
  }

  /// Reads every table; a later folder replaces offers by identifier.
  private static func read(_ files: [(file: String, path: String)]) -> ReadResult<[Offer]> {
    var faults = Faults()
    var layers: [Layer] = []
    for (file, path) in files {
      if let bytes = AssetFolders.read(path) {
        layers.append(Layer(file: file, bytes: bytes))
      } else {
        faults.add(Fault(.fileUnreadable, file: file))
      }
    }
    let table = Overlay(layers, columns: OfferRow.columns, faults: &faults)
    let offers = table.rows.compactMap { OfferRow.offer($0, &faults) }
    return ReadResult(value: offers, faults: faults)
  }
}
