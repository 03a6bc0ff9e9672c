package import Knowledge
package import Presentation
import Screen
import Wording

/// What a station asks when nobody has pressed a key for a while: it says when the answers will be erased, and how
/// to go on.
package struct IdleWarningPage {
  let phrases: Phrases
  /// The seconds left when the page opens; they are not counted down, for nothing moves by itself.
  let seconds: Int

  /// Makes the page.
  package init(phrases: Phrases, seconds: Int) {
    self.phrases = phrases
    self.seconds = seconds
  }

  /// What the page says.
  package func content() -> PageContent {
    var content = PageContent(title: PageTitle(app: phrases.text("app.title"), part: ""))
    content.say(.title(phrases.text("kiosk.idle")))
    content.gap()
    content.say(.warning(phrases.text("kiosk.idle-what", ["seconds": String(seconds)])))
    content.gap()
    content.offer(.own("kiosk.stay", phrases.text("kiosk.idle-stay")))
    content.keys = [.quit]
    return content
  }
}
