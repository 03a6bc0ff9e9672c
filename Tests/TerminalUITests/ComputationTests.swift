import Interview
import Screen
import ScriptSupport
import Synchronization
import Testing

@testable import TerminalUI

/// What a key costs: one page and one layout at the most, and for a move of the focus nothing that takes long.
struct ComputationTests {
  /// Counts what an interview and a face tell of.
  private final class Counter: Sendable {
    struct Counts: Equatable {
      var advices = 0, plans = 0, ways = 0, pages = 0, layouts = 0, panes = 0
    }

    private let counts = Mutex(Counts())

    func count(_ computation: Interview.Computation) {
      counts.withLock { counts in
        switch computation {
        case .advice: counts.advices += 1
        case .plan: counts.plans += 1
        case .way: counts.ways += 1
        }
      }
    }

    func count(_ work: FullScreen.Work) {
      counts.withLock { counts in
        switch work {
        case .page: counts.pages += 1
        case .layout: counts.layouts += 1
        case .pane: counts.panes += 1
        }
      }
    }

    /// What was counted since the last time.
    func take() -> Counts {
      counts.withLock { counts in
        defer { counts = Counts() }
        return counts
      }
    }
  }

  /// A moment of a session as a face shows it that counts.
  private func counted(_ session: Session, _ size: Size, _ counter: Counter) -> (FullScreen, FullScreenModel)
  {
    let interview = session.face.interview
    let counting = Interview(
      knowledge: interview.knowledge, date: interview.date, canPrint: false, area: nil, counts: false,
      published: nil
    ) { counter.count($0) }
    let face = FullScreen(counting) { counter.count($0) }
    let model = face.showing(session.model.state, size: size)
    return (face, model)
  }

  /// Answers that are tried: what they change stands beside them.
  private static let trials = [
    "[Et si]⏎ [Plus haut]⏎", "[Et si]⏎ [Lieu]⏎ [Je préfère indiquer]⏎", "[Et si]⏎ [Domaines]⏎",
  ]

  /// Every page of the approved screens, and answers that are tried: all that can stand beside a page is among them.
  private func sessions() throws -> [(name: String, session: Session)] {
    let pages = try GoldenPageTests.french.map { ($0.description, try $0.session()) }
    return try pages
      + Self.trials.map { script in
        var session = try Session()
        try session.play(Person.employee.toProposals + script)
        return (script, session)
      }
  }

  @Test(arguments: [132, 200]) func movingDownAListComputesNoAdviceAndNoWay(columns: Int) throws {
    let counter = Counter()
    var beside: Set<String> = []
    for (name, session) in try sessions() {
      var (face, model) = counted(session, Size(columns: columns, rows: 43), counter)
      beside.formUnion(model.shown.arrangement.panes.map { "\($0.pane)" })
      _ = counter.take()
      for _ in 0..<min(model.shown.layout.targets.count, 30) {
        model = face.update(model, .down)
        _ = face.view(model)
        let counts = counter.take()
        #expect(counts.advices == 0 && counts.plans == 0 && counts.ways == 0, "\(name): \(counts)")
        #expect(counts.pages == 0 && counts.layouts == 0 && counts.panes <= 1, "\(name): \(counts)")
      }
    }
    #expect(beside == ["advice", "detail", "difference", "map"])
  }

  /// The page was built about seven times for an Enter, and laid out about six times.
  @Test func regressionAKeyMakesOnePageAndLaysItOutOnce() throws {
    let counter = Counter()
    var session = try Session()
    try session.play(Person.employee.toProposals)
    var (face, model) = counted(session, Size(columns: 132, rows: 43), counter)
    #expect(counter.take().pages == 1)
    let keys: [Key] = [
      .right, .enter, .function(4), .escape, .function(1), .function(2), .function(3), .down, .escape,
      .function(6), .function(7), .escape, .resize(Size(columns: 80, rows: 24)), .tab, .pageDown,
      .character("v"),
      .function(10), .escape,
    ]
    for key in keys {
      model = face.update(model, key)
      _ = face.view(model)
      let counts = counter.take()
      #expect(counts.pages <= 1 && counts.layouts <= 1, "\(key): \(counts)")
    }
  }

  /// The counter counts: a page that needs them has an advice and a way.
  @Test func openingAPathIsCounted() throws {
    let counter = Counter()
    var session = try Session()
    try session.play(Person.employee.script)
    var (face, model) = counted(session, Size(columns: 132, rows: 43), counter)
    _ = counter.take()
    model = face.update(model, .enter)
    var first = counter.take()
    #expect(first.advices == 1 && first.plans == 1)
    // The first stop of a plan is only read; all proposals open from it by their name, and compute nothing.
    let opened = face.interview.update(model.state, .open(.proposals))
    first = counter.take()
    #expect(first.advices == 0 && first.plans == 0)
    model = face.showing(opened, size: Size(columns: 132, rows: 43))
    _ = counter.take()
    model = face.update(model, .enter)
    let counts = counter.take()
    #expect(counts.ways == 1 && counts.pages == 1 && counts.layouts == 1)
  }
}
