package import Content
import Conversation
import Screen

/// The first page in a public library: what is kept, which is nothing, and where to find a person.
package struct LibraryWelcomePage {
  let phrases: Phrases
  /// The language that the page offers instead of its own, by code.
  let otherLanguage: String

  /// Makes the page.
  package init(phrases: Phrases, otherLanguage: String) {
    self.phrases = phrases
    self.otherLanguage = otherLanguage
  }

  /// What the page says and offers.
  package func content() -> PageContent {
    var content = PageContent(
      title: PageTitle(app: phrases.text("app.title"), part: ""), progress: phrases.text("app.tagline"))
    content.say(phrases.text("welcome.title"), .title)
    content.say(phrases.text("welcome.purpose"))
    content.say(phrases.text("welcome.informs"))
    content.gap()
    content.say(phrases.text("kiosk.library-kept"))
    content.say(phrases.text("kiosk.library-leave"))
    content.gap()
    content.say(phrases.text("kiosk.library-person"))
    content.gap()
    content.offer(Item(phrases.text("welcome.start"), action: .event(.confirm)))
    content.offer(Item(phrases.next.invitation, action: .event(.speak(otherLanguage))))
    content.keys = [.move, .confirm, .help, .quit, .language, .plain]
    return content
  }
}
