import Guidance
import Interview
import Knowledge
import Screen
import Wording

extension Pages {
  func people() -> PageContent {
    var content = PageContent(title: title(narrator.text("header.people")))
    guard let advice = state.derived.advice else { return content }
    offer(advice.advisers, &content)
    content.gap()
    offerPlaces(advice, &content)
    content.gap()
    offerProgrammes(advice.programmes.filter(\.isRunning), &content)
    content.foldsSections = true
    content.keys = [.move, .open] + Self.common
    return content
  }

  /// The nearest places; before anybody has said where they live, the question alone.
  private func offerPlaces(_ advice: Advice, _ content: inout PageContent) {
    guard place != nil else {
      content.offer(section("people.places", [narrator.text("people.no-place")]))
      if let residence = knowledge.guide.sheet.fact(in: .residence) {
        content.offer(line(residence.identifier))
      }
      return
    }
    content.offer(section("people.places", [narrator.text("place.call-first")]))
    // Whoever lives far from all of them is helped from afar.
    let near = advice.nearestCentres.filter { $0.kilometres.map { $0 <= Planning.farthest } ?? true }
    let remote = state.derived.plan?.remoteCentre ?? advice.remoteCentre
    offerNearby(near.isEmpty && remote == nil ? advice.nearestCentres : near, remote: remote, &content)
    content.offer(.opening(.territory, narrator.text("territory.open")))
  }

  func centre(_ identifier: String) -> PageContent {
    var content = PageContent(title: title(narrator.text("header.centre")))
    guard let centre = knowledge.centre(identifier) else { return content }
    let unknown = narrator.text("centre.unknown")
    content.say(.title(centre.name))
    content.say(.remark(narrator.text("place.call-first")))
    content.gap()
    content.offer(
      section(
        "centre.status",
        [
          narrator.text("centre-kind.\(centre.kind.rawValue)"),
          narrator.text("centre-status.\(centre.status.rawValue)"), narrator.welcome(of: centre.welcome),
          narrator.attested(centre),
        ]))
    content.offer(section("centre.address", [address(of: centre) ?? unknown]))
    content.offer(
      section(
        "centre.contact",
        contacts(of: centre).map { key, value in
          narrator.text("centre.contact-line", ["what": narrator.text(key), "value": value ?? unknown])
        }))
    if let host = centre.host { content.offer(section("centre.host", [host])) }
    let services = knowledge.services.filter { $0.kind == centre.kind }
    if !services.isEmpty {
      content.offer(
        section(
          "centre.services",
          services.map {
            "\(narrator.name(of: $0)) (\(narrator.period($0.sourceDate)))"
          }))
    }
    content.offer(section("centre.source", narrator.sources(of: centre)))
    content.foldsSections = true
    content.keys = [.move] + Self.common
    return content
  }
}
