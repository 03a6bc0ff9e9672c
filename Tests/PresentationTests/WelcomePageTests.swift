import Interview
import Knowledge
import TestSupport
import Testing

@testable import Presentation

/// The first page lets everybody choose how the program is to be read.
struct WelcomePageTests {
  @Test(arguments: [Setting.home, .publicLibrary, .kiosk], ["fr", "en"])
  func languageWordsAndPrintAreChoices(setting: Setting, language: String) throws {
    let texts = try ShippedLibrary.knowledge().texts
    var labels: Set<String> = []
    for isPlain in [false, true] {
      for isLarge in [false, true] {
        let page = WelcomePage(
          phrases: Phrases(texts, language: language, isPlain: isPlain), setting: setting,
          otherLanguage: "other", isLarge: isLarge
        ).content()
        let events = page.items.compactMap { item in
          if case .event(let event)? = item.action { event } else { nil }
        }
        #expect(events.first == .confirm)
        #expect(events.contains(.speak("other")))
        #expect(events.contains(.plain(!isPlain)) && !events.contains(.plain(isPlain)))
        #expect(events.contains(.large(!isLarge)) && !events.contains(.large(isLarge)))
        labels.formUnion(page.items.map(\.label))
      }
    }
    // Each choice says what it leads to.
    #expect(labels.count == 7)
  }

  /// Where visits are counted the page says so and lets everybody say no, right behind the way in; elsewhere not a word.
  @Test(arguments: [Setting.home, .publicLibrary, .kiosk], ["fr", "en"])
  func whoeverIsCountedCanSayNo(setting: Setting, language: String) throws {
    let texts = try ShippedLibrary.knowledge().texts
    for isPlain in [false, true] {
      let phrases = Phrases(texts, language: language, isPlain: isPlain)
      let page = { (isCounted: Bool?) in
        WelcomePage(phrases: phrases, setting: setting, otherLanguage: "other", isCounted: isCounted)
          .content()
      }
      let offered = { (isCounted: Bool?) in
        page(isCounted).items.filter { item in
          if case .event(.count)? = item.action { true } else { false }
        }
      }
      #expect(offered(nil).isEmpty)
      let (counted, refused) = (try #require(offered(true).first), try #require(offered(false).first))
      #expect(page(true).items.firstIndex(of: counted) == 1)
      #expect(counted.action == .event(.count(false)) && refused.action == .event(.count(true)))
      #expect(counted.identity == refused.identity, "the focus stays")
      #expect(counted.label != refused.label && counted.details.count == 1 && refused.details.count == 1)
    }
  }
}
