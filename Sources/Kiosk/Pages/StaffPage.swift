package import Knowledge
package import Presentation
import Screen
import Wording

/// What staff can do at a station: say how every visit begins, and end the program.
package struct StaffPage {
  let phrases: Phrases
  /// The name of the language in which every visit begins.
  let language: String
  /// The key of the theme, as options and configuration name it.
  let theme: String
  /// Whether every visit begins with plain wording.
  let isPlain: Bool

  /// Makes the page.
  package init(phrases: Phrases, language: String, theme: String, isPlain: Bool) {
    self.phrases = phrases
    self.language = language
    self.theme = theme
    self.isPlain = isPlain
  }

  /// What the page says and offers; an item is named as what it chooses.
  package func content() -> PageContent {
    var content = PageContent(
      title: PageTitle(app: phrases.text("app.title"), part: phrases.text("kiosk.staff")))
    content.say(.title(phrases.text("kiosk.staff-what")))
    content.gap()
    for choice in Choice.allCases {
      if choice == .apply || choice == .quit { content.gap() }
      content.offer(.own(choice.rawValue, label(of: choice)))
    }
    content.gap()
    content.say(.remark(phrases.text("kiosk.staff-lasts")))
    content.keys = [.move, .confirm, .back, .quit]
    return content
  }

  /// What staff can choose.
  package enum Choice: String, CaseIterable, Hashable {
    case language, theme, plain, apply, quit
  }

  private func label(of choice: Choice) -> String {
    switch choice {
    case .language: labelled("kiosk.set-language", language)
    case .theme: labelled("kiosk.set-theme", phrases.text("kiosk.theme.\(theme)"))
    case .plain: labelled("kiosk.set-plain", phrases.text(isPlain ? "choice.yes" : "choice.no"))
    case .apply: phrases.text("kiosk.set-apply")
    case .quit: phrases.text("kiosk.set-quit")
    }
  }

  private func labelled(_ key: String, _ value: String) -> String {
    phrases.text("condition.is", ["label": phrases.text(key), "value": value])
  }
}
