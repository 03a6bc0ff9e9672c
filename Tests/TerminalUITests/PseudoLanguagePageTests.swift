import ContentFiles
import Kiosk
import Knowledge
import Presentation
import Screen
import ScriptSupport
import TestSupport
import Testing
import Wording

@testable import Interview
@testable import TerminalUI

/// Every page in a language that a file of words alone has added, with words two fifths longer.
struct PseudoLanguagePageTests {
  private static let sizes = [
    Size(columns: 80, rows: 24), .minimum, Size(columns: 132, rows: 43),
  ]

  /// What pages show and no file of words translates, beside official names: grades of sources, the language that F2
  /// comes to next, in its own words, and what was typed.
  private static let untranslated: Set = [
    "A", "B", "C", "Français", "Lire en français", "trop long pour elle",
  ]

  private static let interview = Result { try Session.interview(on: PseudoLanguage.knowledge()) }
  private static let names = Result { OfficialNames(try PseudoLanguage.knowledge(), and: untranslated) }

  /// A page as it was reached in French, with F2 pressed until it speaks the pseudo-language.
  private func session(_ page: GoldenPageTests.Page) throws -> Session {
    var session = Session(try Self.interview.get(), from: try page.session().model)
    for _ in session.face.interview.knowledge.texts.codes
    where session.model.state.visit.language != PseudoLanguage.code {
      session.press(.function(2))
    }
    try #require(session.model.state.visit.language == PseudoLanguage.code)
    return session
  }

  @Test(arguments: GoldenPageTests.french)
  func theLanguageIsSwitchedToOnEveryPageWithoutLosingAnything(page: GoldenPageTests.Page) throws {
    let french = try page.session()
    var session = try session(page)
    var expected = french.model.state
    expected.visit.language = PseudoLanguage.code
    // What the program is to do for the conversation it has done by then.
    expected.effect = nil
    #expect(session.model.state == expected)
    session.press(.function(2))
    expected.visit.language = "fr"
    #expect(session.model.state == expected)
    #expect(session.frame.text == Session(session.face.interview, from: french.model).frame.text)
  }

  @Test(arguments: GoldenPageTests.french)
  func everyScreenIsWhole(page: GoldenPageTests.Page) throws {
    for size in Self.sizes {
      var session = try session(page)
      session.press(.resize(size))
      session.press(.home)
      session.press(.home)
      var before: FullScreenModel?
      while session.model != before {
        let faults = session.faults + session.frameFaults
        try #require(faults.isEmpty, "\(faults) at \(size):\n\(session.frame.golden)")
        before = session.model
        session.press(.pageDown)
      }
    }
  }

  @Test(arguments: GoldenPageTests.french)
  func nothingIsLeftInFrenchOrEnglish(page: GoldenPageTests.Page) throws {
    let names = try Self.names.get()
    var session = try session(page)
    var texts = session.texts
    session.press(.function(1))
    texts.formUnion(session.texts)
    #expect(texts.count > 10)
    for text in texts {
      let strangers = names.strangers(in: text)
      #expect(strangers.isEmpty, "\(strangers) in “\(text)”")
    }
  }

