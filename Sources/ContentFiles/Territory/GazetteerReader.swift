package import Faults
import Files
package import Gazetteer
import Glibc

/// Reads the gazetteer: its index where that is of the tables beside it, else the tables.
package struct GazetteerReader {
  private typealias Table = GazetteerTables.Table

  private let folders: AssetFolders

  /// Reads from folders.
  package init(_ folders: AssetFolders) { self.folders = folders }

  /// The gazetteer, with what is wrong in its tables.
  package func read(_ faults: inout Faults) -> Gazetteer {
    if let gazetteer = indexed { return gazetteer }
    var layers: [String: Layer] = [:]
    let gazetteer = Gazetteer(tables(&layers, &faults))
    faults.add(
      contentsOf: gazetteer.faults.map { $0.moved(to: layers[$0.file]?.file ?? "territory/\($0.file)") })
    return gazetteer
  }

  /// The tables, each of the last folder that has it.
  package func tables(_ faults: inout Faults) -> GazetteerTables {
    var layers: [String: Layer] = [:]
    return tables(&layers, &faults)
  }

  private func tables(_ layers: inout [String: Layer], _ faults: inout Faults) -> GazetteerTables {
    GazetteerTables { table in
      let all = folders.layers(of: "territory/\(table.rawValue).tsv", &faults)
      layers["\(table.rawValue).tsv"] = all.last
      guard let product = all.first, let last = all.last else { return [] }
      return all.count > 1 ? EarlierTable.completed(last.bytes, from: product.bytes) : last.bytes
    }
  }

  // MARK: By the index

  /// The gazetteer of the last index, when it is of today's tables.
  private var indexed: Gazetteer? {
    let paths = folders.paths.reversed().map { "\($0)/territory/gazetteer.index" }
    guard let path = paths.first(where: AssetFolders.isThere), let digest, let parts = parts(ofIndex: path),
      let memory = AssetFolders.map(path)
    else { return nil }
    return Gazetteer(index: memory, of: digest, parts: parts)
  }

  /// The digest of the parts of an index, read through a small buffer: a search touches a hundredth of them, so a
  /// mapping that nothing else has gone through holds little memory.
  private func parts(ofIndex path: String) -> Digest? {
    var digest = Digest()
    var head = Gazetteer.sizeOfIndexHead
    guard
      read(
        path,
        { block in
          digest.add(UnsafeRawBufferPointer(rebasing: block.dropFirst(head)))
          head = 0
        })
    else { return nil }
    digest.endTable()
    return digest
  }

  /// Passes a file through in blocks that a digest takes; false when it cannot be read, or is longer than any of content
  /// may be: whoever reads the table then tells it.
  private func read(_ path: String, _ body: (UnsafeRawBufferPointer) -> Void) -> Bool {
    do throws(OpenedFile.Fault) {
      try FileBlocks.read(path, inBlocksOf: 2_048 * Digest.step, upTo: AssetFolders.limit(of: path)) {
        block in
        body(block)
        return true
      }
      return true
    } catch {
      return false
    }
  }

  /// The digest of the tables, each of the last folder that has it; nil when the product's own folder lacks one.
  private var digest: Digest? {
    var digest = Digest()
    for table in Table.allCases {
      let file = "territory/\(table.rawValue).tsv"
      let found = folders.paths.enumerated().reversed().first { depth, folder in
        depth == 0 || AssetFolders.isThere("\(folder)/\(file)")
      }
      guard let found, found.offset == 0 || AssetFolders.isThere("\(folders.paths[0])/\(file)"),
        read("\(found.element)/\(file)", { digest.add($0) })
      else { return nil }
      digest.endTable()
    }
    return digest
  }
}
