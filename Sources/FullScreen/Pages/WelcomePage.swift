import Content
import Conversation
import Screen

/// The first page, made of a few sentences alone: it is shown before the content has been read.
struct WelcomePage {
  let phrases: Phrases
  /// The language that the page offers instead of its own, by code.
  let otherLanguage: String

  func content() -> PageContent {
    let text = { (part: String) in phrases.text("welcome.\(part)") }
    var content = PageContent(title: phrases.text("app.title"), progress: phrases.text("app.tagline"))
    content.say(text("title"), .title)
    content.say(text("purpose"))
    content.gap()
    content.say(text("kept"))
    content.gap()
    content.say(text("duration"))
    content.say(text("informs"))
    content.gap()
    content.offer(Item(text("start"), action: .event(.confirm)))
    content.offer(Item(text("language"), action: .event(.speak(otherLanguage))))
    content.gap()
    content.say(text("person"), .muted)
    content.keys = [.move, .confirm, .help, .language, .plain, .quit]
    return content
  }
}
