package import Knowledge
package import Presentation
import Screen
import Wording

/// Where staff of a station type their PIN.
package struct LockPage {
  /// What the page asks or refuses.
  package enum Demand: Hashable {
    /// Digits, of which so many have been typed.
    case digits(typed: Int)
    /// Digits, after wrong ones, and how many seconds to wait before the next try.
    case again(typed: Int, wait: Int)
    /// No PIN has been set up, so nothing opens.
    case closed
  }

  let phrases: Phrases
  let demand: Demand

  /// Makes the page.
  package init(phrases: Phrases, demand: Demand) {
    self.phrases = phrases
    self.demand = demand
  }

  /// What the page says and asks.
  package func content() -> PageContent {
    var content = PageContent(
      title: PageTitle(app: phrases.text("app.title"), part: phrases.text("kiosk.staff")))
    content.say(.title(phrases.text("kiosk.lock")))
    content.gap()
    switch demand {
    case .closed: content.say(phrases.text("kiosk.lock-closed"))
    case .digits(let typed): offerField(typed, &content)
    case .again(let typed, let wait):
      content.say(.warning(phrases.text("kiosk.lock-wrong", ["seconds": String(wait)])))
      offerField(typed, &content)
    }
    content.offer(.own("kiosk.return", phrases.text("kiosk.lock-return")))
    content.keys = [.move, .confirm, .back, .quit]
    return content
  }

  /// The field, in which the digits are not shown.
  private func offerField(_ typed: Int, _ content: inout PageContent) {
    content.offer(
      Item.field(phrases.text("kiosk.lock-prompt"), String(repeating: "*", count: typed)))
    content.gap()
  }
}
