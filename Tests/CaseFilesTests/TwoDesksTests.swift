import CaseFiles
import Dispatch
import Files
import Foundation
import Glibc
import Guidance
import Interview
import Knowledge
import Synchronization
import TestSupport
import Testing

/// Several desks keep their cases in one folder, and some of them are killed.
struct TwoDesksTests {
  private let scratch: TemporaryFolder
  private let knowledge: Knowledge

  init() throws {
    scratch = try TemporaryFolder()
    knowledge = try ShippedLibrary.knowledge()
  }

  private func store() throws -> FileCaseStore {
    FileCaseStore(knowledge, on: try SomeCase.day(), in: CaseFolder(scratch.path))
  }

  /// Cases that differ.
  private func cases(_ count: Int) throws -> [CaseFile] {
    let small = try SomeCase.small(knowledge)
    return knowledge.guide.catalogue.paths.prefix(count).map { path in
      var file = small
      file.shortlist = [path.identifier]
      return file
    }
  }

  /// What several desks are told that save at once, each its own case.
  private func outcomes(
    of files: [CaseFile], to name: String, over policy: OverwritePolicy
  ) throws -> [Event] {
    let stores = try files.map { _ in try store() }
    let told = Mutex<[Int: Event]>([:])
    DispatchQueue.concurrentPerform(iterations: files.count) { desk in
      let outcome = stores[desk].outcome(of: .save(files[desk], to: name, over: policy))
      told.withLock { $0[desk] = outcome }
    }
    return told.withLock { told in files.indices.compactMap { told[$0] } }
  }

  @Test func desksThatSaveOneNewNameAtOnceLoseNoCase() throws {
    let files = try cases(4)
    for round in 0..<50 {
      let name = "dossier-\(round).yaml"
      let outcomes = try outcomes(of: files, to: name, over: .nothing)
      let saved = outcomes.indices.filter { if case .saved = outcomes[$0] { true } else { false } }
      try #require(saved.count == 1, "round \(round): \(outcomes)")
      for desk in files.indices where desk != saved[0] {
        guard case .refused(.occupied) = outcomes[desk] else {
          Issue.record("round \(round): desk \(desk) is told \(outcomes[desk])")
          continue
        }
      }
      let path = try store().path(of: name)
      #expect(try store().outcome(of: .open(name)) == .opened(files[saved[0]], path: path))
    }
  }

  @Test func desksThatOpenedOneCaseDoNotOverwriteEachOther() throws {
    let files = try cases(5)
    for round in 0..<50 {
      let name = "dossier-\(round).yaml"
      _ = try store().outcome(of: .save(files[4], to: name, over: .nothing))
      let outcomes = try outcomes(of: Array(files[..<4]), to: name, over: .same(files[4]))
      let saved = outcomes.indices.filter { if case .saved = outcomes[$0] { true } else { false } }
      try #require(saved.count == 1, "round \(round): \(outcomes)")
      let path = try store().path(of: name)
      #expect(try store().outcome(of: .open(name)) == .opened(files[saved[0]], path: path))
    }
  }

  @Test func aFileThatAnotherProgramWroteMeanwhileIsNotReplaced() throws {
    try scratch.write("somebody else's", to: "dossier.yaml")
    #expect(throws: SystemError(EEXIST)) {
      try TextFile.write("mine", to: scratch.path("dossier.yaml"), isNew: true)
    }
    #expect(try scratch.text("dossier.yaml") == "somebody else's")
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path) == ["dossier.yaml"])
  }

  // MARK: Killed while saving

  @Test func whatAKilledDeskLeftIsGoneAtTheNextStart() throws {
    for name in [".ubique-3w5e11264sgsf.new", ".ubique-1.new"] { try scratch.write("age: 34\n", to: name) }
    let others = [".ubique-.new", ".ubique-A1.new", ".ubique-1.new.bak", "ubique-1.new"]
    for name in others { try scratch.write("kept", to: name) }
    try scratch.write("kept", to: ".ubique-2.new/inside")
    _ = try store()
    let left = try FileManager.default.contentsOfDirectory(atPath: scratch.path).sorted()
    #expect(left == (others + [".ubique-2.new"]).sorted())
  }

  @Test func whatADeskIsJustWritingStays() throws {
    let draft = try FileDraft(of: scratch.path("dossier.yaml"))
    try draft.add("age: 34\n")
    _ = try store()
    try TextFile.write("other", to: scratch.path("other.yaml"))
    try draft.finish()
    #expect(try scratch.text("dossier.yaml") == "age: 34\n")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: scratch.path).sorted() == [
        "dossier.yaml", "other.yaml",
      ])
  }
}
