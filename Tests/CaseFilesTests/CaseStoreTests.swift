import CaseFiles
import Guidance
import Interview
import Knowledge
import TestSupport
import Testing

/// What an interview wants done with cases comes to the same in files and in memory.
struct CaseStoreTests {
  /// The kinds of store.
  enum Kind: CaseIterable {
    case files, memory
  }

  private let scratch: TemporaryFolder
  private let knowledge: Knowledge

  init() throws {
    scratch = try TemporaryFolder()
    knowledge = try ShippedLibrary.knowledge()
  }

  private func store(_ kind: Kind) throws -> any CaseStore {
    switch kind {
    case .files: FileCaseStore(knowledge, on: try SomeCase.day(), in: CaseFolder(scratch.path))
    case .memory: InMemoryCaseStore()
    }
  }

  @Test(arguments: Kind.allCases) func whatIsSavedIsListedAndOpenedAgain(kind: Kind) throws {
    let store = try store(kind)
    let file = try SomeCase.small(knowledge)
    #expect(store.outcome(of: .list) == .listed(store.listing()) && store.listing().names.isEmpty)
    let path = store.path(of: "anne.yaml")
    #expect(store.outcome(of: .save(file, to: "anne.yaml", over: .nothing)) == .saved(file, path: path))
    #expect(store.listing().names == ["anne.yaml"])
    #expect(store.outcome(of: .open("anne.yaml")) == .opened(file, path: path))
    let missing = Problem(key: "case-file.disk.missing", values: ["file": store.path(of: "none.yaml")])
    #expect(store.outcome(of: .open("none.yaml")) == .refused(.file(missing)))
  }

  @Test(arguments: Kind.allCases) func anotherCaseIsReplacedOnlyWhenThatIsSaid(kind: Kind) throws {
    let store = try store(kind)
    let first = try SomeCase.small(knowledge)
    var second = first
    second.shortlist = []
    var third = first
    third.notes = []
    let path = store.path(of: "anne.yaml")
    _ = store.outcome(of: .save(first, to: "anne.yaml", over: .nothing))
    let occupied = Event.refused(.occupied(path: path, saved: first.saved))
    #expect(store.outcome(of: .save(second, to: "anne.yaml", over: .nothing)) == occupied)
    // Somebody else has written since.
    #expect(store.outcome(of: .save(third, to: "anne.yaml", over: .same(second))) == occupied)
    #expect(store.outcome(of: .open("anne.yaml")) == .opened(first, path: path))
    #expect(
      store.outcome(of: .save(second, to: "anne.yaml", over: .same(first))) == .saved(second, path: path))
    #expect(store.outcome(of: .save(third, to: "anne.yaml", over: .anyCase)) == .saved(third, path: path))
    #expect(store.outcome(of: .open("anne.yaml")) == .opened(third, path: path))
  }

  /// A desk from the first answer to the next person, with cases in memory alone.
  @Test func aDeskNeedsNoFiles() throws {
    let store = InMemoryCaseStore()
    let interview = Interview(knowledge: knowledge, date: try SomeCase.day())
    var state = interview.start(language: "fr", setting: .desk)
    func does(_ events: Event...) {
      for event in events {
        state = interview.update(state, event)
        while let effect = state.effect { state = interview.update(state, store.outcome(of: effect)) }
      }
    }
    does(.change("age"), .type("34"), .confirm, .open(.saveCase), .type("anne"), .confirm)
    #expect(store["anne"]?.answers == Answers(["age": .number(34)]) && !interview.isUnsaved(state))
    let first = state.visit.number
    does(.open(.unsaved(.newCase)))
    #expect(state.visit.answers == Answers() && state.visit.number == first + 1)
    does(.change("age"), .type("51"), .confirm, .open(.saveCase), .type("anne"), .confirm)
    #expect(state.navigation.draft.refusal == .occupied(path: "anne", saved: interview.date))
    does(.clear, .type("paul"), .confirm, .open(.openCase))
    #expect(state.desk.listing?.names == ["anne", "paul"])
    does(.choose("anne"))
    #expect(state.visit.answers == Answers(["age": .number(34)]) && state.visit.number == first + 2)
    #expect(state.desk.kept?.path == "anne" && !interview.isUnsaved(state))
  }
}
