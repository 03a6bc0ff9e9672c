import Content
import Conversation
import Guidance
import Screen

extension Pages {
  func welcome() -> PageContent {
    let text = { (part: String) in narrator.text("welcome.\(part)") }
    var content = PageContent(title: narrator.text("app.title"), progress: narrator.text("app.tagline"))
    content.say(text("title"), .title)
    content.say(text("purpose"))
    content.say(text("informs"))
    content.gap()
    content.say(text("kept"))
    content.gap()
    content.say(text("duration"))
    content.gap()
    content.offer(Item(text("start"), action: .event(.confirm)))
    content.offer(Item(text("language"), action: .event(.speak(otherLanguage))))
    content.gap()
    content.say(text("person"), .muted)
    content.keys = [.move, .confirm, .help, .quit, .language, .plain]
    return content
  }

  /// The language that the other one switches to: the next of those the content speaks.
  var otherLanguage: String {
    let codes = library.texts.codes
    guard let position = codes.firstIndex(of: state.language) else { return codes.first ?? "fr" }
    return codes[(position + 1) % codes.count]
  }

  func leaving() -> PageContent {
    var content = PageContent(title: title(narrator.text("header.leaving")))
    content.say(narrator.text("leaving.title"), .title)
    content.say(narrator.text("leaving.says"))
    content.gap()
    content.offer(Item(narrator.text("leaving.stay"), action: .event(.back)))
    content.offer(Item(narrator.text("leaving.leave"), action: .event(.confirm)))
    content.keys = [.move, .confirm, .back, .help]
    return content
  }
}
