import Interview
import Presentation
import Screen
import ScriptSupport
import TestSupport
import Testing

@testable import TerminalUI

/// What holds on every screen of every page, in both languages, at every size, with colours or without, in ASCII too:
/// golden screens are kept in French at 80x24 alone.
struct ScreenInvariantTests {
  private static let sizes = [
    Size(columns: 80, rows: 24), .minimum, Size(columns: 132, rows: 43), Size(columns: 200, rows: 60),
  ]

  /// Nothing is cut or too wide, no screen is empty, and the cursor stands on what has the focus.
  @Test(arguments: ScriptedPage.all, ["fr", "en"])
  func everyScreenIsWhole(page: ScriptedPage, language: String) throws {
    for size in Self.sizes {
      var session = try page.session(language, size)
      var before: FullScreenModel?
      // The whole catalogue is walked at the usual size: it takes its time.
      for _ in 0..<(size == Self.sizes[0] ? 200 : 40) where session.model != before {
        let faults = session.faults + session.frame.faults(at: size)
        try #require(faults.isEmpty, "\(faults) at \(size):\n\(session.frame.golden)")
        before = session.model
        session.press(.pageDown)
      }
    }
  }

  /// What can be chosen is marked without a colour: somewhere on the page the focus has its sign.
  @Test(arguments: ScriptedPage.all, ["fr", "en"])
  func theFocusIsSeenWithoutColour(page: ScriptedPage, language: String) throws {
    for size in Self.sizes {
      let screens = try page.session(language, size).screens(limit: 20)
      #expect(
        screens.contains { frame in
          frame.line(frame.cursor.row).prefix(max(4, frame.cursor.column)).contains(">")
        },
        "\(size):\n\(screens.first?.golden ?? "")")
    }
  }

  /// Every word of the usual screen is on the smallest one too, but for the map and squares, which are drawn anew.
  @Test(
    arguments: ScriptedPage.all.filter {
      !["territory", "area", "square-code", "square-sheet"].contains($0.description)
    }, ["fr", "en"])
  func noWordIsLostOnTheSmallestScreen(page: ScriptedPage, language: String) throws {
    var usual = try page.session(language, Self.sizes[0])
    usual.openAllParts()
    usual.press(.home)
    var smallest = try page.session(language, .minimum)
    smallest.openAllParts()
    smallest.press(.home)
    // A long page names on a small screen what opens another that says the rest.
    let isFolded = !smallest.model.shown.layout.folding.isOpen.isEmpty
    let elsewhere = usual.model.shown.content.items.filter { isFolded && $0.isToldElsewhere }.flatMap(
      \.details)
    let told = Set(elsewhere.flatMap(\.words)).union(["[–]", "[+]", "+", "–"])
    // A line may end within a word that has a hyphen.
    let toldElsewhere = elsewhere.flatMap(\.words).joined(separator: " ")
    let words = usual.bodyWords
    // Addresses are broken where the line ends, wherever that is.
    let seen = smallest.bodyWords.joined()
    let lost = Set(words).subtracting(told).filter {
      !seen.contains($0) && !toldElsewhere.contains($0)
    }
    #expect(lost.isEmpty)
    #expect(words.count > 5)
  }

  /// English is another telling of the same page: the same things to choose, in the same order.
  ///
  /// But for a search, which finds the words of the language that is spoken, and for the lines of the sheet, which holds
  /// what fits in so many words of it.
  @Test(
    arguments: ScriptedPage.all.filter {
      !["catalogue-found", "catalogue-place", "sheet-lines"].contains($0.description)
    })
  func bothLanguagesOfferTheSame(page: ScriptedPage) throws {
    let french = try page.session("fr", Self.sizes[0])
    let english = try page.session("en", Self.sizes[0])
    #expect(french.frame.text != english.frame.text)
    #expect(french.offered == english.offered)
  }

  @Test(arguments: ["fr", "en"], [Size(columns: 39, rows: 24), Size(columns: 80, rows: 11)])
  func aScreenThatIsTooSmallSaysSo(language: String, size: Size) throws {
    let session = try Session(language: language, columns: size.columns, rows: size.rows, on: .fixture)
    let words = language == "fr" ? "trop petite" : "too small"
    #expect(session.frame.line(0).contains(words), "\(session.frame.text)")
    #expect(session.frame.faults(at: size).isEmpty)
  }
}

extension Session {
  /// What the page offers, in order.
  fileprivate var offered: [String] {
    model.shown.content.items.map { item in
      let isSwitch = if case .event(.speak) = item.action { true } else { false }
      return isSwitch ? "another language" : "\(String(describing: item.action))"
    }
  }
}
