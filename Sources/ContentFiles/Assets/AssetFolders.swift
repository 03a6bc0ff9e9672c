package import Faults
package import Files
import Gazetteer
import Glibc

/// The folders that content is read from: the product's own first, then those that a site lays over it.
public struct AssetFolders: Sendable {
  /// The folders, the base first; later ones win by identifier.
  public let paths: [String]

  /// Makes a stack of folders.
  public init(_ paths: [String]) { self.paths = paths }

  /// The layers of a file, base first; a base folder without it is a fault, and so is a file that cannot be taken, or a
  /// table of the base that is not whole.
  ///
  /// - Parameter isNeeded: Whether the base has to have it.
  package func layers(of file: String, isNeeded: Bool = true, _ faults: inout Faults) -> [Layer] {
    var layers: [Layer] = []
    for (depth, folder) in paths.enumerated() {
      let path = "\(folder)/\(file)"
      let isNeeded = isNeeded && depth == 0
      if let layer = Self.layer(depth == 0 ? file : path, at: path, isNeeded: isNeeded, &faults) {
        if depth == 0 { WholeTable.check(layer.bytes, of: file, &faults) }
        layers.append(layer)
      }
    }
    return layers
  }

  /// The layers of every file of a folder with that ending, by name within each layer.
  package func layers(in folder: String, ending: String, _ faults: inout Faults) -> [Layer] {
    var layers: [Layer] = []
    for (file, path) in files(in: folder, ending: ending) {
      if let layer = Self.layer(file, at: path, isNeeded: true, &faults) { layers.append(layer) }
    }
    return layers
  }

  /// Every file of a folder with that ending, by name within each layer: as faults show it, and where it lies.
  func files(in folder: String, ending: String) -> [(file: String, path: String)] {
    paths.enumerated().flatMap { depth, base in
      Self.names(in: "\(base)/\(folder)").filter { $0.hasSuffix(ending) }.map { name in
        let path = "\(base)/\(folder)/\(name)"
        return (depth == 0 ? "\(folder)/\(name)" : path, path)
      }
    }
  }

  /// A file as a layer; nil, and a fault, when it cannot be taken.
  ///
  /// One that is not there is only a fault when it is needed.
  static func layer(
    _ file: String, at path: String, isNeeded: Bool, _ faults: inout Faults
  ) -> Layer? {
    do throws(OpenedFile.Fault) {
      let bytes = try OpenedFile(path).bytes(upTo: limit(of: path))
      if path.hasSuffix(".tsv") { TextCheck.check(bytes, of: file, &faults) }
      return Layer(file: file, bytes: bytes)
    } catch {
      if isNeeded || error != .missing { faults.add(fault(error, of: file, limit: limit(of: path))) }
      return nil
    }
  }

  /// How many bytes a file may have: YAML has a budget of its own, and the largest table that is shipped has two
  /// million.
  static func limit(of path: String) -> Int {
    path.hasSuffix(".yaml") ? YamlBudget().bytes : 64 << 20
  }

  /// Why a file cannot be taken, as a fault of it.
  package static func fault(_ reason: OpenedFile.Fault, of file: String, limit: Int = 0) -> Fault {
    switch reason {
    case .missing: Fault(.fileMissing, file: file)
    case .brokenLink: Fault(.linkBroken, file: file)
    case .notOrdinary: Fault(.fileNotOrdinary, file: file)
    case .unreadable: Fault(.fileUnreadable, file: file)
    case .tooLong: Fault(.fileTooLarge, file: file, ["limit": "\(limit)"])
    }
  }

  /// The whole of a file; nil when it cannot be taken.
  package static func read(_ path: String) -> [UInt8]? { try? OpenedFile(path).bytes(upTo: limit(of: path)) }

  /// The whole of a file; nil, and a fault, when it cannot be taken.
  package static func read(_ path: String, _ faults: inout Faults) -> [UInt8]? {
    layer(path, at: path, isNeeded: true, &faults)?.bytes
  }

  /// Whether anything has this name, be it a link that leads nowhere.
  static func isThere(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// A file mapped into memory, so that nothing of it is copied; nil when it cannot be.
  ///
  /// Only for files that are replaced whole, by another of the same name: one that is cut short while it is mapped
  /// would end the program.
  static func map(_ path: String) -> Memory? {
    guard let file = try? OpenedFile(path), file.size > 0,
      let start = mmap(nil, file.size, PROT_READ, MAP_PRIVATE, file.descriptor, 0), start != MAP_FAILED
    else { return nil }
    return Memory(UnsafeRawBufferPointer(start: start, count: file.size)) { bytes in
      munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
    }
  }

  /// The names in a folder, sorted; none when it cannot be read.
  package static func names(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }
}
