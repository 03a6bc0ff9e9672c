package import Guidance
package import Interview

/// Where cases are kept: in files for a counsellor, in memory for tests.
///
/// A store finds, reads and writes. What may be replaced is judged in one place for all of them (`outcome(of:)`).
package protocol CaseStore: Sendable {
  /// The cases that are kept, and where.
  func listing() -> CaseFolderListing
  /// The path of the case that a person means by a name as typed.
  func path(of name: String) -> String
  /// What is at a path.
  func occupant(of path: String) -> CaseOccupant
  /// The case at a path; throws why there is none that can be opened.
  func read(_ path: String) throws(CaseRefusal) -> CaseFile
  /// Writes a case whole or not at all over whatever case is there; throws why it was not written.
  func write(_ file: CaseFile, to path: String) throws(CaseRefusal)
  /// Does something while no other program looks at a case there and then writes one; throws where that cannot be had.
  func alone(at path: String, _ body: () throws(CaseRefusal) -> Void) throws(CaseRefusal)
}

extension CaseStore {
  /// Does it at once: nobody else writes where cases are kept.
  package func alone(at path: String, _ body: () throws(CaseRefusal) -> Void) throws(CaseRefusal) {
    try body()
  }
}

/// What is at a path before a case is saved there.
package enum CaseOccupant: Hashable {
  /// Nothing.
  case nothing
  /// A case that this program can read, unless it is damaged further down; and the day on which it was saved.
  case aCase(saved: CalendarDate?)
  /// A case that a newer program wrote.
  case newerCase
  /// Anything else: another file, a folder, or what cannot be looked at.
  case notACase
}

extension CaseStore {
  /// Does what an interview wants done; what became of it, for the interview to hear.
  package func outcome(of effect: Effect) -> Event {
    do throws(CaseRefusal) {
      switch effect {
      case .list: return .listed(listing())
      case .open(let name):
        let path = path(of: name)
        return .opened(try read(path), path: path)
      case .compare(let name):
        let path = path(of: name)
        return .compared(try read(path), path: path)
      case .save(let file, let name, let policy):
        let path = path(of: name)
        try save(file, to: path, policy)
        return .saved(file, path: path)
      // Counts have a store of their own.
      case .count: return .counted
      // Sheets are kept beside cases, by the program around the interview.
      case .keepSheet, .printSheet: return .refused(.file(Problem(key: "sheet.nowhere")))
      }
    } catch {
      return .refused(error)
    }
  }

  /// Another case at the path is replaced only when that was said; anything else never is.
  private func save(_ file: CaseFile, to path: String, _ policy: OverwritePolicy) throws(CaseRefusal) {
    try alone(at: path) { () throws(CaseRefusal) in
      if case .aCase(let saved) = occupant(of: path), !allows(policy, at: path) {
        throw .occupied(path: path, saved: saved)
      }
      try write(file, to: path)
    }
  }

  /// Whether the case at a path is one that may be replaced.
  private func allows(_ policy: OverwritePolicy, at path: String) -> Bool {
    switch policy {
    case .nothing: false
    case .anyCase: true
    case .same(let file): (try? read(path)) == file
    }
  }
}
