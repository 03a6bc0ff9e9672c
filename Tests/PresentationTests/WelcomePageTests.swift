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
}
