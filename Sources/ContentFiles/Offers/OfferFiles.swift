import Faults
import Files
import Guidance
import Knowledge
import OfferStore

/// The files of `offers`, which only overlays have: tables of any name, and stores with very many rows; opened when an
/// advice first asks for offers.
struct OfferFiles: Sendable {
  /// The files of a folder.
  struct Folder: Sendable {
    let tables: [(file: String, path: String)]
    let stores: [(file: String, path: String)]
  }

  /// What is known of all of them; nil where no folder has any.
  let opened: Deferred<OpenedOffers>?

  /// Looks which files there are in the folders.
  init(_ folders: AssetFolders) {
    let found = folders.paths.enumerated().compactMap { depth, path -> Folder? in
      let files = AssetFolders.names(in: "\(path)/offers").map { name in
        (file: depth == 0 ? "offers/\(name)" : "\(path)/offers/\(name)", path: "\(path)/offers/\(name)")
      }
      let ending = { (ending: String) in files.filter { $0.path.hasSuffix(ending) } }
      let folder = Folder(tables: ending(".csv"), stores: ending(".sqlite"))
      return folder.tables.isEmpty && folder.stores.isEmpty ? nil : folder
    }
    opened = found.isEmpty ? nil : Deferred { OpenedOffers(found) }
  }

  /// Where they are looked up; their faults are told by `OfferCheck`.
  var source: Deferred<(any OfferSource)?> {
    guard let opened else { return Deferred { nil } }
    return Deferred { opened.value.source }
  }
}

/// The offers of all folders, ready to be looked up.
struct OpenedOffers: Sendable {
  /// The offers of tables, without those that another file replaces.
  let tables: [Offer]
  /// The stores with the names that faults call them by.
  let stores: [(file: String, store: OfferStore)]
  /// What is wrong with tables, and files that cannot be opened.
  let faults: Faults
  /// Where they are looked up.
  let source: any OfferSource

  /// The faults of files that could not be opened.
  private static let unopened: Set<FaultCode> = [
    .fileUnreadable, .fileMissing, .fileTooLarge, .fileNotOrdinary, .linkBroken, .offersTooMany,
  ]

  /// Opens files; what a later folder has replaces what an earlier one has of the same identifier, and in a folder a
  /// table what a store has.
  init(_ folders: [OfferFiles.Folder]) {
    var tables: [Offer] = []
    var stores: [(file: String, store: OfferStore)] = []
    var faults = Faults()
    var replaced: Set<String> = []
    for (position, folder) in folders.enumerated().reversed() {
      let table = Overlay(Self.layers(folder.tables, &faults), columns: OfferRow.columns, faults: &faults)
      let offers = table.rows.compactMap { OfferRow.offer($0, &faults) }
      tables += offers.filter { !replaced.contains($0.identifier) }
      replaced.formUnion(table.owners)
      for (number, file) in folder.stores.enumerated().reversed() {
        guard let store = Self.store(file, &faults) else { continue }
        if !replaced.isEmpty { store.replace(Array(replaced)) }
        // Only what lies below asks which offers this one has.
        if position > 0 || number > 0 { replaced.formUnion(store.identifiers) }
        stores.append((file.file, store))
      }
    }
    (self.tables, self.stores, self.faults) = (tables, stores, faults)
    let stored = stores.map { StoredOffers($0.store, file: $0.file) as any OfferSource }
    let lacksOne = faults.all.contains { Self.unopened.contains($0.code) }
    source =
      stored.isEmpty && !lacksOne
      ? OfferIndex(tables) : JoinedOffers([OfferIndex(tables)] + stored, lacksOne: lacksOne)
  }

  /// How many offers the tables of a folder may have together, since every advice reads them all.
  ///
  /// A store has as many as it likes.
  static let mostInTables = 5_000

  private static func layers(_ tables: [(file: String, path: String)], _ faults: inout Faults) -> [Layer] {
    var layers: [Layer] = []
    var count = 0
    for (file, path) in tables {
      guard let layer = AssetFolders.layer(file, at: path, isNeeded: true, &faults) else { continue }
      let rows = rows(in: layer.bytes)
      guard count + rows <= mostInTables else {
        faults.add(Fault(.offersTooMany, file: file, ["limit": "\(mostInTables)"]))
        continue
      }
      count += rows
      layers.append(layer)
    }
    return layers
  }

  /// How many rows a table has below its header: a line feed between quotes ends none.
  private static func rows(in bytes: [UInt8]) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var (lines, isQuoted) = (bytes.last == UInt8(ascii: "\n") ? 0 : 1, false)
      for byte in bytes {
        if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
        if byte == UInt8(ascii: "\n"), !isQuoted { lines += 1 }
      }
      return max(lines - 1, 0)
    }
  }

  /// A store that is an ordinary file; nil, and a fault, for whatever else has its name.
  private static func store(_ file: (file: String, path: String), _ faults: inout Faults) -> OfferStore? {
    do throws(OpenedFile.Fault) {
      // SQLite would wait for a pipe.
      _ = try OpenedFile(file.path)
    } catch {
      faults.add(AssetFolders.fault(error, of: file.file))
      return nil
    }
    if let store = try? OfferStore(path: file.path) { return store }
    faults.add(Fault(.fileUnreadable, file: file.file))
    return nil
  }
}

/// Offers of a store, read row by row as they are asked for.
struct StoredOffers: OfferSource {
  let forms: OfferForms
  private let store: OfferStore
  private let file: String

  init(_ store: OfferStore, file: String) {
    self.store = store
    self.file = file
    var forms = OfferForms()
    for form in store.forms {
      guard let mode = DeliveryMode(rawValue: form.mode), let day = CalendarDate(dayNumber: form.last) else {
        continue
      }
      forms.add(form.path, mode, until: day)
    }
    self.forms = forms
  }

  var isDamaged: Bool { store.isDamaged }

  func places(of path: String, in mode: DeliveryMode, from date: CalendarDate) -> [OfferPlace] {
    OfferPlace.joined(
      mode.offerForms.flatMap { form in
        store.places(of: path, in: form, from: date.dayNumber).map {
          OfferPlace(commune: $0.commune.isEmpty ? nil : $0.commune, order: $0.order)
        }
      })
  }

  func offers(
    of path: String, in mode: DeliveryMode, at commune: String?, from date: CalendarDate, limit: Int
  ) -> [Offer] {
    // What is wrong with a row is told by `OfferCheck`.
    var faults = Faults()
    let offers = mode.offerForms.flatMap { form in
      store.rows(of: path, in: form, at: commune ?? "", from: date.dayNumber, limit: limit) {
        Self.offer($0, of: store, file: file, &faults)
      }
    }
    return Offer.soonest(offers, limit: limit)
  }

  /// The offer of a row of a store; nil, and told, when something is wrong with it.
  static func offer(_ line: String, of store: OfferStore, file: String, _ faults: inout Faults) -> Offer? {
    let layer = Layer(file: file, bytes: Array(store.header.utf8) + Array(line.utf8))
    return Table(layer, columns: OfferRow.columns, faults: &faults).rows.first.flatMap {
      OfferRow.offer($0, &faults)
    }
  }
}
