import Guidance
import Interview
import Knowledge
import Screen
import Wording

extension Pages {
  func welcome() -> PageContent {
    WelcomePage(
      phrases: narrator.phrases, setting: state.visit.setting, otherLanguage: otherLanguage,
      isLarge: state.visit.isLarge, isCounted: interview.counts ? state.visit.isCounted : nil
    ).content()
  }

  /// The language that the other one switches to: the next of those the content speaks.
  package var otherLanguage: String { narrator.phrases.next.language }

  func leaving() -> PageContent {
    var content = PageContent(title: title(narrator.text("header.leaving")))
    content.say(.title(narrator.text("leaving.title")))
    let stays = state.desk.kept.map { narrator.text("case.stays", ["file": $0.path]) }
    content.say(stays ?? narrator.text("leaving.says"))
    content.gap()
    content.offer(.choice(narrator.text("leaving.stay"), .back))
    offerSheet("sheet.take-then-erase", &content)
    content.offer(.choice(narrator.text("leaving.leave"), .confirm))
    content.keys = [.move, .confirm, .back, .help]
    return content
  }
}
