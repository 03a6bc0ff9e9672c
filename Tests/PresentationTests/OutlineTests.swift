import Guidance
import Testing

@testable import Presentation

/// A page as a tree, to stand within another page.
struct OutlineTests {
  @Test func whatFollowsTheTitleOfAPartStandsUnderItUpToTheNextPause() {
    var content = PageContent(title: PageTitle(app: "Ubique", part: ""))
    content.say("before")
    content.offer(Item.section("a", "part").with(.text("first")))
    content.offer(Item.passage("scheme", mark: .verdict(.open)))
    content.say(.remark("seen").onlySeen)
    content.offer(Item.section("b", "next part"))
    content.gap()
    content.say("after")
    #expect(
      content.outline == [
        .text("before"), .text("part").with([.text("first"), .verdict(.open, "scheme")]), .text("next part"),
        .text("after"),
      ])
  }
}
