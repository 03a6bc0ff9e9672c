import Guidance
import Interview
import Knowledge
import Screen
import Wording

extension Pages {
  /// What is refused, each with what would open it, and the paths set aside: first what could open, then the rest by
  /// subject.
  func whyNot() -> PageContent {
    var content = PageContent(title: title(narrator.text("header.why-not")))
    content.foldsSections = true
    content.keys = [.move, .open] + Self.common
    guard let advice = state.derived.advice else { return content }
    content.say(.title(narrator.text("why-not.title")))
    content.gap()
    let refused = advice.rights.filter { $0.verdict == .no && !$0.isOutOfForce }
    if refused.isEmpty { content.say(narrator.text("why-not.none")) }
    let openable = Set(advice.nearMisses.map(\.scheme))
    offer(refused.filter { openable.contains($0.scheme) }, under: "why-not.openable", &content)
    for subject in Scheme.Subject.allCases {
      offer(
        refused.filter {
          !openable.contains($0.scheme) && knowledge.guide.scheme($0.scheme)?.subject == subject
        }, under: "subject.\(subject.rawValue)", &content)
    }
    offerSetAside(advice, &content)
    return content
  }

  private func offer(_ refused: [Finding], under title: String, _ content: inout PageContent) {
    guard !refused.isEmpty else { return }
    content.offer(section(title))
    for finding in refused { content.offer(refusal(finding, advice.nearMisses)) }
    content.gap()
  }

  private func offerSetAside(_ advice: Advice, _ content: inout PageContent) {
    guard !advice.setAside.isEmpty else { return }
    content.offer(section("why-not.set-aside"))
    for path in advice.setAside.compactMap({ catalogue.path($0.path) }) {
      content.offer(
        Item.opening(.path(path.identifier, mode: mode(of: path)), path.title)
          .with(.text(narrator.registration(of: path, on: interview.date))).citing(sources(of: path)))
    }
  }

  /// The paths beyond those first proposed, best first.
  func more(_ mode: DeliveryMode?) -> PageContent {
    var content = PageContent(
      title: title(narrator.text("header.more")), progress: mode.map { narrator.text("mode.\($0.rawValue)") })
    let others = (state.derived.advice?.paths(in: mode) ?? []).filter { $0.proposal == nil }
    content.say(.title(narrator.text("more.title", ["count": narrator.grouped(others.count)])))
    content.gap()
    for other in others {
      guard let path = catalogue.path(other.path) else { continue }
      content.offer(item(path, in: mode ?? other.mode).with(.remark(narrator.forms(of: other))))
    }
    content.keys = [.move, .open] + Self.common
    return content
  }

  /// A path by its title and award.
  func item(_ path: TrainingPath, in mode: DeliveryMode) -> Item {
    let item = Item.opening(.path(path.identifier, mode: mode), path.title)
      .citing(sources(of: path))
    return noted(award(of: path).map { item.with(.remark($0)) } ?? item, path.identifier)
  }
}
