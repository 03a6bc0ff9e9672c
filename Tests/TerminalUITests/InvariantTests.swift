import Guidance
import Interview
import Presentation
import Screen
import ScriptSupport
import TestSupport
import Testing

@testable import TerminalUI

/// What holds on every page, whatever the size of the screen.
struct InvariantTests {
  private static let sizes = [
    Size(columns: 40, rows: 12), Size(columns: 41, rows: 60), Size(columns: 200, rows: 24),
  ]

  /// A session on a page, at a size.
  private func session(_ page: ScriptedPage, _ size: Size) throws -> Session {
    var session = try page.session()
    session.press(.resize(size))
    return session
  }

  @Test(arguments: ScriptedPage.all)
  func everythingIsReachedByDownAlone(page: ScriptedPage) throws {
    for size in Self.sizes {
      var session = try session(page, size)
      // In a field, first to the beginning of what is typed.
      session.press(.home)
      session.press(.home)
      session.press(.home)
      let layout = session.model.shown.layout
      // The whole catalogue is walked on one screen: it takes its time.
      if layout.targets.count > 120, size != Self.sizes[0] { continue }
      for target in layout.targets {
        try #require(session.model.focus == target.focus, "\(size)")
        try #require(session.faults.isEmpty, "\(session.faults) at \(size):\n\(session.frame.golden)")
        session.press(.down)
      }
      #expect(session.model.focus == layout.targets.last?.focus, "Down stays at the end")
    }
  }

  /// What a page says is the same at every size: nothing is lost on the smallest.
  ///
  /// But for the map and for squares, which are drawn anew at every size.
  @Test(
    arguments: ScriptedPage.all.filter {
      !["territory", "area", "square-code", "square-sheet"].contains($0.description)
    })
  func noWordIsLostOnASmallScreen(page: ScriptedPage) throws {
    var large = try session(page, Size(columns: 200, rows: 60))
    large.openAllParts()
    var smallest = try session(page, .minimum)
    smallest.openAllParts()
    let small = smallest.model.shown.layout
    // A small screen names what opens a page that says the rest.
    let isNamed = !small.folding.isOpen.isEmpty
    let told = large.model.shown.content.items.filter { isNamed && $0.isToldElsewhere }.flatMap(\.details)
    let toldWords = Set(told.flatMap(\.words)).union(["[–]", "[+]", "+", "–"])
    let words = Set(large.model.shown.layout.words).subtracting(toldWords)
    // Addresses are broken where the line ends, wherever that is.
    let seen = small.words.joined()
    let lost = words.filter { !seen.contains($0) }
    #expect(lost.isEmpty)
  }

  @Test(arguments: ScriptedPage.all)
  func aNewSizeKeepsTheFocusedItem(page: ScriptedPage) throws {
    var random = Seed.fresh()
    var session = try session(page, Size(columns: 80, rows: 24))
    let items = session.model.shown.content.items
    for position in stride(from: 0, to: items.count, by: max(1, items.count / 6)) {
      let item = items[position].identity
      // What stands in a closed part, and a title that answers nothing, cannot have the focus.
      guard items[position].kind != .section, let focus = session.model.shown.layout.target(of: item) else {
        continue
      }
      session.press(.home)
      session.press(.home)
      for _ in 0..<session.model.shown.layout.index(of: focus) { session.press(.down) }
      let size = Size(
        columns: Int.random(in: 40...200, using: &random), rows: Int.random(in: 12...60, using: &random))
      session.press(.resize(size))
      #expect(session.model.focus.item == item, "\(size), \(random)")
      session.press(.resize(Size(columns: 20, rows: 5)))
      session.press(.resize(size))
      #expect(session.model.focus.item == item, "too small and back, \(random)")
      session.press(.resize(Size(columns: 80, rows: 24)))
    }
  }

  @Test func everySizeHasAScreen() throws {
    var session = try Session()
    try session.play(Person.jobSeeker.toProposals)
    for columns in stride(from: 0, through: 200, by: 8) {
      for rows in stride(from: 0, through: 60, by: 4) {
        session.press(.resize(Size(columns: columns, rows: rows)))
        let frame = session.frame
        #expect(frame.size == Size(columns: columns, rows: rows))
        let isTooSmall = columns < 40 || rows < 12
        if columns > 20, rows > 2 {
          #expect(frame.line(0).contains("trop petite") == isTooSmall, "\(columns)x\(rows)")
        }
      }
    }
  }

