package import Knowledge
package import Presentation
import Screen
import Wording

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

  /// What the page says, from all of it to the least: the first that fits the screen is shown, for there is no
  /// turning this page.
  package var contents: [PageContent] {
    let all = [phrases] + languages.filter { $0.language != phrases.language }
    return [
      content(in: all, isWhole: true), content(in: all, isWhole: false),
      content(in: [phrases], isWhole: false),
    ]
  }

  private func content(in languages: [Phrases], isWhole: Bool) -> PageContent {
    var content = PageContent(
      title: PageTitle(app: phrases.text("app.title"), part: ""), progress: phrases.text("app.tagline"))
    for (position, phrases) in languages.enumerated() {
      if position > 0 { content.gap() }
      content.say(.title(phrases.text("kiosk.attract")))
      if isWhole {
        content.say(phrases.text("kiosk.attract-what"))
        content.say(.remark(phrases.text("kiosk.attract-kept")))
      }
      content.offer(.own("kiosk.start", phrases.text("kiosk.attract-start")))
    }
    return content
  }
}
