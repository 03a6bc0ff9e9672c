package import Content
import Screen

/// What a station shows while nobody uses it: what this is, in the languages it speaks, and nothing that moves.
package struct AttractPage {
  let phrases: Phrases
  /// The phrases of every language that the content speaks.
  let languages: [Phrases]

  /// Makes the page.
  package init(phrases: Phrases, languages: [Phrases]) {
    self.phrases = phrases
    self.languages = languages
  }

  /// What the page says.
  package func content() -> PageContent {
    var content = PageContent(title: phrases.text("app.title"), progress: phrases.text("app.tagline"))
    let own = [phrases] + languages.filter { $0.language != phrases.language }
    for (position, phrases) in own.enumerated() {
      if position > 0 { content.gap() }
      content.say(phrases.text("kiosk.attract"), .title)
      content.say(phrases.text("kiosk.attract-what"))
      content.say(phrases.text("kiosk.attract-kept"), .muted)
      content.offer(Item(phrases.text("kiosk.attract-start")))
    }
    return content
  }
}