  @Test(arguments: ScriptedPage.all)
  func escapeGoesBackAndNeverEnds(page: ScriptedPage) throws {
    var session = try session(page, Size(columns: 80, rows: 24))
    for _ in 0..<60 { session.press(.escape) }
    #expect(!session.model.state.navigation.isOver && !session.model.isInterrupted)
    #expect(session.model.state.navigation.page == (page.setting == .desk ? .recap : .welcome))
  }

  /// At 40 columns the tab of the form that one looked at was cut away.
  @Test func regressionTheSelectedFormIsSeenAtEverySize() throws {
    try forEveryForm { session, columns in
      let tabs = session.frame.line(2)
      #expect(tabs.contains("[") && tabs.contains("]"), "\(columns): \(tabs)")
    }
  }

  /// Looks at every form at every width from the smallest on.
  private func forEveryForm(_ look: (Session, Int) -> Void) throws {
    for columns in 40...90 {
      var session = try Self.proposals.get()
      session.press(.resize(Size(columns: columns, rows: 24)))
      for _ in 0..<5 {
        session.press(.right)
        look(session, columns)
      }
    }
  }

  /// At 40 columns filters were cut away without a sign that there are more.
  @Test func regressionAFormThatIsCutAwayIsHintedAt() throws {
    try forEveryForm { session, columns in
      let tabs = session.frame.line(2)
      let names = ["Tous", "Sur place", "Hybride", "Alternance", "À distance"]
      #expect(tabs.hasPrefix("‹") != tabs.contains(names[0]), "\(columns): \(tabs)")
      #expect(tabs.hasSuffix("›") != tabs.contains(names[4]), "\(columns): \(tabs)")
      let plain = session.frame.withPlainSymbols.line(2)
      #expect(plain.hasPrefix("<") == tabs.hasPrefix("‹") && plain.hasSuffix(">") == tabs.hasSuffix("›"))
    }
  }

  /// At 40 columns the footer told of other keys, but not of the way back.
  @Test(arguments: ScriptedPage.all)
  func regressionTheWayBackAndTheHelpAreInEveryFooter(page: ScriptedPage) throws {
    let session = try session(page, .minimum)
    let keys = session.model.shown.content.keys
    let footer = session.frame.line(Size.minimum.rows - 1)
    #expect(footer.contains("Échap retour") == keys.contains(.back), "\(footer)")
    #expect(
      (footer.contains("F1 aide") || footer.contains("F1/^X aide")) == keys.contains(.help), "\(footer)")
    #expect(footer.contains("Espace cocher") == keys.contains(.tick), "\(footer)")
  }

  /// Pages that are only read told how to choose on them.
  @Test(arguments: ScriptedPage.all)
  func regressionOnlyAPageWithChoicesTellsHowToChoose(page: ScriptedPage) throws {
    let session = try session(page, Size(columns: 200, rows: 24))
    let content = session.model.shown.content
    let offers = content.items.contains { $0.action != nil }
    let footer = session.frame.line(23)
    #expect(footer.contains("↑ ↓ choisir") == offers, "\(footer)")
    #expect(footer.contains("↑ ↓ lire") == !offers, "\(footer)")
    #expect(offers || !footer.contains("Entrée"), "\(footer)")
  }

  private static let proposals = Result {
    var session = try Session()
    try session.play(Person.jobSeeker.toProposals)
    return session
  }

  /// The focus returned to a stop of the old size, which was outside of the page.
  @Test func regressionTheFocusComesBackAfterANewSizeUnderTheHelp() throws {
    var session = try Session(columns: 40, rows: 12)
    try session.play("[Commencer]⏎ 34⏎ ⇲ ⒈")
    session.press(.resize(Size(columns: 200, rows: 60)))
    try session.play("⒈")
    #expect(session.faults.isEmpty)
    #expect(session.frame.textAtCursor.hasPrefix("Je ne sais pas"))
  }
}

extension PageLayout {
  /// Every word of the page.
  fileprivate var words: [Substring] {
    targets.flatMap(\.rows).flatMap { row in
      row.pieces.map(\.text).joined().split { $0.isWhitespace }.map { Substring(String($0)) }
    }
  }
}
