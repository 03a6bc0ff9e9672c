import Guidance
import Interview
import Knowledge
import Screen
import Wording

extension Pages {
  func people() -> PageContent {
    var content = PageContent(title: title(narrator.text("header.people")))
    guard let advice = state.derived.advice else { return content }
    for (position, adviser) in advice.advisers.enumerated() {
      content.offer(
        section(
          position == 0 ? "people.adviser" : "people.adviser-check",
          [
            narrator.text("contact.\(adviser.contact).name"),
            narrator.text("contact.\(adviser.contact).what"),
          ]
        ).citing([adviser.rule] + sources(ofContact: adviser.contact)))
    }
    content.gap()
    content.offer(section("people.places", [narrator.text("place.call-first")]))
    for place in advice.places { if let item = nearby(place) { content.offer(item) } }
    if advice.places.isEmpty { content.say(narrator.text("place.none")) }
    if place != nil {
      content.offer(.opening(.territory, narrator.text("territory.open")))
    }
    content.gap()
    content.offer(section("people.programmes"))
    for nearby in advice.programmes {
      if let programme = knowledge.programme(nearby.programme) {
        content.offer(item(programme, nearby))
      }
    }
    if advice.programmes.isEmpty { content.say(narrator.text("people.programmes-none")) }
    content.keys = [.move, .open] + Self.common
    return content
  }

  func item(_ programme: Programme, _ nearby: Surroundings.NearbyProgramme) -> Item {
    let state =
      programme.state == .running
      ? narrator.text("people.running", ["date": narrator.period(programme.sourceDate)])
      : narrator.text("people.historic", ["period": programme.period])
    var item = Item.passage(narrator.name(of: programme), as: .programme(programme.identifier)).with(
      .text(state))
    if let kilometres = nearby.kilometres {
      item = item.with(.remark(narrator.text("people.km", ["km": narrator.grouped(kilometres)])))
    }
    item = item.with(.text(narrator.description(of: programme)))
    let titles = programme.equivalents.compactMap { catalogue.path($0)?.title }
    if !titles.isEmpty {
      item = item.with(
        .text(
          narrator.text(
            "people.equivalent", ["paths": titles.joined(separator: narrator.text("answer.then"))])))
    }
    return item.with(
      fact("centre.source", "\(programme.source), \(narrator.period(programme.sourceDate))").quiet)
  }

  func centre(_ identifier: String) -> PageContent {
    var content = PageContent(title: title(narrator.text("header.centre")))
    guard let centre = knowledge.centre(identifier) else { return content }
    let unknown = narrator.text("centre.unknown")
    let date = centre.attested.map(narrator.period) ?? unknown
    let dated = { (value: String?) in
      value.map { narrator.text("centre.dated", ["value": $0, "date": date]) } ?? unknown
    }
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
    let town = [centre.postcode, centre.town].compactMap { $0 }.joined(separator: " ")
    let address = centre.address.map { "\($0), \(town)" }
    content.offer(section("centre.address", [address.map(dated) ?? (town.isEmpty ? unknown : town)]))
    let line = { (key: String, value: String) in
      narrator.text("centre.contact-line", ["what": narrator.text(key), "value": value])
    }
    content.offer(
      section(
        "centre.contact",
        [
          line("centre.phone", dated(centre.phone)), line("centre.email", dated(centre.email)),
          line("centre.website", centre.website ?? unknown),
        ]))
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
    content.offer(section("centre.source", centre.sources + quoted(centre.note)))
    content.keys = [.move] + Self.common
    return content
  }
}
