package import Content
import Conversation
import Screen

/// The first page, made of a few sentences alone: it is shown before the content has been read.
package struct WelcomePage {
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
    let text = { (part: String) in phrases.text("welcome.\(part)") }
    var content = PageContent(
      title: PageTitle(app: phrases.text("app.title"), part: ""), progress: phrases.text("app.tagline"))
    content.say(text("title"), .title)
    content.say(text("purpose"))
    content.say(text("informs"))
    content.gap()
    content.say(text("kept"))
    content.gap()
    content.say(text("duration"))
    content.gap()
    content.offer(Item(text("start"), action: .event(.confirm)))
    content.offer(Item(phrases.next.invitation, action: .event(.speak(otherLanguage))))
    content.gap()
    content.say(text("person"), .muted)
    content.keys = [.move, .confirm, .help, .quit, .language, .plain]
    return content
  }
}
