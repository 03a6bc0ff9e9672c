import CountStore
import Counts
import Foundation
import Screen
import ScriptSupport
import TestSupport
import Testing

@testable import ubique

/// Visits on a real terminal with counting on: what is left of them is counts, and nothing else anywhere.
@Suite(.serialized, .enabled(if: Tmux.isAvailable, "tmux is not installed; make test installs it"))
struct CountingTerminalTests {
  /// A word that stands nowhere else, typed on the way and taken back.
  private static let word = "Zqxwvutsrponm"
  private static let file = "own/.local/state/ubique/counts.sqlite"
  private func kiosk(_ more: String = "", environment: [String: String] = [:]) throws -> StationStage {
    try StationStage(
      "counts: yes\n" + StationStage.kiosk + more, showing: StationStage.attract, environment: environment)
  }

  private func table(_ stage: StationStage) throws -> CountTable {
    try CountStore(path: stage.home.path(Self.file)).contents()?.table ?? CountTable()
  }

  /// Plays a person of Vitré up to their plan, with a word typed on the way and taken back.
  private func visit(_ stage: StationStage) throws {
    var session = try Session()
    var before: [Key] = []
    var after: [Key] = []
    try session.play("[Commencer]⏎ 34⏎ [Salariée]␣⇥⏎ [Bac + 2]⏎") { key, _ in before.append(key) }
    try session.play("vitré⏎ [Obtenir une promotion]␣⇥⏎ [Informatique]␣⇥⏎") { key, _ in after.append(key) }
    try TmuxStage.press(.enter, stage.tmux)
    try stage.tmux.wait(for: "Les visites sont comptées, pas gardées")
    for key in before { try TmuxStage.press(key, stage.tmux) }
    try stage.tmux.type(Self.word)
    try stage.tmux.wait(for: Self.word)
    try stage.press("⌧")
    for key in after { try TmuxStage.press(key, stage.tmux) }
    try stage.tmux.wait(for: "Quel est votre contrat de travail")
  }

  /// Ends the visit and waits for the next.
  private func finish(_ stage: StationStage) throws {
    try stage.press("⒑")
    try stage.tmux.wait(for: "Continuer ma visite")
    try stage.press("↓↓⏎")
    try stage.tmux.wait(for: StationStage.attract)
  }

  private static let isAdministrator = geteuid() == 0

  /// Nothing of a visit that was counted is left: not in memory, not in the file of counts, not beside it.
  @Test func aCountedVisitLeavesCountsAlone() throws {
    let stage = try kiosk()
    try visit(stage)
    try finish(stage)
    let left = stage.leftBehind()
    #expect(Array(left.keys) == [Self.file], "\(left.keys)")
    let bytes = [UInt8](left[Self.file] ?? Data())
    for answer in ["35360", "Vitr", "vitr", "employee", "contract", Self.word] {
      #expect(!bytes.holds(answer), "\(answer) is in the file")
    }
    let rows = try table(stage).rows
    #expect(rows.map(\.number) == [1] && rows.first?.key.kind == .visit, "it was left before its results")
    #expect(rows.first?.key.value.hasPrefix("kiosk/abandoned/") == true)
    guard Self.isAdministrator else { return }
    let memory = ProcessMemory(process: try stage.process())
    try #require(memory.isReadable)
    #expect(try memory.places(of: Self.word).isEmpty)
    let files = try FileManager.default.contentsOfDirectory(atPath: "/proc/\(memory.process)/fd")
    #expect(files.count < 12)
  }

  /// A visit that came to its plan adds what was wanted; what the file holds is identifiers of the content.
  @Test func aFinishedVisitAddsWhatWasWanted() throws {
    let stage = try kiosk()
    for number in 1...2 {
      try visit(stage)
      try stage.press("⒏")
      try stage.tmux.wait(for: "Votre premier pas")
      try finish(stage)
      let rows = try table(stage).rows
      #expect(rows.allSatisfy { $0.number == number })
      let fields = rows.filter { $0.key.kind == .field }
      #expect(fields.map(\.key.value) == ["F01"] && fields.first?.key.area == .area("5319"))
      #expect(rows.contains { $0.key.kind == .goal && $0.key.value == "promotion" })
      #expect(rows.contains { $0.key.kind == .step })
    }
    #expect(Array(stage.leftBehind().keys) == [Self.file])
  }

  /// Where nothing can be written the visit is held as everywhere, and nobody is told of a disk.
  @Test func aDiskThatCannotBeWrittenDisturbsNobody() throws {
    let stage = try kiosk(environment: ["XDG_STATE_HOME": "/proc/ubique"])
    let before = try stage.process()
    try visit(stage)
    try finish(stage)
    #expect(try stage.process() == before)
    #expect(stage.leftBehind().isEmpty)
    try visit(stage)
  }
}

extension [UInt8] {
  /// Whether a text stands in these bytes.
  fileprivate func holds(_ text: String) -> Bool {
    let wanted = [UInt8](text.utf8)
    return indices.contains { start in
      start + wanted.count <= count && self[start..<start + wanted.count].elementsEqual(wanted)
    }
  }
}
