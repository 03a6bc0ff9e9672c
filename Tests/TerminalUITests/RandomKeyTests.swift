import Interview
import Screen
import ScriptSupport
import TestSupport
import Testing

@testable import TerminalUI

/// Whatever is pressed, on whatever page: what must hold on every screen.
struct RandomKeyTests {
  /// Keys as people press them, each as often as it stands here.
  private static let keys: [Key] = [
    .down, .down, .down, .down, .up, .up, .enter, .enter, .enter, .enter, .tab, .tab, .backTab, .left, .right,
    .escape, .pageUp, .pageDown, .home, .end, .backspace, .delete, .control("u"), .control("a"), .insert,
    .character(" "), .character(" "), .character("3"), .character("4"), .character("v"), .character("é"),
    .character("è"), .character("日"), .character("e\u{301}"), .paste("Vitré\nCe"), .paste("35"), .timeout,
    .function(1), .function(2), .function(3), .function(5), .suspend, .left, .right, .home, .end,
    .control("a"), .control("e"), .control("w"), .control("k"), .control("u"), .paste("7\n"), .character("?"),
    .control("x"), .control("t"), .control("y"), .control("o"), .control("g"), .control("d"), .control("r"),
    .control("p"), .control("f"), .control("s"), .control("b"), .function(6), .function(7),
  ]

  private func key(_ random: inout Seed, in size: Size) -> Key {
    switch Int.random(in: 0..<40, using: &random) {
    case 0:
      .resize(
        Size(columns: Int.random(in: 40...200, using: &random), rows: Int.random(in: 12...60, using: &random))
      )
    case 1:
      .click(
        Position(
          row: Int.random(in: -1...size.rows, using: &random),
          column: Int.random(in: -1...size.columns, using: &random)))
    case 2: .wheelDown(.origin)
    case 3:
      [.function(10), .control("q"), .interrupt, .wheelUp(.origin)].randomElement(using: &random) ?? .enter
    default: Self.keys.randomElement(using: &random) ?? .enter
    }
  }

  /// Whether a key may end the visit: where one is asked, or where the sheet was opened from there.
  private func mayEnd(_ state: InterviewState, _ key: Key) -> Bool {
    switch state.navigation.page {
    case .leaving, .unsaved(.leave): key != .escape
    case .sheet: key != .escape && state.navigation.trail.contains { $0.page == .leaving }
    default: false
    }
  }

  /// Four runs of 5,000 keys, each from another page on: 20,000 keys.
  @Test(arguments: [nil, Person.employee, .jobSeeker, .craftsman])
  func everyScreenIsWhole(person: Person?) throws {
    var start = try Session()
    if let person { try start.play(person.toProposals) }
    let pages = try pages(after: 5_000, keys: { key(&$0, in: $1) }, from: start)
    let expected: Set = person == nil ? ["question", "leaving"] : ["proposals", "path", "recap", "leaving"]
    #expect(pages.isSuperset(of: expected), "\(pages)")
  }

  /// At a desk a case is answered in place and in one line, and keys do more: 3,000 of them, as each answer is advised on.
  @Test func everyScreenOfADeskIsWhole() throws {
    let own: [Key] = [
      .character("+"), .character("/"), .character("="), .control("n"), .control("s"), .character("c"),
      .paste("34 cdi vitré"), .enter, .down, .character("1"),
    ]
    let pages = try pages(
      after: 3_000,
      keys: { seed, size in
        Bool.random(using: &seed) ? own.randomElement(using: &seed) ?? .enter : key(&seed, in: size)
      }, from: Session(setting: .desk))
    #expect(pages.isSuperset(of: ["question", "recap", "catalogue", "saveCase", "compareCase"]), "\(pages)")
  }

  /// Presses keys and looks at what follows; the names of the pages that were seen.
  private func pages(
    after count: Int, keys: (inout Seed, Size) -> Key, from start: Session
  ) throws -> Set<String> {
    var random = Seed.fresh()
    let note = random.description
    var session = start
    var pages: Set<String> = []
    for _ in 0..<count {
      let before = session.model
      let key = keys(&random, before.size)
      session.press(key)
      guard session.model != before else { continue }
      let state = session.model.state
      try #require(!state.navigation.isOver || mayEnd(before.state, key), "\(key) ended it, \(note)")
      // A desk names a case that is not saved first.
      let mayStay = state.visit.setting == .desk || key != .interrupt
      try #require(session.model.isInterrupted ? key == .interrupt : mayStay, "\(key), \(note)")
      // Looking at everything takes longer than pressing: every third time or so.
      let faults = Int.random(in: 0..<3, using: &random) == 0 ? session.faults : []
      try #require(faults.isEmpty, "\(faults) after \(key) on:\n\(session.frame.golden)\n\(note)")
      pages.insert(String("\(state.navigation.page)".prefix { $0 != "(" }))
      if state.navigation.isOver || session.model.isInterrupted { session = start }
    }
    return pages
  }
}
