import Guidance
import Interview
import ScriptSupport
import Testing

/// What holds of every page, whatever it says.
struct EveryPageTests {
  /// The kind of a page: a new one does not compile before it is named here, and fails before a script leads to it.
  private static func kind(of page: Page) -> String {
    switch page {
    case .welcome: "welcome"
    case .question: "question"
    case .recap: "recap"
    case .plan: "plan"
    case .sheet: "sheet"
    case .code: "code"
    case .dictatedCode: "dictatedCode"
    case .spelledCode: "spelledCode"
    case .square: "square"
    case .enterCode: "enterCode"
    case .sheetLines: "sheetLines"
    case .saveSheet: "saveSheet"
    case .proposals: "proposals"
    case .path: "path"
    case .centre: "centre"
    case .rights: "rights"
    case .rightsPart: "rightsPart"
    case .scheme: "scheme"
    case .offices: "offices"
    case .people: "people"
    case .territory: "territory"
    case .whyNot: "whyNot"
    case .more: "more"
    case .shortlist: "shortlist"
    case .comparison: "comparison"
    case .whatIf: "whatIf"
    case .difference: "difference"
    case .sources: "sources"
    case .glossary: "glossary"
    case .leaving: "leaving"
    case .catalogue: "catalogue"
    case .area: "area"
    case .centres: "centres"
    case .occupations: "occupations"
    case .occupation: "occupation"
    case .note: "note"
    case .saveCase: "saveCase"
    case .openCase: "openCase"
    case .compareCase: "compareCase"
    case .caseDifference: "caseDifference"
    case .unsaved: "unsaved"
    }
  }

  /// But for what differs between cases, which takes a file: see `CaseDifferencePageTests`.
  private static let kinds: Set = [
    "welcome", "question", "recap", "plan", "code", "dictatedCode", "spelledCode", "square", "enterCode",
    "sheet",
    "sheetLines",
    "saveSheet", "proposals", "path", "centre",
    "rights", "rightsPart", "scheme", "people",
    "territory", "offices",
    "whyNot", "more", "shortlist", "comparison", "whatIf", "difference", "sources", "glossary", "leaving",
    "catalogue", "centres", "area", "occupations", "occupation", "note", "saveCase", "openCase",
    "compareCase",
    "unsaved",
  ]

  @Test func aScriptLeadsToEveryKindOfPage() throws {
    let reached = try ScriptedPage.fixture.map { Self.kind(of: try $0.state().navigation.page) }
    #expect(Set(reached) == Self.kinds)
  }

  @Test(arguments: ScriptedPage.fixture, ["fr", "en"])
  func nothingIsLeftOpen(page: ScriptedPage, language: String) throws {
    let values = try PageValues(page.description, language: language)
    #expect(values.title.hasPrefix("Ubique"))
    #expect(!values.texts.isEmpty)
    for text in values.texts + [values.title] + values.offers.map(\.label) {
      // A text without words shows its key in brackets, a mark without a value shows itself.
      #expect(!text.contains(#/\{[a-z-]+\}/#) && !text.contains(#/\[[a-z-]+\.[a-z.-]+\]/#), "\(text)")
      // A comparison sets one path beside the other.
      #expect(page.description == "comparison" || !text.contains("  ") && !text.contains("\n"), "“\(text)”")
    }
    #expect(values.offers.allSatisfy { $0.isField || !$0.label.isEmpty })
  }

  /// Another language offers the same, but for the switch between the two.
  ///
  /// A search finds the words of the language that is spoken, and of a sheet other lines make room where words are more.
  @Test(
    arguments: ScriptedPage.fixture.filter {
      !["catalogue-found", "catalogue-place", "sheet-lines"].contains($0.description)
    })
  func bothLanguagesOfferTheSame(page: ScriptedPage) throws {
    func events(_ language: String) throws -> [Event] {
      try PageValues(page.description, language: language).events.filter {
        if case .speak = $0 { false } else { true }
      }
    }
    #expect(try events("fr") == events("en"))
  }

  /// Whatever a page opens is there, and says something.
  @Test(arguments: ScriptedPage.fixture) func everyPageOfferedOpens(page: ScriptedPage) throws {
    let values = try PageValues(page.description)
    for target in values.opened {
      let opened = try values.opening(target)
      // Trying more than one answer goes back to where they are chosen, and a case that is saved has nothing to name.
      if case .unsaved = target { continue }
      #expect(opened.state.navigation.page == target || values.state.navigation.page == .difference)
      #expect(!opened.texts.isEmpty, "\(target)")
    }
  }
}
