package import Interview
package import Knowledge
import Screen
import Wording

/// The first page of every setting, made of a few sentences alone: it is shown before the content has been read.
package struct WelcomePage {
  let phrases: Phrases
  /// Where the program is used.
  let setting: Setting
  /// The language that the page offers instead of its own, by code.
  let otherLanguage: String
  /// Whether there is more space, and the sheet in large print.
  let isLarge: Bool
  /// Whether the visit is counted; nil where none are.
  let isCounted: Bool?

  /// Makes the page.
  package init(
    phrases: Phrases, setting: Setting, otherLanguage: String, isLarge: Bool = false,
    isCounted: Bool? = nil
  ) {
    self.phrases = phrases
    self.setting = setting
    self.otherLanguage = otherLanguage
    self.isLarge = isLarge
    self.isCounted = isCounted
  }

  /// What the page says and offers.
  package func content() -> PageContent {
    var content = PageContent(
      title: PageTitle(app: phrases.text("app.title"), part: ""), progress: phrases.text("app.tagline"))
    content.say(.title(text("title")))
    content.say(text("purpose"))
    content.gap()
    // The way in stands on the first screen, however small that is.
    content.offer(.choice(text("start"), .confirm))
    // So does the way to say no.
    if let isCounted { content.offer(Self.counting(isCounted, phrases)) }
    content.offer(.opening(.enterCode, text("code")))
    content.offer(.choice(phrases.next.invitation, .speak(otherLanguage)))
    content.offer(.choice(text(phrases.isPlain ? "usual-words" : "plain-words"), .plain(!phrases.isPlain)))
    content.offer(.choice(text(isLarge ? "usual-print" : "large-print"), .large(!isLarge)))
    content.gap()
    content.say(text("informs"))
    for paragraph in paragraphs {
      for part in paragraph {
        let said = Statement.text(text(part))
        // It names a key of the full screen; whoever goes line by line has a command.
        content.say(part == "library-leave" ? said.onlySeen : said)
      }
      content.gap()
    }
    if setting != .publicLibrary {
      content.say(.remark(text("person")))
    }
    content.keys = [.move, .confirm, .help, .quit, .language, .plain]
    return content
  }

  /// That visits are counted and not kept, and the choice not to be counted, or to be.
  static func counting(_ isCounted: Bool, _ phrases: Phrases) -> Item {
    let what = phrases.text(isCounted ? "welcome.counted" : "welcome.not-counted")
    return .choice(
      phrases.text(isCounted ? "welcome.count-no" : "welcome.count-yes"), as: .named("count"),
      .count(!isCounted)
    ).with(.remark(what))
  }

  /// What is said below the choices: in a public library, what is kept, which is nothing, and where to find a person.
  private var paragraphs: [[String]] {
    setting == .publicLibrary
      ? [["library-kept", "library-leave"], ["library-person"]] : [["kept"], ["duration"]]
  }

  private func text(_ part: String) -> String { phrases.text("welcome.\(part)") }
}
