import Arguments
import ContentFiles
import Faults
import Gazetteer
import Glibc

/// Folds and sorts the names of the territory beforehand, so that the program finds them ready.
///
/// What it writes is made of the tables beside it alone, is the same byte for byte each time, and may be missing:
/// the program then does the same work at each start.
@main
struct MakePlaceIndex: ParsableCommand {
  static let name = "make-place-index"

  /// The folder of content; the index is written into its folder `territory`.
  @Argument var assets = "Assets"

  func run() throws {
    let folder = "\(assets)/territory"
    var faults = Faults()
    let tables = GazetteerReader(AssetFolders([assets])).tables(&faults)
    guard let index = tables.makeIndex(), faults.all.isEmpty else {
      throw Unwritten(description: "The tables of \(folder) have faults; `ubique check` names them.")
    }
    // Written aside first: a program that starts meanwhile finds the old index or the new one, whole; one that has
    // the old one mapped keeps it.
    let aside = "\(folder)/.gazetteer.index"
    let descriptor = open(aside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw Self.fault(aside) }
    defer { close(descriptor) }
    var rest = index[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { throw Self.fault(aside) }
      rest = rest.dropFirst(count)
    }
    guard rename(aside, "\(folder)/gazetteer.index") == 0 else { throw Self.fault(folder) }
  }

  private static func fault(_ path: String) -> Unwritten {
    Unwritten(description: "\(path) cannot be written: \(String(cString: strerror(errno))).")
  }

  /// Why there is no index.
  private struct Unwritten: Error, CustomStringConvertible {
    let description: String
  }
}
