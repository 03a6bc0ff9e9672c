package import CaseFiles
package import Interview
import Synchronization

/// Cases kept in memory, for tests that need cases and no files: a name as typed is its path.
package final class InMemoryCaseStore: CaseStore {
  private let files: Mutex<[String: CaseFile]>

  /// A store in which these cases lie already.
  package init(_ files: [String: CaseFile] = [:]) { self.files = Mutex(files) }

  /// The case at a path; nil when there is none.
  package subscript(path: String) -> CaseFile? { files.withLock { $0[path] } }

  /// All names, in order.
  package func listing() -> CaseFolderListing {
    CaseFolderListing(folder: "memory", names: files.withLock { $0.keys.sorted() })
  }

  /// The name itself.
  package func path(of name: String) -> String { name }

  /// A case, or nothing.
  package func occupant(of path: String) -> CaseOccupant {
    self[path].map { .aCase(saved: $0.saved) } ?? .nothing
  }

  /// The case at a path.
  package func read(_ path: String) throws(CaseRefusal) -> CaseFile {
    guard let file = self[path] else {
      throw .file(Problem(key: "case-file.disk.missing", values: ["file": path]))
    }
    return file
  }

  /// Keeps a case.
  package func write(_ file: CaseFile, to path: String) throws(CaseRefusal) {
    files.withLock { $0[path] = file }
  }
}
