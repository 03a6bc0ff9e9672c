import Gazetteer
import Guidance
import Interview
import Knowledge
import LocalArea
import Screen
import Wording

extension Pages {
  /// The place of the person, as far as they gave one.
  var place: Place? {
    knowledge.residence(in: state.answers)
  }

  /// What is known of the person's territory, the map first.
  func territory() -> PageContent {
    var content = PageContent(title: title(narrator.text("header.territory")))
    guard let place, let profile = knowledge.territory(of: place) else {
      content.say(narrator.text("proposals.no-place"))
      content.keys = Self.common
      return content
    }
    let name = knowledge.placeName(place.description) ?? profile.place.name
    content.say(narrator.text("territory.title", ["place": name]), .title)
    content.gap()
    if let mapped = knowledge.map(of: place, person: narrator.text("map.you")) {
      show(mapped, name, &content)
    }
    content.gap()
    content.offer(
      section(
        "territory.facts",
        narrator.facts(of: profile).map {
          narrator.text("cli.entry", ["label": $0.label, "value": $0.value])
        }))
    content.gap()
    for (position, needs) in profile.needs.enumerated() {
      show(needs, isFirst: position == 0, &content)
    }
    content.gap()
    content.offer(section("people.programmes", []))
    for nearby in profile.programmes {
      if let programme = knowledge.programme(nearby.programme) { content.offer(item(programme, nearby)) }
    }
    if profile.programmes.isEmpty { content.say(narrator.text("people.programmes-none")) }
    content.gap()
    content.say(narrator.text("territory.what"), .muted)
    content.say(
      narrator.text(
        "territory.source", ["year": knowledge.demand.survey.year.map { String($0) } ?? ""]), .muted)
    content.keys = [.move, .open] + Self.common
    return content
  }

  private func show(_ mapped: MappedTerritory, _ name: String, _ content: inout PageContent) {
    content.draw(Drawing(map: mapped.map))
    let caption = narrator.caption(of: mapped, place: name, kilometres: nil)
    var list = Item(narrator.text("territory.nearest"), isHeading: true).with(caption, isOnlySeen: true)
    if mapped.list.isEmpty { list = list.with(narrator.text("map.none"), .text) }
    content.offer(list)
    for listed in mapped.list {
      let off = listed.isShown ? "" : " (\(narrator.text("map.off")))"
      content.offer(
        Item(
          "\(listed.number). \(narrator.line(listed))\(off)",
          action: .event(.open(.centre(listed.place.centre)))))
    }
  }

  /// The needs of an area: all of them for the smallest, the total alone for the others, to compare with.
  private func show(_ needs: HiringNeeds, isFirst: Bool, _ content: inout PageContent) {
    var item = Item(narrator.title(of: needs.area), isHeading: true).with(narrator.line(needs.total), .text)
    guard isFirst else { return content.offer(item) }
    item = item.with(narrator.text("territory.unlisted")).with(narrator.imputedLegend)
    content.offer(item)
    content.say(narrator.text("territory.domains"), .muted)
    for domain in needs.domains {
      let fields = knowledge.demand.domain(domain.identifier)?.fields ?? []
      var item = Item(narrator.name(ofDomain: domain.identifier)).with(narrator.line(domain.figure), .text)
        .with(narrator.text("territory.leads", ["fields": narrator.fields(fields)]))
      if let doubt = narrator.doubt(ofDomain: domain.identifier) {
        item = item.with(narrator.text("territory.doubt", ["doubt": doubt]))
      }
      content.offer(item)
    }
    content.say(narrator.text("territory.occupations"), .muted)
    for occupation in needs.occupations {
      content.offer(
        Item(narrator.name(ofOccupation: occupation.code)).with(narrator.line(occupation.figure), .text))
    }
    content.gap()
  }
}
