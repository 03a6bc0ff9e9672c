package import Faults
import Gazetteer
import Glibc

/// The folders that content is read from: the product's own first, then those that a site lays over it.
public struct AssetFolders: Sendable {
  /// The folders, the base first; later ones win by identifier.
  public let paths: [String]

  /// Makes a stack of folders.
  public init(_ paths: [String]) { self.paths = paths }

  /// The layers of a file, base first; a base folder without it is a fault.
  package func layers(of file: String, _ faults: inout Faults) -> [Layer] {
    var layers: [Layer] = []
    for (depth, folder) in paths.enumerated() {
      let label = depth == 0 ? file : "\(folder)/\(file)"
      if let bytes = Self.read("\(folder)/\(file)") {
        layers.append(Layer(file: label, bytes: bytes))
      } else if depth == 0 {
        faults.add(Fault(.fileMissing, file: file))
      }
    }
    return layers
  }

  /// The layers of every file of a folder with that ending, by name within each layer.
  package func layers(in folder: String, ending: String, _ faults: inout Faults) -> [Layer] {
    files(in: folder, ending: ending).compactMap { file, path in
      guard let bytes = Self.read(path) else {
        faults.add(Fault(.fileUnreadable, file: file))
        return nil
      }
      return Layer(file: file, bytes: bytes)
    }
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

  /// The whole of a file; nil when it cannot be read.
  package static func read(_ path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT != S_IFDIR else { return nil }
    let size = Int(status.st_size)
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = Glibc.read(descriptor, buffer.baseAddress.map { $0 + count }, size - count)
        if got < 0 && errno == EINTR { continue }
        if got < 0 { failed = true }
        guard got > 0 else { return }
        count += got
      }
    }
    return failed ? nil : bytes
  }

  /// Whether a file is there to be read.
  static func isThere(_ path: String) -> Bool { access(path, R_OK) == 0 }

  /// A file mapped into memory, so that nothing of it is copied; nil when it cannot be.
  ///
  /// Only for files that are replaced whole, by another of the same name: one that is cut short while it is mapped
  /// would end the program.
  static func map(_ path: String) -> Memory? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size > 0 else {
      return nil
    }
    guard let start = mmap(nil, Int(status.st_size), PROT_READ, MAP_PRIVATE, descriptor, 0),
      start != MAP_FAILED
    else {
      return nil
    }
    return Memory(UnsafeRawBufferPointer(start: start, count: Int(status.st_size))) { bytes in
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
