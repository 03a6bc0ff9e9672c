import Guidance
import Interview
import Knowledge
import Wording

extension Pages {
  /// How many offices a page lists: whoever needs more looks for them from another town.
  private static let mostOffices = 8

  /// Where a contact of the plan is reached: every office that serves the person, nearest first.
  func offices(of contact: String) -> PageContent {
    var content = PageContent(title: title(narrator.text("header.offices")))
    guard let plan = state.derived.plan else { return content }
    content.say(.title(narrator.text("contact.\(contact).name")))
    content.say(.remark(narrator.text("contact.\(contact).what")))
    content.gap()
    let found = knowledge.offices(for: contact, in: plan, near: place, limit: Self.mostOffices)
    for near in found {
      let office = near.office
      let ways = narrator.ways(to: near, on: plan.date, besides: [office.name])
      content.offer(
        Item.passage(office.name, as: .named(office.identifier))
          .with(ways.map { fact($0.way, $0.text) }).citing(office.sources))
    }
    if found.isEmpty { content.say(narrator.text("office.none")) }
    content.keys = [.move] + Self.common
    return content
  }
}