  /// What a machine left to strangers shows of its own; the page that waits is never turned.
  @Test(arguments: sizes) func everyScreenOfAStationIsWhole(size: Size) throws {
    let names = try Self.names.get()
    let face = FullScreen(try Self.interview.get())
    let station = Station(
      face, setting: .kiosk, defaults: VisitDefaults(language: PseudoLanguage.code), pin: Pin("4071"))
    let start = station.start(size: size)
    let visit = station.update(start, .enter, at: 1)
    let locked = station.update(visit, .function(12), at: 2)
    let wrong = "1234".reduce(locked) { station.update($0, .character($1), at: 3) }
    let staff = "4071".reduce(locked) { station.update($0, .character($1), at: 3) }
    let stages = [
      start, station.update(visit, .timeout, at: 91), locked, station.update(wrong, .enter, at: 4),
      station.update(staff, .enter, at: 4),
    ]
    var pages: Set<PageContent> = []
    for model in stages {
      let page = try #require(model.ownPage)
      let (content, layout) = (page.content, page.layout)
      pages.insert(content)
      for target in layout.targets {
        #expect(target.rows.count <= layout.room)
        for row in target.rows { #expect(row.width <= size.columns, "\(row.pieces.map(\.text))") }
      }
      let height = layout.targets.reduce(0) { $0 + $1.rows.count }
      #expect(model.stage != .attract || height <= layout.room, "\(height) rows at \(size)")
      let footer = station.view(model).line(size.rows - 1)
      #expect(content.keys.isEmpty || footer.contains("effacerŷŷŷ") || footer.contains("finirŷŷ"))
      // The page that waits speaks every language.
      if model.stage == .attract { continue }
      for text in content.blocks.flatMap(\.texts) { #expect(names.strangers(in: text) == [], "\(text)") }
    }
    #expect(pages.count == stages.count)
  }
}

extension Session {
  /// What is not whole in the header, the tabs and the footer: every word in them is one that belongs there.
  fileprivate var frameFaults: [String] {
    let content = model.shown.content
    let phrases = face.narrator(for: model).phrases
    let rows = model.size.rows
    var faults: [String] = []
    let problems = content.problems.map { "! \($0)" }.joined(separator: " ")
    let header = "\(content.title.text) \(content.progress ?? "") \(problems)".shownWords
    faults += frame.line(0).shownWords.subtracting(header).map { "“\($0)” in the header" }
    let footer = content.keys.flatMap { key in
      let meaning = key.meaning(phrases, isPlain: model.state.visit.isPlain)
      return [key.shortKeys(phrases), key.bothShortKeys(phrases)].compactMap { $0 }.map { "\($0) \(meaning)" }
    }
    let shown = frame.line(rows - 1)
    faults += shown.shownWords.subtracting(footer.joined(separator: " ").shownWords)
      .map { "“\($0)” in the footer" }
    if !content.keys.isEmpty, !footer.contains(where: { shown.contains($0) }) {
      faults.append("an empty footer")
    }
    guard !content.tabs.isEmpty else { return faults }
    let tabs = content.tabs.map { $0.isSelected ? "[\($0.label)]" : $0.label }
    if !tabs.contains(where: { $0.hasPrefix("[") && frame.line(2).contains($0) }) {
      faults.append("no tab is selected")
    }
    return faults
      // The signs that there are more tabs are no words.
      + String(frame.line(2).filter { !"‹›".contains($0) }).shownWords
      .subtracting(tabs.joined(separator: " ").shownWords)
      .map { "“\($0)” among the tabs" }
  }

  /// Everything that the page and what stands beside it say, but for what was typed.
  fileprivate var texts: Set<String> {
    let content = model.shown.content
    let phrases = face.narrator(for: model).phrases
    let pages = face.pages(of: model)
    let focused: [Item?] = [nil] + content.items.map { Optional($0) }
    var blocks = content.blocks
    let outcomes = pages.outcomes(of: content)
    for pane in pages.panes where !model.showsHelp {
      for item in focused { blocks += pages.blocks(of: pane, focused: item, outcomes) }
    }
    let keys = content.keys.map { "\($0.keys(phrases)) \($0.meaning(phrases, isPlain: false))" }
    let header = [content.title.text, content.progress ?? "", model.notice ?? ""]
    return Set(header + content.tabs.map(\.label) + keys + blocks.flatMap { $0.texts } + content.sources)
  }
}

extension Block {
  fileprivate var texts: [String] {
    switch self {
    case .statement(let statement): return statement.texts
    case .square(let square): return square.choices.map(\.caption) + square.otherwise.flatMap(\.texts)
    case .gap, .map: return []
    case .sources(let title): return [title]
    case .item(let item):
      let label = item.isField ? [] : [item.label]
      return label + item.prompts + item.details.flatMap(\.texts) + item.sources
    }
  }
}

extension Statement {
  fileprivate var texts: [String] {
    let label = if case .fact(let label) = kind { [label] } else { [String]() }
    return label + [text] + sources + details.flatMap(\.texts)
  }
}

extension Item {
  fileprivate var prompts: [String] { if case .field(let prompt) = kind { [prompt] } else { [] } }
}

extension PageLayout.Row {
  /// The column behind the row.
  fileprivate var width: Int {
    pieces.reduce(PageLayout.leastMargin + indent) { $0 + TextWidth.cells(of: $1.text) }
  }
}

extension String {
  /// The words between spaces.
  fileprivate var shownWords: Set<Substring> { Set(split { $0.isWhitespace }) }
}
