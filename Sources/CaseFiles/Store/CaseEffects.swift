package import Guidance
package import Interview
package import Knowledge

/// Does what a conversation asks of the program around it: cases are listed, saved and opened.
package struct CaseEffects {
  let knowledge: Knowledge
  let date: CalendarDate
  /// Where cases are looked for and kept.
  var folder = CaseFolder()

  /// Keeps cases about the questions and paths of knowledge, as of a day, in the current folder.
  package init(knowledge: Knowledge, date: CalendarDate) {
    self.knowledge = knowledge
    self.date = date
  }

  /// Does an errand; what became of it.
  package func outcome(of effect: Effect) -> Event {
    switch effect {
    case .list: .listed(CaseFolderListing(folder: folder.path, names: folder.listing()))
    case .open(let name): open(folder.resolve(name))
    case .save(let file, let name, let over): save(file, to: folder.resolve(name), over: over)
    }
  }

  private func open(_ path: String) -> Event {
    let bytes: [UInt8]
    do {
      bytes = try folder.read(path)
    } catch {
      return .refused(.file(error.problem(file: path)))
    }
    switch CaseReader(knowledge, on: date).read(bytes) {
    case .success(let file): return .opened(file, path: path)
    case .failure(let faults): return .refused(.faults(faults, path: path))
    }
  }

  /// Another case in the file is replaced only when that was said; anything else never is.
  private func save(_ file: CaseFile, to path: String, over: OverwritePolicy) -> Event {
    if case .aCase(let saved) = folder.existing(path), !isExpected(path, over) {
      return .refused(.occupied(path: path, saved: saved))
    }
    do {
      try folder.save(file.text(knowledge), to: path)
    } catch {
      return .refused(.file(error.problem(file: path)))
    }
    return .saved(file, path: path)
  }

  /// Whether the case in a file is what was thought to be there.
  private func isExpected(_ path: String, _ over: OverwritePolicy) -> Bool {
    switch over {
    case .nothing: return false
    case .anyCase: return true
    case .same(let file):
      guard let bytes = try? folder.read(path),
        case .success(let there) = CaseReader(knowledge, on: date).read(bytes)
      else { return false }
      return there == file
    }
  }
}
