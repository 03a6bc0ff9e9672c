import Files
package import Guidance
package import Interview
package import Knowledge

/// The cases of a folder: one file of YAML a case, about the questions and paths of what guidance knows.
package struct FileCaseStore: CaseStore {
  private let knowledge: Knowledge
  private let date: CalendarDate
  private let folder: CaseFolder

  /// Keeps cases in a folder, the current one unless told otherwise; contradictions are judged on a day.
  ///
  /// What a program that was killed left half written in the folder is taken away.
  package init(_ knowledge: Knowledge, on date: CalendarDate, in folder: CaseFolder = CaseFolder()) {
    self.knowledge = knowledge
    self.date = date
    self.folder = folder
    DraftRemains.remove(from: folder.path)
  }

  /// The names in the folder that look like cases.
  package func listing() -> CaseFolderListing {
    CaseFolderListing(folder: folder.path, names: folder.listing())
  }

  /// The path of a name as typed, from the root.
  package func path(of name: String) -> String { folder.resolve(name) }

  /// What is at a path.
  package func occupant(of path: String) -> CaseOccupant { folder.existing(path) }

  /// The case in a file, or everything that is wrong with it.
  package func read(_ path: String) throws(CaseRefusal) -> CaseFile {
    let bytes: [UInt8]
    do throws(CaseFileFault) {
      bytes = try folder.read(path)
    } catch {
      throw .file(error.problem(file: path))
    }
    switch CaseReader(knowledge, on: date).read(bytes) {
    case .success(let file): return file
    case .failure(let faults): throw .faults(faults, path: path)
    }
  }

  /// Writes a case, for the person alone to read when the file is new.
  package func write(_ file: CaseFile, to path: String) throws(CaseRefusal) {
    do throws(CaseFileFault) {
      try folder.save(file.text(knowledge), to: path)
    } catch {
      guard error != .written else { throw .occupied(path: path, saved: nil) }
      throw .file(error.problem(file: path))
    }
  }

  /// Does something while no other desk looks at a case in the same folder and then writes one.
  package func alone(at path: String, _ body: () throws(CaseRefusal) -> Void) throws(CaseRefusal) {
    let lock: FolderLock
    do throws(SystemError) {
      lock = try FolderLock.taken(for: path)
    } catch {
      throw .file(CaseFileFault(error).problem(file: path))
    }
    try withExtendedLifetime(lock) { () throws(CaseRefusal) in try body() }
  }
}
